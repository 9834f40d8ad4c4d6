package app.sapa.bench;

import app.sapa.contact.Filter;
import app.sapa.contact.FilterJson;
import app.sapa.contact.Operator;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** Copies a company's people, and what they work with, into their tables. */
record StaffTables(Connection connection, long workspace, Staff staff) {
  private static final String[] CATEGORY_NAMES = {
    "Pesanan", "Pengiriman", "Retur", "Pembayaran", "Billing", "How-to", "Complaint", "Spam"
  };

  void copy() throws SQLException {
    members();
    teams();
    seats();
    channels();
    categories();
    tags();
    field();
    inboxes();
  }

  private void members() throws SQLException {
    try (var accounts =
        new Copying(connection, "account", "id, email, email_norm, name, language, created_at")) {
      for (int n = 0; n < staff.members; n++) {
        var email = staff.email(n);
        accounts.put(staff.id(Key.ACCOUNT, n)).put(email).put(email).put(name(n)).put("id");
        accounts.time(Story.BEGIN, 0).end();
      }
    }
    try (var members =
        new Copying(
            connection,
            "membership",
            "workspace_id, id, account_id, name, role, visibility, created_at")) {
      for (int n = 0; n < staff.members; n++) {
        members.put(workspace).put(staff.id(Key.MEMBER, n)).put(staff.id(Key.ACCOUNT, n));
        members.put(name(n)).put(role(n)).put(n == Staff.RESTRICTED ? "TEAM" : "ALL");
        members.time(Story.BEGIN, 0).end();
      }
    }
  }

  private String name(int member) {
    var person = Person.of(1_000 + staff.company, member);
    return person.first() + " " + person.last();
  }

  private static String role(int member) {
    return member == Staff.OWNER ? "OWNER" : member < Staff.RESTRICTED ? "MANAGER" : "AGENT";
  }

  private void teams() throws SQLException {
    try (var teams = new Copying(connection, "team", "workspace_id, id, name, position")) {
      for (int n = 0; n < staff.teams; n++) {
        teams.put(workspace).put(staff.id(Key.TEAM, n)).put("Tim " + (n + 1)).put(n).end();
      }
    }
  }

  private void seats() throws SQLException {
    try (var seats =
        new Copying(connection, "team_member", "workspace_id, team_id, membership_id")) {
      for (int n = Staff.RESTRICTED; n < staff.members; n++) {
        seats.put(workspace).put(staff.id(Key.TEAM, staff.teamOf(n)));
        seats.put(staff.id(Key.MEMBER, n)).end();
      }
    }
  }

  private void channels() throws SQLException {
    try (var channels =
        new Copying(connection, "channel", "workspace_id, id, key, kind, name, created_at")) {
      for (int n = 0; n < Staff.CHANNELS; n++) {
        var kind = n == 0 ? "CUSTOM" : "WEBCHAT";
        channels.put(workspace).put(staff.id(Key.CHANNEL, n)).put(kind.toLowerCase(Locale.ROOT));
        channels.put(kind).put(n == 0 ? "Toko" : "Website").time(Story.BEGIN, 0).end();
      }
    }
  }

  private void categories() throws SQLException {
    try (var categories = new Copying(connection, "category", "workspace_id, id, name, position")) {
      for (int n = 0; n < Staff.CATEGORIES; n++) {
        categories.put(workspace).put(staff.id(Key.CATEGORY, n)).put(CATEGORY_NAMES[n]).put(n);
        categories.end();
      }
    }
  }

  private void tags() throws SQLException {
    try (var tags = new Copying(connection, "tag", "workspace_id, id, name, folded_name")) {
      for (int n = 0; n < Staff.ALL_TAGS; n++) {
        // What nobody has stands last among the names.
        var name = (n < Staff.TAGS ? "" : "z") + Speech.product(n);
        tags.put(workspace).put(staff.id(Key.TAG, n)).put(name).put(name).end();
      }
    }
  }

  private void field() throws SQLException {
    try (var fields =
        new Copying(connection, "field", "workspace_id, id, key, name, type, position")) {
      fields.put(workspace).put(staff.id(Key.FIELD, 0)).put("city").put("Kota").put("TEXT").put(0);
      fields.end();
    }
  }

  private void inboxes() throws SQLException {
    try (var inboxes =
        new Copying(
            connection,
            "custom_inbox",
            "workspace_id, id, creator_id, name, filter, sharing, created_at")) {
      for (int n = 0; n < staff.inboxes; n++) {
        var tag = staff.id(Key.TAG, n % Staff.TAGS).toString();
        var tagged = new Filter.Condition("tag", Operator.HAS_ANY, List.of(tag));
        inboxes.put(workspace).put(staff.id(Key.INBOX, n)).put(staff.id(Key.MEMBER, Staff.OWNER));
        inboxes.put("Pelanggan " + Speech.product(n)).put(FilterJson.write(tagged)).put("PUBLIC");
        inboxes.time(Story.BEGIN, 0).end();
      }
    }
  }
}
