package app.sapa.conversation;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What members may want to be told of: that it happened, and never what was said. */
public sealed interface Happening {
  UUID contact();

  /**
   * The contact wrote.
   *
   * @param ordinal among all it ever wrote
   * @param assignee whose it is by now, or null for nobody
   */
  record Heard(UUID contact, int ordinal, @Nullable UUID assignee) implements Happening {}

  /** A comment names members, who may all see the contact. */
  record Mentioned(UUID contact, UUID comment, UUID by, Set<UUID> members) implements Happening {
    public Mentioned {
      members = Set.copyOf(members);
    }
  }

  /**
   * The contact was given to a member.
   *
   * @param by the member who did it, or null for a machine
   */
  record Given(UUID contact, UUID event, @Nullable UUID by, UUID to) implements Happening {}

  /** The contact was taken from its assignee, or waits for a team. */
  record Taken(UUID contact) implements Happening {}

  /**
   * The time of a contact that was put off has come.
   *
   * @param whose its assignee's; without one, whoever put it off
   */
  record Woken(UUID contact, UUID event, @Nullable UUID whose) implements Happening {}
}
