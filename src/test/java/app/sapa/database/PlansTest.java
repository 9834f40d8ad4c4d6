package app.sapa.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What the planner makes of workspaces; see decision 0004. */
class PlansTest {
  private static final String TOLD =
      """
      select p.polrelid::regclass::text from pg_policy p
      join pg_attribute a on a.attrelid = p.polrelid and a.attname = 'workspace_id'
      where p.polname = 'workspace'
        and (pg_get_expr(p.polqual, p.polrelid) not like '%( SELECT %'
          or not coalesce(a.attoptions, '{}') @> array['n_distinct=5'])\
      """;

  @Test
  void the_planner_takes_every_workspace_for_a_fifth_of_all() throws SQLException {
    try (Connection connection = TestDatabase.shared().superuser()) {
      assertThat(Sql.strings(connection, TOLD)).as("as V4__plans.sql does it").isEmpty();
    }
  }

  @Test
  void a_table_that_was_forgotten_is_found() throws SQLException {
    try (Connection connection = TestDatabase.shared().superuser()) {
      connection.setAutoCommit(false);
      Sql.run(connection, "create table sapa.forgotten (workspace_id bigint)");
      Sql.run(
          connection,
          """
          create policy workspace on sapa.forgotten using
            (workspace_id = nullif(current_setting('app.workspace', true), '')::bigint)\
          """);

      assertThat(Sql.strings(connection, TOLD)).containsExactly("sapa.forgotten");
      connection.rollback();
    }
  }
}
