package app.sapa;

import app.sapa.database.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks at what is really there, as nobody of the application can. */
public final class PastWalls {
  private PastWalls() {}

  /** The first column of an answer. */
  public static List<String> texts(String sql, Object... values) {
    try (var connection = TestDatabase.shared().maintenance().getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (var answer = statement.executeQuery()) {
        var texts = new ArrayList<String>();
        while (answer.next()) {
          texts.add(answer.getString(1));
        }
        return texts;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
