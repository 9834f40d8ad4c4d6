package app.sapa.conversation;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a conversation stands at one of its turns. Nobody changes that until the transaction ends.
 *
 * @param channel on which the contact wrote last in it
 * @param at when the turn was; of one that waits, since when it does
 * @param source by what kind of hand
 * @param subject to whom the contact was given, if that is the turn
 * @param assignee who has the contact by now
 * @param saidAt when anything was said in it last, not counting what is said by itself
 * @param memberSaidAt when a member wrote to the contact last; null when that is an hour ago or more
 * @param said what has been said by itself in it
 */
public record Cue(
    Turn.Kind kind,
    UUID contact,
    UUID conversation,
    UUID channel,
    Instant at,
    Source source,
    @Nullable UUID subject,
    @Nullable UUID assignee,
    Instant saidAt,
    @Nullable Instant memberSaidAt,
    Set<AutoMessageKind> said) {
  public Cue {
    said = Set.copyOf(said);
  }

  /** Whether a member has written since the turn, so that it need not be told any more. */
  public boolean isAnswered() {
    return memberSaidAt != null && memberSaidAt.isAfter(at);
  }
}
