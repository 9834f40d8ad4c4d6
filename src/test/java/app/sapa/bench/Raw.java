package app.sapa.bench;

import java.sql.SQLException;
import java.util.function.IntConsumer;
import javax.sql.DataSource;

/** Another raw reference: one plain statement. */
record Raw(DataSource maintenance, String sql) implements IntConsumer {
  @Override
  public void accept(int nth) {
    try (var connection = maintenance.getConnection();
        var statement = connection.prepareStatement(sql);
        var rows = statement.executeQuery()) {
      while (rows.next()) {
        rows.getObject(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
