package app.sapa.conversation;

import app.sapa.base.Ids;
import app.sapa.guard.KeptFile;
import app.sapa.guard.WebAddress;
import app.sapa.people.Viewer;
import app.sapa.work.Queue;
import app.sapa.work.QueueName;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of previews, asked for and fetched; joins the caller's transaction. */
@ApplicationScoped
class LinkPreviews {
  /** So long a page is shown again as it was, wherever in the workspace it was looked at. */
  private static final Duration FRESH = Duration.ofDays(1);

  /** A page that showed nothing may only have been out of order. */
  private static final Duration FRESH_NOTHING = Duration.ofMinutes(10);

  @Inject Tx tx;
  @Inject Queue queue;
  @Inject Clock clock;

  /** What there is to show of a page. */
  record Found(String title, String description, @Nullable KeptFile picture) {}

  /** What these messages show, of those that show something. */
  Map<UUID, LinkPreview> of(Collection<UUID> messages) {
    if (messages.isEmpty()) {
      return Map.of();
    }
    var sql =
        "select message_id, "
            + LinkPreview.COLUMNS
            + " from link_preview where message_id = any (?) and title is not null";
    return tx
        .list(Sql.of(sql, messages), row -> Map.entry(row.id("message_id"), LinkPreview.read(row)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * Asks for what is at the first address in a message that is being written.
   *
   * @param wanted false notes only that nobody is to see it
   */
  void ask(UUID contact, UUID message, String text, boolean wanted) {
    var url = WebAddress.firstIn(text);
    if (url.isPresent()) {
      tx.entities().flush();
      var id = add(contact, message, null, url.get(), !wanted);
      if (wanted) {
        fetch(id, url.get());
      }
    }
  }

  /** The same for a member who is still writing; answers the row's id. */
  UUID ask(Viewer viewer, UUID contact, String url) {
    var id = add(contact, null, viewer.id(), url, false);
    fetch(id, url);
    return id;
  }

  private UUID add(
      UUID contact, @Nullable UUID message, @Nullable UUID member, String url, boolean removed) {
    var id = Ids.next(clock);
    tx.change(
        Sql.of(
            "insert into link_preview (workspace_id, id, contact_id, message_id, member_id, url,"
                + " removed, asked_at, storage_id) values ("
                + Sql.HERE
                + ", ?, ?, ?, ?, ?, ?, ?, ?)",
            id,
            contact,
            message,
            member,
            url,
            removed,
            clock.instant(),
            UUID.randomUUID()));
    return id;
  }

  private void fetch(UUID id, String url) {
    if (!reuse(id, url)) {
      queue.add(QueueName.PREVIEWS, id, clock.instant());
    }
  }

  /** Shows the page as it was fetched lately for another row, if it was. */
  private boolean reuse(UUID id, String url) {
    var now = clock.instant();
    return tx.change(
            Sql.of(
                """
                update link_preview p set fetched_at = k.fetched_at, title = k.title,
                  description = k.description, type = k.type, size = k.size, hash = k.hash,
                  width = k.width, height = k.height
                from (select * from link_preview where url = ? and fetched_at > ?
                    and (title is not null or fetched_at > ?)
                  order by fetched_at desc limit 1) k
                where p.id = ?\
                """,
                url,
                now.minus(FRESH),
                now.minus(FRESH_NOTHING),
                id))
        > 0;
  }

  /** The address of a row that nobody has looked at, unless by now it need not be. */
  Optional<String> due(UUID id) {
    var url =
        tx.first(
            Sql.of(
                "select url from link_preview where id = ? and fetched_at is null and not removed",
                id),
            row -> row.text("url"));
    return url.filter(address -> !reuse(id, address));
  }

  /**
   * Notes what was found.
   *
   * @param found null for nothing to show
   */
  void settle(UUID id, @Nullable Found found) {
    var picture = found == null ? null : found.picture();
    var pixels = picture == null ? null : picture.pixels();
    tx.change(
        Sql.of(
            """
            update link_preview set fetched_at = ?, title = ?, description = ?, type = ?, size = ?,
              hash = ?, width = ?, height = ?
            where id = ? and fetched_at is null\
            """,
            clock.instant(),
            found == null ? null : found.title(),
            found == null ? null : found.description(),
            picture == null ? null : picture.type(),
            picture == null ? null : picture.size(),
            picture == null ? null : picture.hash(),
            pixels == null ? null : pixels.width(),
            pixels == null ? null : pixels.height(),
            id));
  }
}
