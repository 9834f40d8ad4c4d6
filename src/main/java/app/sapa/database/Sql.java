package app.sapa.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Statements made of our own words only; no value from outside ever comes here. */
final class Sql {
  private static final String NOT_PERMITTED = "42501";

  private Sql() {}

  static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column. */
  static List<String> strings(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      var strings = new ArrayList<String>();
      while (rows.next()) {
        strings.add(rows.getString(1));
      }
      return strings;
    }
  }

  static boolean holds(Connection connection, String condition) throws SQLException {
    return strings(connection, "select " + condition).equals(List.of("t"));
  }

  /** For {@code = any} and {@code <> all}, also when empty. */
  static String array(Collection<String> names) {
    return names.stream()
        .sorted()
        .map(Sql::literal)
        .collect(Collectors.joining(", ", "(array[", "]::text[])"));
  }

  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  static String name(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  static boolean isNotPermitted(SQLException e) {
    return NOT_PERMITTED.equals(e.getSQLState());
  }
}
