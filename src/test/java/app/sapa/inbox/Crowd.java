package app.sapa.inbox;

import app.sapa.Company;
import app.sapa.Stage;
import app.sapa.base.Cursor;
import app.sapa.channel.ChannelKind;
import app.sapa.database.TestDatabase;
import app.sapa.people.Viewer;
import app.sapa.workspace.Scope;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two and a half thousand contacts, ten of whom always wrote at the same moment. Nine tenths are of
 * the Sales team: its five members' and waiting for it; the rest are nobody's.
 */
final class Crowd {
  static final int SIZE = 2_500;
  static final int SOLD_TO = 2_250;

  final Company company = Stage.company();
  final Viewer owner = company.owner("Olivia");
  final Viewer restricted;

  Crowd() {
    this("OPEN");
  }

  /** All of them in that status since they wrote. */
  Crowd(String status) {
    var sellers =
        Stream.of("Sari", "Bayu", "Putra", "Wulan")
            .map(name -> company.agent(name, Scope.ALL, "Sales"))
            .map(Viewer::id)
            .toList();
    restricted = company.agent("Tia", Scope.TEAM, "Sales");
    come(sellers, status);
  }

  private void come(List<UUID> sellers, String status) {
    var assignees = new ArrayList<@Nullable String>();
    sellers.forEach(seller -> assignees.add(seller.toString()));
    assignees.add(restricted.id().toString());
    assignees.add(null);
    Company.run(
        """
        insert into contact (workspace_id, id, first_name, status, status_since, newest_key,
          oldest_key, last_entry_at, created_at, last_message_at, last_message_direction,
          last_message_kind, last_message_preview, last_channel_id, last_incoming_at,
          incoming_count, assignee_id, queued_team_id)
        select ?, gen_random_uuid(), 'Contact ' || i, ?, at, at, at, at, at, at, 'IN', 'TEXT',
          'Hello from ' || i, ?, at, 1,
          case when i <= ? then (?::uuid[])[1 + i % 6] end,
          case when i <= ? and i % 6 = 5 then ? end
        from (select i, timestamptz '2026-11-02 02:00:00Z' + (i * 7919 % ? / 10) * interval '1 s' as at
          from generate_series(1, ?) i) numbered\
        """,
        company.workspace(),
        status,
        company.channel(ChannelKind.CUSTOM),
        SOLD_TO,
        assignees.toArray(String[]::new),
        SOLD_TO,
        company.team("Sales"),
        SIZE,
        SIZE);
  }

  Inbox sales() {
    return new Inbox.OfTeam(company.team("Sales"));
  }

  /** As the database's own housekeeping would have it some time later. */
  Crowd settled() {
    try (var connection = TestDatabase.shared().superuser();
        var statement = connection.createStatement()) {
      statement.execute("vacuum analyze sapa.contact");
      statement.execute("vacuum analyze sapa.read_pointer");
      return this;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Pages from the first on, as many as there are. */
  List<List<ListRow>> pages(Viewer viewer, Inbox inbox, Look look, int size, Between between) {
    var pages = new ArrayList<List<ListRow>>();
    Cursor after = null;
    do {
      var page = Stage.the(ConversationList.class).page(viewer, inbox, look, after, size);
      pages.add(page.items());
      between.pages(page.items());
      after = page.next();
    } while (after != null);
    return pages;
  }

  /** What happens between one page and the next. */
  interface Between {
    void pages(List<ListRow> read);
  }
}
