package app.sapa.people;

import app.sapa.workspace.Entry;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The people of a workspace and their teams, as everyone in it may know them. */
@ApplicationScoped
public class Members {
  @Inject Tx tx;

  /**
   * A member's name for avatars and event texts; former members keep theirs.
   *
   * @param id the membership
   */
  public record Member(UUID id, String name, Role role, boolean active) {}

  /** A team, with its current members; the description may be empty. */
  public record Team(UUID id, String name, String description, List<UUID> members) {}

  /** Everyone, by membership. One statement. */
  public Map<UUID, Member> all(Entry entry) {
    return tx.in(
        entry,
        () ->
            tx
                .list(
                    Sql.of("select id, name, role, active from membership"),
                    row ->
                        new Member(
                            row.id("id"),
                            row.text("name"),
                            Role.valueOf(row.text("role")),
                            row.flag("active")))
                .stream()
                .collect(Collectors.toMap(Member::id, Function.identity())));
  }

  /**
   * Whether they are an active member, who then stays one until the transaction under way ends: so
   * nobody is given anything while they leave.
   */
  public boolean stays(UUID member) {
    return tx.first(
            Sql.of("select id from membership where active and id = ? for share", member),
            row -> row.id("id"))
        .isPresent();
  }

  /** The teams in their order. One statement. */
  public List<Team> teams(Entry entry) {
    return tx.in(
        entry,
        () ->
            tx.list(
                Sql.of(
                    """
                    select t.id, t.name, t.description, array(select m.membership_id from team_member m
                      where m.workspace_id = t.workspace_id and m.team_id = t.id) as members
                    from team t order by t.position, t.name\
                    """),
                row ->
                    new Team(
                        row.id("id"),
                        row.text("name"),
                        row.text("description"),
                        row.ids("members"))));
  }
}
