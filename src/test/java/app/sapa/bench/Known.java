package app.sapa.bench;

import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javax.sql.DataSource;

/**
 * The raw reference: rows whose keys are known already, fetched by plain JDBC past all walls. No
 * list, search or thread can be had for less.
 *
 * @param table whose key is the workspace and an id
 */
record Known(
    DataSource maintenance, String table, long workspace, IntFunction<Collection<UUID>> ids)
    implements IntConsumer {
  @Override
  public void accept(int nth) {
    var sql = "select * from %s where workspace_id = ? and id = any (?)".formatted(table);
    try (var connection = maintenance.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, workspace);
      statement.setArray(2, connection.createArrayOf("uuid", ids.apply(nth).toArray()));
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          rows.getObject(2);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
