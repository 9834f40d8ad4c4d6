package app.sapa.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a conversation is filed when it is closed.
 *
 * @param category one of the workspace's, or null
 * @param summary in the closer's words, empty for none
 */
public record ClosingNote(@Nullable UUID category, String summary) {
  /** Longest a summary may be, in characters. */
  public static final int LONGEST = 2_000;

  /** Nothing was noted. */
  public static final ClosingNote NONE = new ClosingNote(null, "");

  public ClosingNote {
    summary = summary.strip();
  }

  boolean isEmpty() {
    return category == null && summary.isEmpty();
  }
}
