package app.sapa.planted.base;

/** Somebody to know. */
public interface Word {}
