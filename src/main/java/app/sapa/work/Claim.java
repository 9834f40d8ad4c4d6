package app.sapa.work;

import java.time.Instant;
import java.util.UUID;

/**
 * A row in the hands of this node until its lease is over. Its number of attempts tells this claim
 * from every other of the same row.
 *
 * @param attempts this one included
 */
record Claim(
    QueueName queue,
    long id,
    long workspace,
    UUID ref,
    long lane,
    int attempts,
    Instant leaseUntil) {
  /** Rows of the same order are taken one after the other. */
  record Order(long workspace, long lane) {}

  Order order() {
    return new Order(workspace, lane);
  }
}
