package app.sapa.work;

import app.sapa.workspace.DataSources;
import app.sapa.workspace.DatabaseTrouble;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

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
    var all = numbers();
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

  private List<Long> numbers() {
    try (var connection = dataSources.maintenance().getConnection();
        var statement = connection.prepareStatement("select id from workspace order by id");
        var rows = statement.executeQuery()) {
      var numbers = new ArrayList<Long>();
      while (rows.next()) {
        numbers.add(rows.getLong(1));
      }
      return numbers;
    } catch (SQLException e) {
      throw new DatabaseTrouble(e);
    }
  }
}
