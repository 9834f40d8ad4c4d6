package app.sapa.bench;

import app.sapa.bulk.BulkPace;
import app.sapa.bulk.BulkRun;
import app.sapa.conversation.Deed;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** How fast something is done to everybody of the largest company, and taken back. */
record BulkRows(Beans beans, Cast cast, DataSource maintenance) {
  /** What was never there before: what the work itself wrote, and what it gave others to do. */
  private static final String SWEEP =
      """
      delete from queue where workspace_id = %1$d and name in ('BULK', 'NOTICES', 'AUTO_MESSAGES');
      delete from bulk_run where workspace_id = %1$d;
      delete from event where workspace_id = %1$d and at >= '%2$s'\
      """;

  List<Feat> measured() throws SQLException {
    var owner = cast.owner();
    var pace = new BulkPace(beans, owner);
    var began = now();
    var deed = new Deed.Assign(cast.unrestricted().id());
    var settled = new Timed<UUID>();
    var run = settled.by(() -> pace.begin(deed));
    var done = new Timed<BulkRun>();
    var outcome = done.by(() -> pace.finish(run));
    var undone = new Timed<BulkRun>();
    undone.by(() -> pace.undo(run));
    var reference = reference(owner.workspace());
    sweep(owner.workspace(), began);
    return List.of(
        feat("bulk: who is meant", settled, outcome.total(), reference, Duration.ofSeconds(30)),
        feat("bulk: assigned", done, outcome.total(), reference, Duration.ofMinutes(10)),
        feat("bulk: taken back", undone, outcome.changed(), reference, Duration.ofMinutes(10)));
  }

  private static final class Timed<T> {
    private Duration took = Duration.ZERO;

    T by(Supplier<T> work) {
      long begin = System.nanoTime();
      var made = work.get();
      took = Duration.ofNanos(System.nanoTime() - begin);
      return made;
    }
  }

  private static Feat feat(
      String name, Timed<?> timed, int contacts, double reference, Duration goal) {
    double seconds = timed.took.toMillis() / 1e3;
    return new Feat(
        name,
        "%,d contacts in %,.1f s, %,.0f/s".formatted(contacts, seconds, contacts / seconds),
        "%,.0f rows/s by one plain update".formatted(reference),
        "≤ " + goal.toSeconds() + " s",
        timed.took.compareTo(goal) <= 0);
  }

  /** The same column of the same rows, past all walls, in one statement, and then as it was. */
  private double reference(long workspace) throws SQLException {
    try (var connection = maintenance.getConnection()) {
      connection.setAutoCommit(false);
      long begin = System.nanoTime();
      int rows;
      try (var statement = connection.createStatement()) {
        rows =
            statement.executeUpdate(
                "update contact set assignee_id = null where workspace_id = " + workspace);
      }
      double rate = rows * 1e9 / (System.nanoTime() - begin);
      connection.rollback();
      return rate;
    }
  }

  private String now() throws SQLException {
    try (var connection = maintenance.getConnection()) {
      return Plain.texts(connection, "select now()").getFirst();
    }
  }

  private void sweep(long workspace, String began) throws SQLException {
    try (var connection = maintenance.getConnection()) {
      Plain.run(connection, SWEEP.formatted(workspace, began));
    }
  }
}
