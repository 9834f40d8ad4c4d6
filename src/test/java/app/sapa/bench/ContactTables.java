package app.sapa.bench;

import app.sapa.base.Fold;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Collectors;

/** Copies a company's contacts, and how they are reached, into their tables. */
record ContactTables(Connection connection, Firm firm) {
  private static final long DAY = 86_400_000;
  private static final long FAR = 365_000 * DAY;

  /** Nobody comes back while anything is measured. */
  private static final long LATER = 3_650 * DAY;

  private static final int PREVIEW = 140;

  /**
   * @param previews the latest message of each contact who ever wrote
   */
  void copy(String[] previews) throws SQLException {
    int[] order = InOrder.of(firm.share.contacts(), contact -> firm.story.created[contact]);
    contacts(order, previews);
    identities(order);
    phones(order);
    emails(order);
    fields(order);
    tags(order);
  }

  private void contacts(int[] order, String[] previews) throws SQLException {
    try (var rows =
        new Copying(
            connection,
            "contact",
            """
            workspace_id, id, first_name, last_name, folded_name, country, language, assignee_id,
            queued_team_id, blocked_at, blocked_by, snoozed_until, snoozed_at, created_at, tag_ids,
            status, status_since, conversation_id, conversation_count, last_closed_at,
            category_id, last_message_at, last_message_direction, last_message_kind,
            last_message_preview, last_channel_id, last_incoming_at, incoming_count,
            opened_ordinal, newest_key, oldest_key, last_entry_at\
            """)) {
      for (int contact : order) {
        person(rows, contact);
        int latest = firm.story.latest(contact);
        if (latest < 0) {
          quiet(rows, firm.story.created[contact]);
        } else {
          heard(rows, contact, latest, previews[contact]);
        }
        rows.end();
      }
    }
  }

  private void person(Copying rows, int contact) {
    var person = firm.person(contact);
    int team = firm.assignment(contact).team();
    boolean blocked = firm.trait(contact, 97) == 0;
    boolean snoozed = firm.trait(contact, 211) == 0;
    rows.put(firm.workspace).put(firm.contactId(contact)).put(person.first()).put(person.last());
    rows.put(Fold.name(person.first() + " " + person.last()));
    rows.put("ID").put(firm.writesEnglish(contact) ? "en" : "id").put(firm.assignee(contact));
    rows.put(team < 0 ? null : firm.staff.id(Key.TEAM, team));
    rows.timeOrNull(blocked ? Story.END : 0);
    rows.put(blocked ? firm.staff.id(Key.MEMBER, Staff.OWNER) : null);
    rows.timeOrNull(snoozed ? Story.END + LATER : 0);
    rows.timeOrNull(snoozed ? Story.END - (1 + firm.trait(contact, 700)) * DAY / 100 : 0);
    rows.time(firm.story.created[contact], 0);
    rows.put(
        firm.tags(contact).stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
  }

  private static void quiet(Copying rows, long created) {
    rows.put("NONE").time(created, 0).put(null).put(0).put("epoch").put(null);
    rows.put(null).put(null).put(null).put(null).put(null).put("epoch").put(0).put(0);
    rows.time(created - FAR, 0).time(created + FAR, 0).time(created, 0);
  }

  private void heard(Copying rows, int contact, int latest, String preview) {
    var story = firm.story;
    int last = story.lastMessage(latest);
    long lastAt = story.at[last];
    boolean open = story.closed[latest] == 0;
    rows.put(open ? "OPEN" : "CLOSED");
    rows.time(open ? story.opened(latest) - 1 : story.closed[latest], 0);
    rows.put(firm.conversationId(latest));
    rows.put(latest - story.conversations[contact] + 1);
    closing(rows, contact, open ? latest - 1 : latest);
    rows.time(lastAt, 0).put(story.incoming(last) ? "IN" : "OUT").put("TEXT").put(cut(preview));
    rows.put(firm.channel(contact));
    incoming(rows, contact, latest);
    rows.time(lastAt, 0).time(lastAt, 0);
    rows.time(Math.max(lastAt, story.closed[latest]) + 1, 0);
  }

  private void closing(Copying rows, int contact, int lastClosed) {
    if (lastClosed < firm.story.conversations[contact]) {
      rows.put("epoch").put(null);
    } else {
      rows.time(firm.story.closed[lastClosed], 0).put(firm.category(lastClosed));
    }
  }

  private void incoming(Copying rows, int contact, int latest) {
    var story = firm.story;
    int heard = story.lastMessage(latest);
    while (!story.incoming(heard)) {
      heard--;
    }
    rows.time(story.at[heard], 0).put(story.ordinal[heard]);
    rows.put(story.ordinal[story.messages[latest]] - 1);
  }

  private static String cut(String text) {
    return text.length() <= PREVIEW ? text : text.substring(0, PREVIEW);
  }

  private void identities(int[] order) throws SQLException {
    try (var rows =
        new Copying(
            connection,
            "channel_identity",
            """
            workspace_id, id, contact_id, channel_id, external_id, display_name, verified,
            connected_at, last_seen_at\
            """)) {
      for (int contact : order) {
        long created = firm.story.created[contact];
        rows.put(firm.workspace).put(id(Key.IDENTITY, contact)).put(firm.contactId(contact));
        rows.put(firm.channel(contact)).put("customer-" + contact);
        rows.put(firm.person(contact).first()).put(true).time(created, 0).time(created, 0).end();
      }
    }
  }

  private void phones(int[] order) throws SQLException {
    try (var rows =
        new Copying(
            connection, "contact_phone", "workspace_id, id, contact_id, raw, digits, is_primary")) {
      for (int contact : order) {
        var person = firm.person(contact);
        if (person.hasPhone()) {
          rows.put(firm.workspace).put(id(Key.PHONE, contact)).put(firm.contactId(contact));
          rows.put("0" + person.phone().substring(2)).put(person.phone()).put(true).end();
        }
      }
    }
  }

  private void emails(int[] order) throws SQLException {
    try (var rows =
        new Copying(
            connection, "contact_email", "workspace_id, id, contact_id, raw, norm, is_primary")) {
      for (int contact : order) {
        var person = firm.person(contact);
        if (person.hasEmail()) {
          rows.put(firm.workspace).put(id(Key.EMAIL, contact)).put(firm.contactId(contact));
          rows.put(person.email()).put(person.email()).put(true).end();
        }
      }
    }
  }

  private void fields(int[] order) throws SQLException {
    try (var rows =
        new Copying(connection, "contact_field", "workspace_id, contact_id, field_id, value")) {
      for (int contact : order) {
        if (firm.trait(contact, 5) < 2) {
          rows.put(firm.workspace).put(firm.contactId(contact)).put(firm.staff.id(Key.FIELD, 0));
          rows.put(firm.person(contact).city()).end();
        }
      }
    }
  }

  private void tags(int[] order) throws SQLException {
    try (var rows = new Copying(connection, "contact_tag", "workspace_id, contact_id, tag_id")) {
      for (int contact : order) {
        for (var tag : firm.tags(contact)) {
          rows.put(firm.workspace).put(firm.contactId(contact)).put(tag).end();
        }
      }
    }
  }

  private UUID id(Key key, int contact) {
    return key.of(firm.share.number(), contact, firm.story.created[contact]);
  }
}
