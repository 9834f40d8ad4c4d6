package app.sapa.inbox;

import app.sapa.base.Refusal;
import app.sapa.contact.ContactStatus;
import app.sapa.contact.Criterion;
import app.sapa.contact.Standing;
import java.util.List;

/**
 * How an inbox is looked at: which of its contacts, and in which order. Opening an inbox starts
 * with all of them, the newest message first.
 */
public record Look(Status status, boolean unreplied, Order order) {
  /** What an opened inbox shows first. */
  public static final Look FIRST = new Look(Status.ALL, false, Order.NEWEST);

  /** Which states are shown; snoozed contacts hide from open and closed until they wake. */
  public enum Status {
    ALL,
    OPEN,
    CLOSED,
    SNOOZED
  }

  /** What a list begins with. */
  public enum Order {
    /** By the latest message that was no broadcast. */
    NEWEST,
    OLDEST,
    /** By the time they have been open, closed or snoozed. */
    LONGEST,
    SHORTEST;

    /** Whether later times come first. */
    public boolean laterFirst() {
      return this == NEWEST || this == SHORTEST;
    }

    /** Whether it goes by how long they have been what the status says. */
    public boolean isByDuration() {
      return this == LONGEST || this == SHORTEST;
    }
  }

  /**
   * @throws Refusal {@code inbox.sort-needs-status} for the longest or shortest of all statuses
   */
  public Look {
    if (!goTogether(status, order)) {
      throw new Refusal("inbox.sort-needs-status");
    }
  }

  /** Whether this status can be listed in that order: all statuses have no duration in common. */
  public static boolean goTogether(Status status, Order order) {
    return status != Status.ALL || !order.isByDuration();
  }

  /** The same, in that order. */
  public Look by(Order other) {
    return new Look(status, unreplied, other);
  }

  /** The same, with that status. */
  public Look in(Status other) {
    return new Look(other, unreplied, order);
  }

  /** As that inbox can be looked at: the blocked one always shows all statuses. */
  public Look at(Inbox inbox) {
    return inbox instanceof Inbox.Blocked
        ? new Look(Status.ALL, unreplied, order.isByDuration() ? Order.NEWEST : order)
        : this;
  }

  /** The same, with or without those already replied to. */
  public Look toggled() {
    return new Look(status, !unreplied, order);
  }

  /** The condition; contacts without any conversation show under all and under closed. */
  Criterion criterion() {
    var shown = order.isByDuration() ? standing() : shown();
    return unreplied ? shown.and(new Criterion.Unreplied()) : shown;
  }

  private Criterion shown() {
    return switch (status) {
      case ALL -> new Criterion.Everyone();
      case OPEN -> in(ContactStatus.OPEN).and(awake());
      case CLOSED ->
          new Criterion.Or(List.of(in(ContactStatus.CLOSED), in(ContactStatus.NONE))).and(awake());
      case SNOOZED -> new Criterion.Snoozed();
    };
  }

  /** The same contacts, in the words of the indexes that lead to them by duration. */
  private Criterion standing() {
    return new Criterion.Stands(
        switch (status) {
          case OPEN -> Standing.OPEN;
          case CLOSED -> Standing.CLOSED;
          case SNOOZED -> Standing.SNOOZED;
          case ALL -> throw new IllegalStateException("all statuses have no duration in common");
        });
  }

  private static Criterion in(ContactStatus status) {
    return new Criterion.InStatus(status);
  }

  private static Criterion awake() {
    return new Criterion.Not(new Criterion.Snoozed());
  }
}
