package app.sapa.guard;

import java.time.Duration;

/**
 * How long and how much a call may take.
 *
 * @param response the longest silence while waiting for the answer
 * @param whole from the first packet to the last, however busy
 * @param body the most bytes of the answer's body that are kept
 */
record OutboundLimits(Duration connect, Duration response, Duration whole, int body) {
  static final OutboundLimits USUAL =
      new OutboundLimits(
          Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(30), 5 * 1_048_576);

  static final OutboundLimits FILE =
      new OutboundLimits(
          Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(60), 25 * 1_048_576);

  static final OutboundLimits PAGE =
      new OutboundLimits(
          Duration.ofSeconds(3), Duration.ofSeconds(3), Duration.ofSeconds(3), 512 * 1_024);
}
