package app.sapa.contact;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a {@link Criterion} asks of a contact. */
public interface Facts {
  @Nullable UUID assignee();

  @Nullable UUID queuedTeam();

  ContactStatus status();

  boolean snoozed();

  boolean blocked();

  /** Whether the most recent message came from them. */
  boolean unreplied();

  /**
   * Everything else.
   *
   * @throws IllegalArgumentException where only the above is at hand
   */
  default Traits traits() {
    throw new IllegalArgumentException("not held by these facts: " + getClass().getSimpleName());
  }
}
