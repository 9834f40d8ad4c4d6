package app.sapa.channel.webchat;

import app.sapa.workspace.DataSources;
import app.sapa.workspace.DatabaseTrouble;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The made-up companies and their web chats. Nobody has entered a workspace when a demo page is
 * asked for, so this looks across all of them, and at demo companies only.
 */
@ApplicationScoped
public class DemoCompanies {
  @Inject DataSources dataSources;

  /** A company, and the channel that its own site carries. */
  record DemoCompany(String name, UUID channel, String colour) {}

  /** The demo company of that address, if it has an open web chat. */
  Optional<DemoCompany> named(String slug) {
    try (var connection = dataSources.maintenance().getConnection();
        var query =
            connection.prepareStatement(
                """
                select w.name, c.id, c.settings ->> 'colour' as colour
                from workspace w join channel c on c.workspace_id = w.id
                where w.slug = ? and w.demo and c.kind = 'WEBCHAT' and c.active
                order by c.created_at, c.id limit 1\
                """)) {
      query.setString(1, slug);
      try (var rows = query.executeQuery()) {
        return rows.next() ? Optional.of(company(rows)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new DatabaseTrouble(e);
    }
  }

  private static DemoCompany company(ResultSet row) throws SQLException {
    return new DemoCompany(
        row.getString("name"),
        row.getObject("id", UUID.class),
        Objects.requireNonNullElse(row.getString("colour"), ""));
  }
}
