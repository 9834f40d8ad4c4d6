package app.sapa.search;

import app.sapa.workspace.DataSources;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;

/** Reaches across workspaces, which only the maintenance role may; touches no content. */
@ApplicationScoped
class AcrossWorkspaces {
  /** Hops from one workspace to the next, however long each one's journal is. */
  private static final String WITH_JOURNAL =
      """
      with recursive hop as (
        select min(workspace_id) as here from index_event
        union all
        select (select min(workspace_id) from index_event where workspace_id > here) from hop
        where here is not null)
      select here from hop where here is not null\
      """;

  @Inject DataSources dataSources;

  /** Every workspace there is. */
  Set<Long> workspaces() throws SQLException {
    return numbers("select id from workspace order by id");
  }

  /** Those of which something is yet to be read in. */
  Set<Long> withJournal() throws SQLException {
    return numbers(WITH_JOURNAL);
  }

  /** Nothing vouches for this kind any more, in no workspace. */
  void forget(Kind kind) {
    try (var connection = dataSources.maintenance().getConnection();
        var statement = connection.prepareStatement("delete from index_state where entity = ?")) {
      statement.setString(1, kind.name());
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the database can't be told that the index is lost", e);
    }
  }

  private Set<Long> numbers(String sql) throws SQLException {
    var numbers = new LinkedHashSet<Long>();
    try (var connection = dataSources.maintenance().getConnection();
        var statement = connection.prepareStatement(sql);
        var answer = statement.executeQuery()) {
      while (answer.next()) {
        numbers.add(answer.getLong(1));
      }
    }
    return numbers;
  }
}
