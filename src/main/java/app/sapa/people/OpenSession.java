package app.sapa.people;

import java.time.Instant;
import java.util.UUID;

/**
 * One browser in which an account is signed in, as its owner may see it.
 *
 * @param device what the browser said it is; foreign text
 * @param address from which it signed in
 */
public record OpenSession(
    UUID id, String device, String address, Instant since, Instant lastSeen) {}
