package app.sapa.work;

import java.time.Duration;

/**
 * How a node works on one queue.
 *
 * @param atOnce the most lanes at the same time
 * @param inHand the most rows claimed, those that wait for their turn included
 * @param share the most rows of one workspace in hand, on all nodes together
 * @param lease after which another worker may take a row that nobody finished
 * @param longest what one row may need; with less than that left of its lease it is not begun
 * @param attempts after so many the row is dead
 */
record Pace(int atOnce, int inHand, int share, Duration lease, Duration longest, int attempts) {
  /** The usual pace of a queue on a machine with this many cores. */
  static Pace of(QueueName name, int cores) {
    return switch (name) {
      case INBOUND ->
          new Pace(Math.max(2, cores), 128, 64, Duration.ofSeconds(30), Duration.ofSeconds(10), 8);
      case LEAVING ->
          new Pace(Math.max(2, cores), 64, 32, Duration.ofSeconds(30), Duration.ofSeconds(10), 8);
      // Nobody waits for it as for a message: one hand is left to those.
      case NOTICES, MISSED, AUTO_MESSAGES ->
          new Pace(
              Math.max(1, cores - 1), 64, 32, Duration.ofSeconds(30), Duration.ofSeconds(10), 8);
      case BULK -> new Pace(1, 2, 1, Duration.ofMinutes(3), Duration.ofSeconds(90), 8);
      // Mostly waits for others; a call to them ends within 30 seconds (guard.OutboundHttp).
      case OUTBOX -> new Pace(32, 64, 16, Duration.ofSeconds(90), Duration.ofSeconds(45), 12);
      // A mail server may take its time, a quarter minute for each step.
      case MAIL -> new Pace(2, 16, 16, Duration.ofMinutes(3), Duration.ofSeconds(90), 12);
      // A page and its picture, some seconds each (guard.WebPages); nice to have.
      case PREVIEWS -> new Pace(4, 16, 4, Duration.ofSeconds(60), Duration.ofSeconds(30), 3);
      // A row is some hundred contacts, one transaction each, and nobody waits for it.
      case HANDOVER -> new Pace(1, 4, 4, Duration.ofMinutes(3), Duration.ofMinutes(1), 12);
    };
  }
}
