package app.sapa.planted.channel.api;

/** Somebody to know. */
public interface Door {}
