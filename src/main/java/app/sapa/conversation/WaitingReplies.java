package app.sapa.conversation;

import app.sapa.base.Refusal;
import app.sapa.contact.Contact;
import app.sapa.contact.Masking;
import app.sapa.people.Viewer;
import app.sapa.work.Lane;
import app.sapa.work.Queue;
import app.sapa.work.QueueName;
import app.sapa.workspace.Row;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of replies that have not left; joins the caller's transaction. Of all who want to take
 * one away, exactly one does.
 */
@ApplicationScoped
class WaitingReplies {
  /** The most that wait for one contact. */
  static final int MOST = 50;

  private static final String COLUMNS =
      "id, contact_id, author_id, body, answers_id, preview, scheduled, written_at, due_at, fills,"
          + " error";

  @Inject Tx tx;
  @Inject Filed filed;
  @Inject Quotes quotes;
  @Inject Queue queue;
  @Inject Clock clock;

  /** A row as it lies there. */
  record Kept(
      UUID id,
      UUID contact,
      UUID author,
      String text,
      @Nullable UUID answers,
      boolean preview,
      boolean scheduled,
      Instant writtenAt,
      Instant due,
      boolean fills,
      @Nullable String error) {
    /** One that only gives its author a moment is theirs alone. */
    boolean isSeenBy(Viewer viewer) {
      return scheduled || author.equals(viewer.id());
    }
  }

  /**
   * Keeps a reply to a locked contact until then, with its files.
   *
   * @throws Refusal {@code later.too-many}
   */
  void add(
      Viewer author,
      Contact contact,
      Reply reply,
      List<Attached> files,
      Instant due,
      boolean scheduled) {
    var here =
        tx.first(
            Sql.of("select count(*) as n from waiting_reply where contact_id = ?", contact.id()),
            row -> row.number("n"));
    if (here.orElse(0) >= MOST) {
      throw new Refusal("later.too-many", MOST);
    }
    tx.change(
        Sql.of(
            "insert into waiting_reply (workspace_id, "
                + COLUMNS
                + ") values ("
                + Sql.HERE
                + ", ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null)",
            reply.id(),
            contact.id(),
            author.id(),
            reply.text(),
            reply.answers(),
            reply.preview(),
            scheduled,
            clock.instant(),
            due,
            Masking.hides(author)));
    for (int i = 0; i < files.size(); i++) {
      tx.change(
          Sql.of(
              "update attachment set waiting_id = ?, draft = null, position = ? where id = ?",
              reply.id(),
              i,
              files.get(i).id()));
    }
    order(contact.id(), reply.id(), due);
  }

  // In a lane of its own: what waits for its time must not hold up what is sent meanwhile.
  private void order(UUID contact, UUID id, Instant due) {
    queue.add(QueueName.LEAVING, id, Lane.of(contact, "leaving"), due);
  }

  Optional<Kept> find(UUID id) {
    return tx.first(
        Sql.of("select " + COLUMNS + " from waiting_reply where id = ?", id), WaitingReplies::read);
  }

  /** Those that only give this author a moment, the next to leave first. */
  List<Kept> moments(Viewer author, UUID contact) {
    return tx.list(
        Sql.of(
            "select "
                + COLUMNS
                + " from waiting_reply where contact_id = ? and author_id = ? and not scheduled"
                + " and error is null order by due_at, id",
            contact,
            author.id()),
        WaitingReplies::read);
  }

  /** What the viewer sees of those that wait for a contact, the next to leave first. */
  List<WaitingReply> of(Viewer viewer, UUID contact) {
    var rows =
        tx.list(
            Sql.of(
                "select "
                    + COLUMNS
                    + " from waiting_reply where contact_id = ? and (scheduled or author_id = ?)"
                    + " order by due_at, id",
                contact,
                viewer.id()),
            WaitingReplies::read);
    return rows.isEmpty() ? List.of() : whole(contact, rows);
  }

  private List<WaitingReply> whole(UUID contact, List<Kept> rows) {
    var files = filed.waiting(rows.stream().map(Kept::id).toList());
    var quoted =
        quotes.of(contact, rows.stream().map(Kept::answers).filter(Objects::nonNull).toList());
    return rows.stream().map(row -> whole(row, files, quoted)).toList();
  }

  private static WaitingReply whole(
      Kept row, Map<UUID, List<Attached>> files, Map<UUID, Entry.Quote> quoted) {
    return new WaitingReply(
        row.id(),
        row.author(),
        row.text(),
        files.getOrDefault(row.id(), List.of()),
        row.answers() == null ? null : quoted.get(row.answers()),
        row.preview(),
        row.scheduled(),
        row.writtenAt(),
        row.due(),
        row.fills(),
        row.error());
  }

  /**
   * Takes it away, and its files with it, which are its author's uploads again; empty when somebody
   * else was first.
   */
  Optional<WaitingReply> take(UUID contact, UUID id) {
    var files = filed.waiting(List.of(id));
    var taken =
        tx.first(
            Sql.of(
                "delete from waiting_reply where id = ? and contact_id = ? returning " + COLUMNS,
                id,
                contact),
            WaitingReplies::read);
    taken.ifPresent(row -> freshen(files.getOrDefault(row.id(), List.of())));
    return taken.map(row -> whole(row, files, quoteOf(row)));
  }

  private Map<UUID, Entry.Quote> quoteOf(Kept row) {
    return row.answers() == null ? Map.of() : quotes.of(row.contact(), List.of(row.answers()));
  }

  /** So that the sweep gives them a day from now. */
  private void freshen(List<Attached> files) {
    if (!files.isEmpty()) {
      tx.change(
          Sql.of(
              "update attachment set created_at = ? where id = any (?)",
              clock.instant(),
              files.stream().map(Attached::id).collect(Collectors.toSet())));
    }
  }

  /** Lets it leave at once; false when it is not there, or not this author's. */
  boolean hurry(Viewer author, UUID contact, UUID id) {
    int hurried =
        tx.change(
            Sql.of(
                """
                update waiting_reply set due_at = ?, error = null
                where id = ? and contact_id = ? and author_id = ?\
                """,
                clock.instant(),
                id,
                contact,
                author.id()));
    if (hurried > 0) {
      order(contact, id, clock.instant());
    }
    return hurried > 0;
  }

  /** Notes why it could not leave. */
  void fail(UUID id, String reason) {
    tx.change(Sql.of("update waiting_reply set error = ? where id = ?", reason, id));
  }

  private static Kept read(Row row) {
    return new Kept(
        row.id("id"),
        row.id("contact_id"),
        row.id("author_id"),
        row.text("body"),
        row.idOrNull("answers_id"),
        row.flag("preview"),
        row.flag("scheduled"),
        row.time("written_at"),
        row.time("due_at"),
        row.flag("fills"),
        row.orNull("error"));
  }
}
