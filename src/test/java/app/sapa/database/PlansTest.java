package app.sapa.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class PlansTest {
  private static final String BELIEVED =
      """
      select a.attrelid::regclass::text from pg_attribute a join pg_class c on c.oid = a.attrelid
      where a.attname = 'workspace_id' and c.relkind in ('r', 'p')
        and c.relnamespace = 'sapa'::regnamespace and a.attstattarget is distinct from 0\
      """;

  @Test
  void no_workspace_is_taken_for_empty_because_it_came_after_the_statistics() throws SQLException {
    try (Connection connection = TestDatabase.shared().superuser()) {
      assertThat(Sql.strings(connection, BELIEVED))
          .as("alter column workspace_id set statistics 0, see V4__plans.sql")
          .isEmpty();
    }
  }

  @Test
  void a_table_that_was_forgotten_is_found() throws SQLException {
    try (Connection connection = TestDatabase.shared().superuser()) {
      connection.setAutoCommit(false);
      Sql.run(connection, "create table sapa.forgotten (workspace_id bigint)");

      assertThat(Sql.strings(connection, BELIEVED)).containsExactly("sapa.forgotten");
      connection.rollback();
    }
  }
}
