package app.sapa.work;

import app.sapa.workspace.DataSources;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * What must happen. A row is added in the transaction that makes it necessary, so either both are
 * there or neither, and the workers of this node hear of it as soon as it is committed.
 */
@ApplicationScoped
public class Queue {
  private static final String INSERT =
      "insert into queue (workspace_id, name, ref, lane, due_at) values (?, ?, ?, ?, ?)";

  @Inject Tx tx;
  @Inject Bells bells;
  @Inject Clock clock;
  @Inject DataSources dataSources;

  /** Adds a row whose order among others does not matter; part of the transaction under way. */
  public void add(QueueName name, UUID ref, Instant due) {
    add(name, ref, Lane.of(ref), due);
  }

  /** Adds a row behind those already in its lane; part of the transaction under way. */
  public void add(QueueName name, UUID ref, Lane lane, Instant due) {
    tx.change(Sql.of(INSERT, tx.entry().workspace(), name, ref, lane.number(), due));
    tx.afterCommit(() -> ring(name, due));
  }

  /**
   * The same on the ingest role's own connection, which may only insert here. The caller commits,
   * and rings then.
   */
  public void addAsIngest(
      Connection connection, long workspace, QueueName name, UUID ref, Lane lane, Instant due)
      throws SQLException {
    try (var insert = connection.prepareStatement(INSERT)) {
      insert.setLong(1, workspace);
      insert.setString(2, name.name());
      insert.setObject(3, ref);
      insert.setLong(4, lane.number());
      insert.setObject(5, due.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }

  /** Wakes the workers of this node, after a commit they could not see. */
  public void ring(QueueName name) {
    bells.ring(name);
  }

  /** How many rows are due or being worked on, over all workspaces. */
  public long depth(QueueName name) {
    return table().depth(name, clock.instant());
  }

  QueueTable table() {
    return new QueueTable(dataSources.app());
  }

  private void ring(QueueName name, Instant due) {
    if (!due.isAfter(clock.instant())) {
      bells.ring(name);
    }
  }
}
