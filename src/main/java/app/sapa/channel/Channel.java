package app.sapa.channel;

import java.util.UUID;

/** A connected medium of one workspace, as everyone in it may know it. */
public record Channel(UUID id, ChannelKind kind, String name, boolean active) {}
