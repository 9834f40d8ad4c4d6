package app.sapa.inbox;

import java.time.Instant;

/**
 * What a refresh of a custom inbox found for one member.
 *
 * @param taken when; a screen tells how long ago
 * @param total everyone meant, exactly
 * @param kept how many of them can be paged through, from the first on
 */
public record Snapshot(Instant taken, int total, int kept) {
  /** How many a refresh keeps; beyond them a screen advises to narrow the filter. */
  public static final int MOST = 10_000;
}
