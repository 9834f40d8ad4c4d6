package app.sapa.inbox;

import app.sapa.base.NotThere;
import app.sapa.contact.Criterion;
import app.sapa.contact.InSql;
import app.sapa.people.Members;
import app.sapa.people.Permission;
import app.sapa.people.Viewer;
import app.sapa.workspace.Scope;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which inboxes a viewer has. */
@ApplicationScoped
public class Inboxes {
  @Inject Tx tx;
  @Inject Members members;
  @Inject CustomInboxes customInboxes;

  /** An inbox and its name, where it is a team's or custom. */
  public record Named(Inbox inbox, String name) {}

  /**
   * The viewer's inboxes in the order of the sidebar, but for the custom ones. Restricted agents have
   * only Mine among the standard ones; agents have the inboxes of their own teams, unless they see
   * their own contacts only; the blocked inbox is there while it holds somebody.
   */
  public List<Named> of(Viewer viewer) {
    return tx.in(
        viewer,
        () -> {
          var inboxes = new ArrayList<Named>();
          if (viewer.seesEverything()) {
            inboxes.add(new Named(new Inbox.All(), ""));
          }
          inboxes.add(new Named(new Inbox.Mine(), ""));
          if (viewer.seesEverything()) {
            inboxes.add(new Named(new Inbox.Unassigned(), ""));
          }
          for (var team : members.teams(viewer)) {
            if (hasTeam(viewer, team)) {
              inboxes.add(new Named(new Inbox.OfTeam(team.id()), team.name()));
            }
          }
          if (anyoneBlocked(viewer)) {
            inboxes.add(new Named(new Inbox.Blocked(), ""));
          }
          return inboxes;
        });
  }

  private static boolean hasTeam(Viewer viewer, Members.Team team) {
    return viewer.may(Permission.OPEN_EVERY_TEAM_INBOX)
        || (viewer.scope() != Scope.OWN && viewer.teams().contains(team.id()));
  }

  private boolean anyoneBlocked(Viewer viewer) {
    var blocked = new Criterion.Blocked().and(Criterion.Visibility.of(viewer));
    return tx.first(
            Sql.of("select 1 as one from contact c where")
                .then(InSql.reading(blocked))
                .then("limit 1"),
            row -> row.number("one"))
        .isPresent();
  }

  /**
   * The viewer's inbox of that address.
   *
   * @throws NotThere also when it exists and is not theirs
   */
  public Named open(Viewer viewer, String key) {
    if (Inbox.of(key).orElse(null) instanceof Inbox.Custom custom) {
      return new Named(custom, customInboxes.open(viewer, custom.id()).name());
    }
    return of(viewer).stream()
        .filter(named -> named.inbox().key().equals(key))
        .findFirst()
        .or(() -> emptyBlocked(key))
        .orElseThrow(NotThere::new);
  }

  /** The blocked inbox stays open under somebody who just unblocked its last contact. */
  private static Optional<Named> emptyBlocked(String key) {
    return Inbox.of(key).filter(Inbox.Blocked.class::isInstance).map(inbox -> new Named(inbox, ""));
  }
}
