package app.sapa.people;

import app.sapa.workspace.Entry;

/** Whoever does something: a member, or a machine with exactly the rights it needs. */
public sealed interface Actor extends Entry permits Viewer, Machine {}
