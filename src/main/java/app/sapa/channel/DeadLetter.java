package app.sapa.channel;

import java.time.Instant;
import java.util.UUID;

/**
 * A delivery that could not be worked on. Names no content: what is in it may be anybody's.
 *
 * @param times how often it has been given up
 * @param reason why, the last time
 */
public record DeadLetter(UUID id, UUID channel, Instant receivedAt, int times, String reason) {}
