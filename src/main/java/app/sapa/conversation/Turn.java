package app.sapa.conversation;

import java.util.UUID;

/**
 * A conversation took a turn at which something may be said by itself; {@link AutoReplying} tells how
 * it stands by then. Fired inside the transaction in which it does.
 *
 * @param entry the message, event or conversation that it is about
 */
public record Turn(Kind kind, UUID entry) {
  /** What kind of turn it is. */
  public enum Kind {
    /** A contact opened a conversation with this message. */
    OPENED,
    /** A contact wrote this further message. */
    HEARD,
    /** From now on this conversation is nobody's. */
    WAITING,
    /** By this event a member was given the contact, or took it. */
    TAKEN,
    /** By this event a conversation was closed by a member, or by itself. */
    CLOSED
  }
}
