package app.sapa.inbox;

import app.sapa.contact.Criterion;
import app.sapa.people.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What an inbox holds. */
final class Holding {
  private Holding() {}

  /** The condition as one. */
  static Criterion criterion(Inbox inbox, Viewer viewer, TeamSeats seats) {
    return new Criterion.Or(branches(inbox, viewer, seats));
  }

  /**
   * The condition as branches that share nobody, each of which one index answers in order: a team is
   * its members one by one.
   */
  static List<Criterion> branches(Inbox inbox, Viewer viewer, TeamSeats seats) {
    return switch (inbox) {
      case Inbox.All() -> List.of(unblocked(new Criterion.Everyone()));
      case Inbox.Mine() -> List.of(unblocked(assignedTo(viewer.id())));
      case Inbox.Unassigned() -> List.of(unblocked(new Criterion.Unassigned()));
      case Inbox.Blocked() -> List.of(new Criterion.Blocked());
      case Inbox.OfTeam(var team) -> {
        var branches = new ArrayList<Criterion>();
        seats.in(team).forEach(member -> branches.add(unblocked(assignedTo(member))));
        branches.add(unblocked(new Criterion.QueuedToAny(Set.of(team))));
        yield branches;
      }
    };
  }

  private static Criterion assignedTo(UUID member) {
    return new Criterion.AssignedToAny(Set.of(member));
  }

  private static Criterion unblocked(Criterion criterion) {
    return criterion.and(new Criterion.Not(new Criterion.Blocked()));
  }
}
