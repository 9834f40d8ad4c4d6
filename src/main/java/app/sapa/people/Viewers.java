package app.sapa.people;

import app.sapa.workspace.Entry;
import app.sapa.workspace.Row;
import app.sapa.workspace.Scope;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Switch;
import app.sapa.workspace.Switches;
import app.sapa.workspace.Threshold;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
        m.rights_epoch, m.role = 'OWNER'
          and not exists (select 1 from second_factor f where f.account_id = m.account_id)
          and not exists (select 1 from passkey p where p.account_id = m.account_id)
          and not exists (select 1 from account a where a.id = m.account_id and a.demo) as open
      from membership m join workspace w on w.id = m.workspace_id
      where m.active and m.account_id = ? and\
      """;

  private static final String EVERYBODY =
      """
      select m.workspace_id, m.id, m.account_id, m.name, m.role, m.visibility, m.restrictions,
        m.rights_epoch, m.active, array(select s.team_id from team_member s
          where s.workspace_id = m.workspace_id and s.membership_id = m.id) as teams
      from membership m\
      """;

  @Inject Tx tx;
  @Inject Switches switches;

  /**
   * The account's viewer in the workspace of that address, if it is an active member there and has
   * the second factor that the workspace may demand of its owners.
   */
  public Optional<Viewer> entering(String slug, UUID account) {
    return viewer(account, Sql.of("w.slug = ?", slug), false);
  }

  /** The same, also before that second factor is there. */
  Optional<Viewer> member(String slug, UUID account) {
    return viewer(account, Sql.of("w.slug = ?", slug), true);
  }

  /** The same member with the rights of this moment; empty once they are no member any more. */
  public Optional<Viewer> again(Viewer viewer) {
    return viewer(viewer.account(), Sql.of("m.workspace_id = ?", viewer.workspace()), false);
  }

  /**
   * Every active member of the workspace, with the rights of this moment: to ask of all of them at
   * once what each may see, never to read as them. One statement.
   */
  public List<Viewer> all(Entry entry) {
    return tx.in(entry, () -> together(tx.list(Sql.of(EVERYBODY), Viewers::placed)));
  }

  private record Placed(Viewer alone, boolean active, Set<UUID> teams) {}

  private static Placed placed(Row row) {
    return new Placed(alone(row), row.flag("active"), Set.copyOf(row.ids("teams")));
  }

  private static List<Viewer> together(List<Placed> everybody) {
    var members = new HashMap<UUID, Set<UUID>>();
    for (var each : everybody) {
      each.teams().forEach(team -> at(members, team).add(each.alone().id()));
    }
    return everybody.stream()
        .filter(Placed::active)
        .map(
            each ->
                inTeams(
                    each.alone(),
                    each.teams(),
                    each.teams().stream()
                        .flatMap(team -> at(members, team).stream())
                        .collect(Collectors.toSet())))
        .toList();
  }

  private static Set<UUID> at(Map<UUID, Set<UUID>> members, UUID team) {
    return members.computeIfAbsent(team, key -> new HashSet<>());
  }

  /**
   * Somebody who knocks.
   *
   * @param open whether an owner's password is all that keeps strangers out
   */
  private record Knocking(Viewer alone, boolean open) {}

  private Optional<Viewer> viewer(UUID account, Sql where, boolean anyway) {
    var knocking =
        tx.in(
            Threshold.ofAccount(account),
            () ->
                tx.first(
                    Sql.of(MEMBERSHIP, account).then(where),
                    row -> new Knocking(alone(row), row.flag("open"))));
    return knocking
        .filter(found -> anyway || !found.open() || !isDemanded(found.alone()))
        .map(found -> withTeams(found.alone()));
  }

  private boolean isDemanded(Viewer owner) {
    return switches.of(machine(owner), Switch.OWNERS_SECOND_FACTOR).equals("ON");
  }

  private static Machine machine(Viewer viewer) {
    return new Machine(viewer.workspace(), Machine.Task.LOOKING_UP_RIGHTS);
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
    return inTeams(
        alone,
        seats.stream().map(Seat::team).collect(Collectors.toSet()),
        seats.stream().map(Seat::member).collect(Collectors.toSet()));
  }

  private static Viewer inTeams(Viewer alone, Set<UUID> teams, Set<UUID> teammates) {
    return new Viewer(
        alone.workspace(),
        alone.id(),
        alone.account(),
        alone.name(),
        alone.role(),
        alone.visibility(),
        alone.restrictions(),
        teams,
        teammates,
        alone.epoch());
  }

  private List<Seat> seatsBeside(Viewer viewer) {
    return tx.in(
        machine(viewer),
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
