package app.sapa.channel;

import java.time.Instant;
import java.util.UUID;

/**
 * A message on its way out.
 *
 * @param message our id; also the idempotency key where the other side takes one
 * @param to the recipient's external id on the channel
 * @param sender the name the recipient may see
 * @param attempt 1 for the first try
 */
public record Outbound(
    Door door,
    UUID message,
    UUID contact,
    String to,
    String sender,
    String text,
    Instant at,
    int attempt) {}
