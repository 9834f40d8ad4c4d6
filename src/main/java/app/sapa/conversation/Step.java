package app.sapa.conversation;

import java.util.UUID;

/** What one deed did to one contact, so that it can be taken back. */
public record Step(UUID contact, Situation before, Situation after) {
  /** Whether it did anything. */
  public boolean changed() {
    return !before.equals(after);
  }
}
