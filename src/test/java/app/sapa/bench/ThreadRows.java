package app.sapa.bench;

import app.sapa.conversation.Timeline;
import app.sapa.people.Viewer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import javax.sql.DataSource;

/** Opening the longest thread. */
final class ThreadRows {
  private static final int WINDOW = 50;

  /** Over how many messages in the middle the permalinks go. */
  private static final int STRETCH = 20;

  private static final Goal GOAL = new Goal(25, 0, 0);

  private ThreadRows() {}

  static List<Operation> of(Beans beans, Cast cast, DataSource maintenance) {
    try {
      var thread = longest(cast.owner().workspace(), maintenance);
      var middle = middle(cast.owner().workspace(), thread, maintenance);
      var timeline = beans.the(Timeline.class);
      var rows = new ArrayList<Operation>();
      rows.add(
          row(
              "a permalink in its middle",
              cast.owner(),
              maintenance,
              middle,
              nth -> timeline.around(cast.owner(), thread, middle.get(nth % STRETCH), WINDOW)));
      rows.add(
          row(
              "its end",
              cast.owner(),
              maintenance,
              middle,
              nth -> timeline.latest(cast.owner(), thread, WINDOW)));
      rows.add(
          row(
              "the same permalink, restricted agent",
              cast.restricted(),
              maintenance,
              middle,
              nth ->
                  timeline.around(cast.restricted(), thread, middle.get(nth % STRETCH), WINDOW)));
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Operation row(
      String what, Viewer viewer, DataSource maintenance, List<UUID> middle, IntConsumer work) {
    return new Operation(
        "thread of 20,000: " + what,
        GOAL,
        work,
        new Known(
            maintenance,
            "message",
            viewer.workspace(),
            nth -> middle.subList(nth % STRETCH, nth % STRETCH + WINDOW)));
  }

  private static UUID longest(long workspace, DataSource maintenance) throws SQLException {
    return UUID.fromString(
        texts(
                maintenance,
                """
                select contact_id from channel_identity
                where workspace_id = %d and external_id = 'customer-0'\
                """
                    .formatted(workspace))
            .getFirst());
  }

  private static List<UUID> middle(long workspace, UUID contact, DataSource maintenance)
      throws SQLException {
    var all =
        texts(
                maintenance,
                "select id from message where workspace_id = %d and contact_id = '%s' order by at"
                    .formatted(workspace, contact))
            .stream()
            .map(UUID::fromString)
            .toList();
    return all.subList(all.size() / 2 - STRETCH, all.size());
  }

  private static List<String> texts(DataSource source, String sql) throws SQLException {
    try (var connection = source.getConnection()) {
      return Plain.texts(connection, sql);
    }
  }
}
