package app.sapa.bulk;

import app.sapa.conversation.Deed;
import java.util.UUID;

/**
 * One piece of work, as far as it has come.
 *
 * @param total how many contacts it is about
 * @param changed for how many it did something
 * @param same how many were that way already
 * @param refused for how many it could not be done
 * @param takenBack of those changed, how many are as they were before
 */
public record BulkRun(
    UUID id,
    UUID starter,
    Deed deed,
    State state,
    int total,
    int changed,
    int same,
    int refused,
    int takenBack) {
  /** How far it is. */
  public enum State {
    RUNNING,
    /** Whoever began it wants no more of it done. */
    STOPPING,
    DONE,
    UNDOING,
    UNDONE;

    /** Whether a worker is to go on with it. */
    public boolean isUnderWay() {
      return this == RUNNING || this == STOPPING || this == UNDOING;
    }
  }

  /** How many contacts it has come to. */
  public int done() {
    return changed + same + refused;
  }
}
