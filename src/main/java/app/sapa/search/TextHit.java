package app.sapa.search;

import java.time.Instant;
import java.util.UUID;

/**
 * A message or comment that was found.
 *
 * @param id the message's or comment's
 * @param contactName empty when nobody knows it
 * @param blocked whether the contact is
 */
public record TextHit(
    UUID id, UUID contact, String contactName, boolean blocked, Excerpt excerpt, Instant at) {}
