package app.sapa.planted.database;

/** Somebody to know. */
public interface Server {}
