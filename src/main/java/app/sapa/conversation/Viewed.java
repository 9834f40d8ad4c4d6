package app.sapa.conversation;

import app.sapa.people.Viewer;
import java.util.UUID;

/**
 * A member has a contact before their eyes: they open it, or read what it wrote last. Fired inside
 * the transaction that notes it, where there is one.
 */
public record Viewed(Viewer viewer, UUID contact) {}
