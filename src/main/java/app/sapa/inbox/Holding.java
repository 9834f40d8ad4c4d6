package app.sapa.inbox;

import app.sapa.contact.Criterion;
import app.sapa.people.Viewer;
import app.sapa.workspace.Scope;
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
      case Inbox.All() ->
          viewer.seesEverything()
              ? List.of(unblocked(new Criterion.Everyone()))
              : unblocked(visible(viewer));
      case Inbox.Mine() -> List.of(unblocked(assignedTo(viewer.id())));
      case Inbox.Unassigned() -> List.of(unblocked(new Criterion.Unassigned()));
      case Inbox.Blocked() -> List.of(new Criterion.Blocked());
      case Inbox.Custom custom ->
          throw new IllegalArgumentException("read from its snapshot: " + custom.key());
      case Inbox.OfTeam(var team) -> {
        var branches = new ArrayList<Criterion>();
        seats.in(team).forEach(member -> branches.add(unblocked(assignedTo(member))));
        branches.add(unblocked(new Criterion.QueuedToAny(Set.of(team))));
        yield branches;
      }
    };
  }

  /**
   * Whoever a restricted viewer sees, again one index each: asked for at once they would be looked
   * up and sorted for every page, or all others be walked past.
   */
  private static List<Criterion> visible(Viewer viewer) {
    var branches = new ArrayList<Criterion>();
    viewer.peers().forEach(peer -> branches.add(assignedTo(peer)));
    if (viewer.scope() == Scope.TEAM) {
      var nobodys = new Criterion.Not(new Criterion.AssignedToAny(viewer.peers()));
      viewer
          .teams()
          .forEach(team -> branches.add(new Criterion.QueuedToAny(Set.of(team)).and(nobodys)));
    }
    return branches;
  }

  private static List<Criterion> unblocked(List<Criterion> branches) {
    return branches.stream().map(Holding::unblocked).toList();
  }

  private static Criterion assignedTo(UUID member) {
    return new Criterion.AssignedToAny(Set.of(member));
  }

  private static Criterion unblocked(Criterion criterion) {
    return criterion.and(new Criterion.Not(new Criterion.Blocked()));
  }
}
