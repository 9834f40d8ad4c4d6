package app.sapa.planted.contact.ui;

/** Somebody to know. */
public interface Screen {}
