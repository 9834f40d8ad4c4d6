package app.sapa.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Counts what one operation asks of the database: its statements, and the database pages they touch
 * as {@code EXPLAIN (ANALYZE, BUFFERS)} counts them, each explained on its own connection, with its
 * own values, just before it is sent, and what it writes undone. Those that put settings up are not
 * counted. Whatever runs outside {@link #of} goes to the database untouched.
 */
final class Tally {
  private static final ScopedValue<Tally> LISTENING = ScopedValue.newInstance();
  private static final Pattern BUFFERS =
      Pattern.compile("\\s*Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?.*");

  private static final Pattern SETTINGS = Pattern.compile("select set_config|set local");
  private static final Pattern EXPLAINED =
      Pattern.compile("(?s)\\s*(select|with|\\(select|insert|update|delete).*");

  private int statements;
  private int pages;

  private Tally() {}

  /** Counts while this is done. */
  static Tally of(Runnable work) {
    var tally = new Tally();
    ScopedValue.where(LISTENING, tally).run(work);
    return tally;
  }

  int statements() {
    return statements;
  }

  int pages() {
    return pages;
  }

  /** The same source, whose statements are counted while somebody listens. */
  static DataSource listening(DataSource source) {
    return as(
        DataSource.class,
        (proxy, method, values) -> {
          var answer = call(source, method, values);
          return answer instanceof Connection connection && LISTENING.isBound()
              ? counted(connection)
              : answer;
        });
  }

  private static Connection counted(Connection connection) {
    return as(
        Connection.class,
        (proxy, method, values) -> {
          var answer = call(connection, method, values);
          return answer instanceof PreparedStatement statement
              ? counted(connection, statement, (String) values[0])
              : answer;
        });
  }

  private record Binding(Method method, Object[] values) {}

  private static PreparedStatement counted(
      Connection connection, PreparedStatement statement, String sql) {
    var bindings = new ArrayList<Binding>();
    return as(
        PreparedStatement.class,
        (proxy, method, values) -> {
          if (method.getName().startsWith("set") && values != null && values.length > 1) {
            bindings.add(new Binding(method, values));
          }
          if (method.getName().startsWith("execute") && !SETTINGS.matcher(sql).lookingAt()) {
            LISTENING.get().sent(connection, sql, bindings);
          }
          return call(statement, method, values);
        });
  }

  private void sent(Connection connection, String sql, List<Binding> bindings) throws SQLException {
    statements++;
    if (!EXPLAINED.matcher(sql).matches()) {
      throw new IllegalStateException("cannot be explained: " + sql);
    }
    var before = connection.setSavepoint();
    explain(connection, sql, bindings);
    connection.rollback(before);
  }

  private void explain(Connection connection, String sql, List<Binding> bindings)
      throws SQLException {
    try (var explain = connection.prepareStatement("explain (analyze, buffers) " + sql)) {
      for (var binding : bindings) {
        call(explain, binding.method, binding.values);
      }
      try (var rows = explain.executeQuery()) {
        boolean first = true;
        while (rows.next()) {
          var found = BUFFERS.matcher(rows.getString(1));
          if (first && found.matches()) {
            pages += number(found.group(1)) + number(found.group(2));
            first = false;
          }
        }
      }
    }
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static Object call(Object target, Method method, Object[] values) throws SQLException {
    try {
      return method.invoke(target, values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof SQLException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T as(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(Tally.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
