package app.sapa.work;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Does the work of one queue; found by the workers, one bean per queue. A row is done at least
 * once: a worker that dies is followed by another, so the work must be harmless when repeated.
 */
public interface QueueWork {
  QueueName queue();

  /**
   * Does what one row stands for.
   *
   * @return empty when done (also when done for good without success), or the pause after which to
   *     try again
   */
  Optional<Duration> take(long workspace, UUID ref);

  /**
   * The last attempt threw; leaves a visible dead letter. Called in place of another attempt.
   *
   * @param reason for people; no content
   */
  void dead(long workspace, UUID ref, String reason);
}
