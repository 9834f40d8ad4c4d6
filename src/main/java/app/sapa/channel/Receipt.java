package app.sapa.channel;

import java.time.Duration;

/** What the other side answered to a message we sent. */
public sealed interface Receipt {
  /** It has it. */
  record Accepted() implements Receipt {}

  /** It certainly does not have it; try again after a pause. */
  record Later(Duration pause, String reason) implements Receipt {}

  /** It will never take it. */
  record Rejected(String reason) implements Receipt {}

  /** It may have it or not; a person decides. */
  record Ambiguous(String reason) implements Receipt {}
}
