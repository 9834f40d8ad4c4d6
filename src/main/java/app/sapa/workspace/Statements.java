package app.sapa.workspace;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Sends {@link Sql} over a session's connection, every value bound. */
final class Statements {
  private Statements() {}

  static <T> List<T> run(Session session, Sql sql, Function<Row, T> reading) {
    return session.doReturningWork(
        connection -> {
          try (var statement = prepared(connection, sql.text(), sql.values());
              var answer = statement.executeQuery()) {
            var rows = new ArrayList<T>();
            var row = new Row(answer);
            while (answer.next()) {
              rows.add(reading.apply(row));
            }
            return List.copyOf(rows);
          }
        });
  }

  static int change(Session session, Sql sql) {
    session.flush();
    return session.doReturningWork(
        connection -> {
          try (var statement = prepared(connection, sql.text(), sql.values())) {
            return statement.executeUpdate();
          }
        });
  }

  static void changeAll(
      Session session, String text, List<? extends List<? extends @Nullable Object>> rows) {
    session.flush();
    session.doWork(
        connection -> {
          try (var statement = connection.prepareStatement(text)) {
            for (var values : rows) {
              bind(statement, values);
              statement.addBatch();
            }
            statement.executeBatch();
          }
        });
  }

  private static PreparedStatement prepared(
      Connection connection, String text, List<? extends @Nullable Object> values)
      throws SQLException {
    var statement = connection.prepareStatement(text);
    try {
      bind(statement, values);
      return statement;
    } catch (SQLException | RuntimeException e) {
      statement.close();
      throw e;
    }
  }

  private static void bind(PreparedStatement statement, List<? extends @Nullable Object> values)
      throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, bindable(statement.getConnection(), values.get(i)));
    }
  }

  private static @Nullable Object bindable(Connection connection, @Nullable Object value)
      throws SQLException {
    return switch (value) {
      case null -> null;
      case Instant at -> at.atOffset(ZoneOffset.UTC);
      case Enum<?> name -> name.name();
      case Collection<?> many -> array(connection, many);
      default -> value;
    };
  }

  private static Object array(Connection connection, Collection<?> many) throws SQLException {
    boolean ids = many.stream().findFirst().filter(UUID.class::isInstance).isPresent();
    return connection.createArrayOf(ids ? "uuid" : "text", many.toArray());
  }
}
