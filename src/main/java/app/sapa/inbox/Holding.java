package app.sapa.inbox;

import app.sapa.contact.Criterion;
import app.sapa.people.Viewer;
import app.sapa.workspace.Scope;
import app.sapa.workspace.Switch;
import app.sapa.workspace.Switches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What an inbox holds. */
@ApplicationScoped
class Holding {
  @Inject TeamSeats seats;
  @Inject Switches switches;

  /** The condition as one, looked at so. */
  Criterion criterion(Inbox inbox, Viewer viewer, Look look) {
    return new Criterion.Or(branches(inbox, viewer, look)).and(look.criterion());
  }

  /**
   * The condition as branches that share nobody, each of which one index answers in order: a team is
   * its members one by one. What the look says about all inboxes alike is not in them.
   */
  List<Criterion> branches(Inbox inbox, Viewer viewer, Look look) {
    return switch (inbox) {
      case Inbox.All() ->
          viewer.seesEverything()
              ? List.of(unblocked(new Criterion.Everyone()))
              : unblocked(visible(viewer));
      case Inbox.Mine() -> List.of(unblocked(assignedTo(viewer.id())).and(shown(viewer, look)));
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

  /** Whom the workspace wants to see among a member's own; only where all statuses show it matters. */
  private Criterion shown(Viewer viewer, Look look) {
    return look.status() == Look.Status.ALL
            && switches.of(viewer, Switch.SNOOZED_IN_MINE).equals("ALWAYS_HIDDEN")
        ? new Criterion.Not(new Criterion.Snoozed())
        : new Criterion.Everyone();
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
