package app.sapa.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** What the database of a shop looks like once everything is taken in. */
public record Aftermath(DataBehind data, Shop shop) {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final List<String> WAITING =
      List.of(
          "select count(*) from queue where workspace_id = ?",
          "select count(*) from inbound_event where workspace_id = ? and state = 'NEW'",
          "select count(*) from index_event where workspace_id = ?");

  /** What has to be none, and what it would mean. */
  private static final Map<String, String> FORBIDDEN =
      Map.of(
          "contacts with two open conversations",
          """
          select count(*) from (select 1 from conversation where workspace_id = ? and status = 'OPEN'
            group by contact_id having count(*) > 1) twice\
          """,
          "contacts whose messages are not numbered one after the other",
          """
          select count(*) from (select 1 from message where workspace_id = ? group by contact_id
            having count(*) <> max(ordinal) or count(distinct ordinal) <> max(ordinal)) gap\
          """,
          "contacts that count otherwise than their messages",
          """
          select count(*) from contact c where workspace_id = ? and incoming_count <> (select count(*)
            from message m where m.workspace_id = c.workspace_id and m.contact_id = c.id)\
          """,
          "people who became two contacts",
          """
          select count(*) from (select 1 from channel_identity where workspace_id = ?
            group by external_id having count(*) > 1) twice\
          """,
          "dead letters",
          "select count(*) from inbound_event where workspace_id = ? and state = 'DEAD'",
          "deliveries kept twice",
          """
          select count(*) from (select 1 from inbound_event where workspace_id = ?
            group by dedupe_key having count(*) > 1) twice\
          """);

  /**
   * Waits until nothing is left to be done.
   *
   * @return how long that took
   */
  public Duration await() throws SQLException {
    long begin = System.nanoTime();
    try (var connection = data.connect()) {
      while (waiting(connection) > 0) {
        if (System.nanoTime() - begin > PATIENCE.toNanos()) {
          throw new IllegalStateException(waiting(connection) + " rows still wait");
        }
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      }
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private long waiting(Connection connection) throws SQLException {
    long waiting = 0;
    for (var query : WAITING) {
      waiting += number(connection, query);
    }
    return waiting;
  }

  /** Everything that is wrong, beside what a reckoning finds. */
  public List<String> faults(Reckoning reckoning) throws SQLException {
    try (var connection = data.connect()) {
      var faults = new ArrayList<>(reckoning.faults(messages(connection)));
      for (var forbidden : FORBIDDEN.entrySet()) {
        long many = number(connection, forbidden.getValue());
        if (many > 0) {
          faults.add(many + " " + forbidden.getKey());
        }
      }
      return faults;
    }
  }

  /** How many messages there are. */
  public long messages() throws SQLException {
    try (var connection = data.connect()) {
      return number(connection, "select count(*) from message where workspace_id = ?");
    }
  }

  private List<Reckoning.Found> messages(Connection connection) throws SQLException {
    try (var query =
        connection.prepareStatement(
            "select external_id, body from message where workspace_id = ?")) {
      query.setLong(1, shop.workspace());
      try (var rows = query.executeQuery()) {
        var found = new ArrayList<Reckoning.Found>();
        while (rows.next()) {
          found.add(new Reckoning.Found(rows.getString(1), rows.getString(2)));
        }
        return found;
      }
    }
  }

  private long number(Connection connection, String sql) throws SQLException {
    try (var query = connection.prepareStatement(sql)) {
      query.setLong(1, shop.workspace());
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }
}
