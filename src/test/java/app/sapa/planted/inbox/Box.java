package app.sapa.planted.inbox;

/** Somebody to know. */
public interface Box {}
