package app.sapa.channel;

import app.sapa.guard.JsonRead;
import app.sapa.guard.SafeJson;
import app.sapa.workspace.DatabaseTrouble;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds the channel behind a public id, in whichever workspace it is. */
@ApplicationScoped
public class Doors {
  @Inject Ingest ingest;

  /**
   * The open door of that channel.
   *
   * @throws DatabaseTrouble when the database could not say
   */
  public Optional<Door> find(UUID channel) {
    return ingest.in(
        connection -> {
          try (var query =
              connection.prepareStatement(
                  """
                  select workspace_id, id, kind, secret, jsonb_strip_nulls(settings)::text as settings
                  from channel where id = ? and active limit 2\
                  """)) {
            query.setObject(1, channel);
            try (var rows = query.executeQuery()) {
              return only(rows);
            }
          }
        });
  }

  // A key begins with the workspace, so the database does not forbid the same id in two of them. It
  // would be nobody's door then, rather than somebody else's.
  private static Optional<Door> only(ResultSet rows) throws SQLException {
    if (!rows.next()) {
      return Optional.empty();
    }
    var door = door(rows);
    return rows.next() ? Optional.empty() : Optional.of(door);
  }

  private static Door door(ResultSet row) throws SQLException {
    return new Door(
        row.getLong("workspace_id"),
        row.getObject("id", UUID.class),
        ChannelKind.valueOf(row.getString("kind")),
        row.getString("secret"),
        settings(row.getString("settings")));
  }

  private record Settings(Map<String, Object> all) {}

  private static Map<String, Object> settings(String json) {
    var wrapped = ("{\"all\":" + json + "}").getBytes(StandardCharsets.UTF_8);
    return switch (SafeJson.read(wrapped, Settings.class)) {
      case JsonRead.Value(var settings) -> settings.all();
      case JsonRead.Refused(var reason) ->
          throw new IllegalStateException("settings of a channel: " + reason);
    };
  }
}
