package app.sapa.work;

import app.sapa.workspace.DataSources;
import app.sapa.workspace.DatabaseTrouble;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Does something in every workspace, one after the other; trouble in one leaves the others alone. */
@ApplicationScoped
public class EachWorkspace {
  private static final System.Logger LOG = System.getLogger(EachWorkspace.class.getName());

  @Inject DataSources dataSources;

  /**
   * Does it in each, by the workspace's number.
   *
   * @param work enters the workspace of that number by itself
   * @throws IllegalStateException at the end, if it failed in some
   */
  public void run(LongConsumer work) {
    run(numbers("select id from workspace order by id", null), work);
  }

  /**
   * Does it in those in which something is due.
   *
   * @param due a query for the numbers of workspaces and for nothing else, which takes the time
   * @throws IllegalStateException as above
   */
  public void run(String due, Instant now, LongConsumer work) {
    run(numbers(due, now), work);
  }

  private static void run(List<Long> all, LongConsumer work) {
    long failed = all.stream().filter(workspace -> !succeeds(work, workspace)).count();
    if (failed > 0) {
      throw new IllegalStateException(failed + " of " + all.size() + " workspaces failed");
    }
  }

  private static boolean succeeds(LongConsumer work, long workspace) {
    try {
      work.accept(workspace);
      return true;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "workspace {0}: {1}", Long.toString(workspace), Blame.of(e));
      return false;
    }
  }

  private List<Long> numbers(String query, @Nullable Instant now) {
    try (var connection = dataSources.maintenance().getConnection();
        var statement = connection.prepareStatement(query)) {
      if (now != null) {
        statement.setObject(1, now.atOffset(ZoneOffset.UTC));
      }
      return numbers(statement);
    } catch (SQLException e) {
      throw new DatabaseTrouble(e);
    }
  }

  private static List<Long> numbers(PreparedStatement statement) throws SQLException {
    try (var rows = statement.executeQuery()) {
      var numbers = new ArrayList<Long>();
      while (rows.next()) {
        numbers.add(rows.getLong(1));
      }
      return numbers;
    }
  }
}
