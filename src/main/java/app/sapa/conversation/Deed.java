package app.sapa.conversation;

import java.time.Instant;
import java.util.UUID;

/** What a member decides about a contact, besides what they write to it. */
public sealed interface Deed {
  /** Opens a conversation. */
  record Open() implements Deed {}

  /** Closes the conversation. */
  record Close(ClosingNote note) implements Deed {}

  /** Gives the contact to a member. */
  record Assign(UUID member) implements Deed {}

  /** Lets the contact wait for a team, without a member. */
  record Queue(UUID team) implements Deed {}

  /** Takes the contact from whoever had it. */
  record Unassign() implements Deed {}

  /** Puts the contact off until then. */
  record Snooze(Instant until) implements Deed {}

  /** Brings the contact back early. */
  record Unsnooze() implements Deed {}

  /** Ends all traffic. */
  record Block() implements Deed {}

  /** Lets traffic begin again. */
  record Unblock() implements Deed {}

  /** Which of them it is. */
  default DeedKind kind() {
    return switch (this) {
      case Open() -> DeedKind.OPEN;
      case Close _ -> DeedKind.CLOSE;
      case Assign _ -> DeedKind.ASSIGN;
      case Queue _ -> DeedKind.QUEUE;
      case Unassign() -> DeedKind.UNASSIGN;
      case Snooze _ -> DeedKind.SNOOZE;
      case Unsnooze() -> DeedKind.UNSNOOZE;
      case Block() -> DeedKind.BLOCK;
      case Unblock() -> DeedKind.UNBLOCK;
    };
  }
}
