package app.sapa.channel;

import java.time.Instant;
import java.util.UUID;

/**
 * What a provider delivered, exactly as it came.
 *
 * @param receivedAt when it was kept, by our clock
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way to one adapter; compared by nobody
public record Delivery(
    long workspace, UUID id, UUID channel, ChannelKind kind, byte[] body, Instant receivedAt) {}
