package app.sapa.people;

import app.sapa.base.NotThere;
import app.sapa.workspace.Row;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everybody of a workspace with what is granted to them, for those who look after its members. */
@ApplicationScoped
public class Staff {
  @Inject Tx tx;

  /**
   * A member, or somebody who was one.
   *
   * @param id the membership
   * @param email by which they are known here
   * @param rights what is granted, or was when they left
   * @param since when they first became one
   * @param lastActive when they last had a screen open, to the minute; null for never
   */
  public record Person(
      UUID id,
      String name,
      String email,
      Rights rights,
      Set<UUID> teams,
      boolean active,
      Instant since,
      @Nullable Instant lastActive) {}

  /**
   * All of them: members first, each group by name. One statement.
   *
   * @throws NotThere for viewers who change nobody
   */
  public List<Person> all(Viewer viewer) {
    if (!viewer.may(Permission.CHANGE_AGENTS)) {
      throw new NotThere();
    }
    return tx.in(
        viewer,
        () ->
            tx.list(
                Sql.of(
                    "select m.id, m.name, m.email, m.active, m.created_at, m.last_active_at, "
                        + Rights.COLUMNS
                        + """
                        , array(select s.team_id from team_member s
                          where s.workspace_id = m.workspace_id and s.membership_id = m.id) as teams
                        from membership m order by m.active desc, lower(m.name), m.id\
                        """),
                Staff::read));
  }

  private static Person read(Row row) {
    return new Person(
        row.id("id"),
        row.text("name"),
        row.text("email"),
        Rights.of(row),
        Set.copyOf(row.ids("teams")),
        row.flag("active"),
        row.time("created_at"),
        row.timeOrNull("last_active_at"));
  }
}
