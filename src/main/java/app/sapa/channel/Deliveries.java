package app.sapa.channel;

import app.sapa.base.Ids;
import app.sapa.people.Machine;
import app.sapa.work.Lane;
import app.sapa.work.Queue;
import app.sapa.work.QueueName;
import app.sapa.workspace.DatabaseTrouble;
import app.sapa.workspace.Row;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What arrives, kept raw before anything is done with it. A delivery begins at a door, which
 * answers as soon as it is committed; a worker opens it, and it ends as done or as a dead letter.
 */
@ApplicationScoped
public class Deliveries {
  /** The longest key by which a repeat is known, in characters. */
  public static final int LONGEST_KEY = 300;

  @Inject Ingest ingest;
  @Inject Queue queue;
  @Inject Tx tx;
  @Inject Clock clock;

  /**
   * Keeps a delivery whose order counts on its whole channel.
   *
   * @param dedupeKey the same for a repeat of the same delivery; unique on the channel
   * @throws DatabaseTrouble when it may not be kept: the door answers 503, and a repeat is harmless
   */
  public Kept keep(Door door, String dedupeKey, byte[] body) {
    return keep(door, dedupeKey, Lane.of(door.channel()), body);
  }

  /**
   * Keeps a delivery whose order counts among those from the same sender only.
   *
   * @throws DatabaseTrouble when it may not be kept: the door answers 503, and a repeat is harmless
   */
  public Kept keep(Door door, String dedupeKey, String from, byte[] body) {
    return keep(door, dedupeKey, Lane.of(door.channel(), from), body);
  }

  private Kept keep(Door door, String dedupeKey, Lane lane, byte[] body) {
    if (dedupeKey.isBlank() || dedupeKey.length() > LONGEST_KEY) {
      throw new IllegalArgumentException("a dedupe key has 1 to " + LONGEST_KEY + " characters");
    }
    var kept = ingest.in(connection -> keep(connection, door, dedupeKey, lane, body));
    if (kept instanceof Kept.New) {
      queue.ring(QueueName.INBOUND);
    }
    return kept;
  }

  private Kept keep(Connection connection, Door door, String dedupeKey, Lane lane, byte[] body)
      throws SQLException {
    enter(connection, door.workspace());
    var id = Ids.next(clock);
    if (!inserts(connection, door, id, dedupeKey, body)) {
      return new Kept.Repeat(known(connection, door, dedupeKey));
    }
    queue.addAsIngest(connection, door.workspace(), QueueName.INBOUND, id, lane, clock.instant());
    return new Kept.New(id);
  }

  private static void enter(Connection connection, long workspace) throws SQLException {
    try (var setting = connection.prepareStatement("select set_config('app.workspace', ?, true)")) {
      setting.setString(1, Long.toString(workspace));
      setting.execute();
    }
  }

  private boolean inserts(Connection connection, Door door, UUID id, String dedupeKey, byte[] body)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            insert into inbound_event (workspace_id, id, channel_id, dedupe_key, body, received_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (workspace_id, channel_id, dedupe_key) do nothing\
            """)) {
      insert.setLong(1, door.workspace());
      insert.setObject(2, id);
      insert.setObject(3, door.channel());
      insert.setString(4, dedupeKey);
      insert.setBytes(5, body);
      insert.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
      return insert.executeUpdate() == 1;
    }
  }

  private static @Nullable UUID known(Connection connection, Door door, String dedupeKey)
      throws SQLException {
    try (var query =
        connection.prepareStatement(
            "select id from inbound_event where channel_id = ? and dedupe_key = ?")) {
      query.setObject(1, door.channel());
      query.setString(2, dedupeKey);
      try (var rows = query.executeQuery()) {
        return rows.next() ? rows.getObject("id", UUID.class) : null;
      }
    }
  }

  /**
   * Reads a delivery that waits to be worked on; empty once it is done or dead. Inside a
   * transaction of {@code Machine(workspace, INTAKE)} it joins that and holds the delivery until
   * its end, so two workers never do the same one at once.
   */
  public Optional<Delivery> open(long workspace, UUID id) {
    return tx.in(
        intake(workspace),
        () ->
            tx.first(
                Sql.of(
                    """
                    select e.id, e.channel_id, c.kind, e.body, e.received_at
                    from inbound_event e
                    join channel c on c.workspace_id = e.workspace_id and c.id = e.channel_id
                    where e.id = ? and e.state = 'NEW' for update of e\
                    """,
                    id),
                row -> delivery(workspace, row)));
  }

  private static Delivery delivery(long workspace, Row row) {
    return new Delivery(
        workspace,
        row.id("id"),
        row.id("channel_id"),
        ChannelKind.valueOf(row.text("kind")),
        row.bytes("body"),
        row.time("received_at"));
  }

  /** It has become what it meant; joins the intake's transaction, so both happen or neither. */
  public void done(long workspace, UUID id) {
    settle(
        workspace,
        Sql.of("update inbound_event set state = 'DONE', error = null where id = ?", id));
  }

  /**
   * It is given up, and waits for a person among the dead letters.
   *
   * @param reason for people; no content
   */
  public void dead(long workspace, UUID id, String reason) {
    settle(
        workspace,
        Sql.of(
            """
            update inbound_event set state = 'DEAD', attempts = attempts + 1, error = ?
            where id = ? and state = 'NEW'\
            """,
            reason,
            id));
  }

  private void settle(long workspace, Sql change) {
    tx.run(intake(workspace), () -> tx.change(change));
  }

  private static Machine intake(long workspace) {
    return new Machine(workspace, Machine.Task.INTAKE);
  }
}
