package app.sapa.channel;

import app.sapa.Company;
import app.sapa.database.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A channel of a company in a test, and what is kept of it. */
public record ConnectedChannel(Company company, UUID id) {
  /** A new one of that kind. */
  public static ConnectedChannel of(Company company, ChannelKind kind) {
    return new ConnectedChannel(company, company.channel(kind));
  }

  /** Gives it a secret, sealed already, and settings as JSON. */
  public ConnectedChannel with(String sealedSecret, String settings) {
    Company.run(
        "update channel set secret = ?, settings = ?::jsonb where id = ?",
        sealedSecret,
        settings,
        id);
    return this;
  }

  /** The states of the deliveries kept, oldest first. */
  public List<String> states() {
    return texts("select state from inbound_event where channel_id = ? order by received_at, id");
  }

  /** The external ids of the messages that came of them, in the order they were said. */
  public List<String> said() {
    return texts("select external_id from message where channel_id = ? order by ordinal");
  }

  private List<String> texts(String sql) {
    try (var connection = TestDatabase.shared().maintenance().getConnection();
        var query = connection.prepareStatement(sql)) {
      query.setObject(1, id);
      try (var rows = query.executeQuery()) {
        var texts = new ArrayList<String>();
        while (rows.next()) {
          texts.add(rows.getString(1));
        }
        return texts;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
