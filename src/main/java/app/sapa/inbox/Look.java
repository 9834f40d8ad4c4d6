package app.sapa.inbox;

import app.sapa.contact.ContactStatus;
import app.sapa.contact.Criterion;
import java.util.ArrayList;
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

  /** By the latest message that was no broadcast. */
  public enum Order {
    NEWEST,
    OLDEST
  }

  /** The same, in the other order. */
  public Look turned() {
    return new Look(status, unreplied, order == Order.NEWEST ? Order.OLDEST : Order.NEWEST);
  }

  /** The same, with that status. */
  public Look in(Status other) {
    return new Look(other, unreplied, order);
  }

  /** The same, with or without those already replied to. */
  public Look toggled() {
    return new Look(status, !unreplied, order);
  }

  /** The condition; contacts without any conversation show under all and under closed. */
  Criterion criterion() {
    var parts = new ArrayList<Criterion>();
    switch (status) {
      case ALL -> {}
      case OPEN -> parts.addAll(List.of(in(ContactStatus.OPEN), awake()));
      case CLOSED ->
          parts.addAll(
              List.of(
                  new Criterion.Or(List.of(in(ContactStatus.CLOSED), in(ContactStatus.NONE))),
                  awake()));
      case SNOOZED -> parts.add(new Criterion.Snoozed());
    }
    if (unreplied) {
      parts.add(new Criterion.Unreplied());
    }
    return new Criterion.And(parts);
  }

  private static Criterion in(ContactStatus status) {
    return new Criterion.InStatus(status);
  }

  private static Criterion awake() {
    return new Criterion.Not(new Criterion.Snoozed());
  }
}
