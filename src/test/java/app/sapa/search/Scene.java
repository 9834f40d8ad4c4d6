package app.sapa.search;

import app.sapa.Company;
import app.sapa.Stage;
import app.sapa.channel.ChannelKind;
import app.sapa.contact.Phone;
import app.sapa.people.Viewer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A company with contacts and what they wrote, set by hand and read into the index on demand. */
final class Scene {
  static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

  final Company company = Stage.company();
  final Viewer owner = company.owner("Olivia");
  private final UUID channel = company.channel(ChannelKind.CUSTOM);
  private int seconds;

  UUID contact(String first, String last) {
    var id = UUID.randomUUID();
    var now = at(NOON);
    Company.run(
        """
        insert into contact (workspace_id, id, first_name, last_name, status_since, newest_key,
          oldest_key, last_entry_at, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        company.workspace(),
        id,
        first,
        last,
        now,
        now,
        now,
        now,
        now);
    return id;
  }

  UUID assigned(String first, Viewer assignee) {
    var contact = contact(first, "");
    assign(contact, assignee.id());
    return contact;
  }

  void assign(UUID contact, UUID member) {
    Company.run("update contact set assignee_id = ? where id = ?", member, contact);
  }

  void queue(UUID contact, UUID team) {
    Company.run(
        "update contact set assignee_id = null, queued_team_id = ? where id = ?", team, contact);
  }

  void block(UUID contact) {
    Company.run("update contact set blocked_at = now() where id = ?", contact);
  }

  UUID withPhone(String first, String raw) {
    var contact = contact(first, "");
    Company.run(
        """
        insert into contact_phone (workspace_id, id, contact_id, raw, digits, is_primary)
        values (?, ?, ?, ?, ?, true)\
        """,
        company.workspace(),
        UUID.randomUUID(),
        contact,
        raw,
        Phone.told(raw, "ID").digits());
    return contact;
  }

  UUID withEmail(String first, String raw) {
    var contact = contact(first, "");
    Company.run(
        """
        insert into contact_email (workspace_id, id, contact_id, raw, norm, is_primary)
        values (?, ?, ?, ?, ?, true)\
        """,
        company.workspace(),
        UUID.randomUUID(),
        contact,
        raw,
        raw.toLowerCase(Locale.ROOT));
    return contact;
  }

  UUID withField(String first, String type, String value) {
    return withField(first, "Field", type, value);
  }

  /** Somebody with a value in a custom field of their own, which has that name. */
  UUID withField(String first, String name, String type, String value) {
    var contact = contact(first, "");
    var field = UUID.randomUUID();
    Company.run(
        """
        insert into field (workspace_id, id, key, name, type, position) values (?, ?, ?, ?, ?, 0)\
        """,
        company.workspace(),
        field,
        "key-" + field,
        name,
        type);
    Company.run(
        "insert into contact_field (workspace_id, contact_id, field_id, value) values (?, ?, ?, ?)",
        company.workspace(),
        contact,
        field,
        value);
    return contact;
  }

  void tag(UUID contact, String name) {
    var tag = UUID.randomUUID();
    Company.run(
        "insert into tag (workspace_id, id, name, folded_name) values (?, ?, ?, ?)",
        company.workspace(),
        tag,
        name,
        name);
    Company.run(
        "insert into contact_tag (workspace_id, contact_id, tag_id) values (?, ?, ?)",
        company.workspace(),
        contact,
        tag);
  }

  /** Each message a second after the one before. */
  UUID message(UUID contact, String body) {
    return message(contact, body, false);
  }

  UUID broadcast(UUID contact, String body) {
    return message(contact, body, true);
  }

  private UUID message(UUID contact, String body, boolean broadcast) {
    var id = UUID.randomUUID();
    Company.run(
        """
        insert into message (workspace_id, id, contact_id, channel_id, direction, sender_category,
          body, status, broadcast, at) values (?, ?, ?, ?, 'IN', 'CONTACT', ?, 'RECEIVED', ?, ?)\
        """,
        company.workspace(),
        id,
        contact,
        channel,
        body,
        broadcast,
        next());
    return id;
  }

  UUID comment(UUID contact, String body) {
    var id = UUID.randomUUID();
    Company.run(
        """
        insert into comment (workspace_id, id, contact_id, author_id, body, at)
        values (?, ?, ?, ?, ?, ?)\
        """,
        company.workspace(),
        id,
        contact,
        owner.id(),
        body,
        next());
    return id;
  }

  private OffsetDateTime next() {
    seconds++;
    return at(NOON.plusSeconds(seconds));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /** Brings the index up to all of this. */
  Scene indexed() {
    Stage.the(JournalWriter.class).catchUp(company.workspace());
    return this;
  }

  /** The names of the contacts that the owner finds. */
  List<String> contacts(String text) {
    return contacts(owner, text);
  }

  List<String> contacts(Viewer viewer, String text) {
    var found = Stage.the(ContactSearch.class).search(viewer, text, 100, null);
    return found.hits().stream().map(ContactHit::name).toList();
  }

  /** The one-line texts of the messages that the owner finds. */
  List<String> messages(String text) {
    return texts(messages(owner, text));
  }

  Found<TextHit> messages(Viewer viewer, String text) {
    return Stage.the(MessageSearch.class).search(viewer, text, 100, null);
  }

  List<String> comments(String text) {
    return texts(Stage.the(CommentSearch.class).search(owner, text, 100, null));
  }

  static List<String> texts(Found<TextHit> found) {
    return found.hits().stream().map(hit -> hit.excerpt().text()).toList();
  }
}
