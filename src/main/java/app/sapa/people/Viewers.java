package app.sapa.people;

import app.sapa.workspace.Row;
import app.sapa.workspace.Scope;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Threshold;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes viewers: looks up what an account may do in one workspace, right now. */
@ApplicationScoped
public class Viewers {
  private static final String MEMBERSHIP =
      """
      select m.workspace_id, m.id, m.account_id, m.name, m.role, m.visibility, m.restrictions,
        m.rights_epoch
      from membership m join workspace w on w.id = m.workspace_id
      where m.active and m.account_id = ? and\
      """;

  @Inject Tx tx;

  /** The account's viewer in the workspace of that address, if it is an active member there. */
  public Optional<Viewer> entering(String slug, UUID account) {
    return viewer(account, Sql.of("w.slug = ?", slug));
  }

  /** The same member with the rights of this moment; empty once they are no member any more. */
  public Optional<Viewer> again(Viewer viewer) {
    return viewer(viewer.account(), Sql.of("m.workspace_id = ?", viewer.workspace()));
  }

  private Optional<Viewer> viewer(UUID account, Sql where) {
    var membership =
        tx.in(
            Threshold.ofAccount(account),
            () -> tx.first(Sql.of(MEMBERSHIP, account).then(where), Viewers::alone));
    return membership.map(this::withTeams);
  }

  private static Viewer alone(Row row) {
    return new Viewer(
        row.big("workspace_id"),
        row.id("id"),
        row.id("account_id"),
        row.text("name"),
        Role.valueOf(row.text("role")),
        Scope.valueOf(row.text("visibility")),
        row.texts("restrictions").stream().map(Restriction::valueOf).collect(Collectors.toSet()),
        Set.of(),
        Set.of(),
        row.number("rights_epoch"));
  }

  private record Seat(UUID team, UUID member) {}

  private Viewer withTeams(Viewer alone) {
    var seats = seatsBeside(alone);
    return new Viewer(
        alone.workspace(),
        alone.id(),
        alone.account(),
        alone.name(),
        alone.role(),
        alone.visibility(),
        alone.restrictions(),
        seats.stream().map(Seat::team).collect(Collectors.toSet()),
        seats.stream().map(Seat::member).collect(Collectors.toSet()),
        alone.epoch());
  }

  private List<Seat> seatsBeside(Viewer viewer) {
    return tx.in(
        new Machine(viewer.workspace(), Machine.Task.LOOKING_UP_RIGHTS),
        () ->
            tx.list(
                Sql.of(
                    """
                    select peer.team_id, peer.membership_id from team_member mine
                    join team_member peer
                      on peer.workspace_id = mine.workspace_id and peer.team_id = mine.team_id
                    where mine.membership_id = ?\
                    """,
                    viewer.id()),
                row -> new Seat(row.id("team_id"), row.id("membership_id"))));
  }
}
