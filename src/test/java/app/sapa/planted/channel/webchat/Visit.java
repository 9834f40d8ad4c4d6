package app.sapa.planted.channel.webchat;

/** What the conversation answers. */
public interface Visit {}
