package app.sapa.notification;

import app.sapa.base.Cursor;
import app.sapa.base.Page;
import app.sapa.contact.ContactName;
import app.sapa.contact.Criterion;
import app.sapa.contact.InSql;
import app.sapa.people.Viewer;
import app.sapa.workspace.Row;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a member was told of: theirs alone, and only about contacts that they may see just now. A
 * contact that goes out of their sight takes its notices along, and brings them back.
 */
@ApplicationScoped
public class Notices {
  /** Unread notices are counted up to this many. */
  public static final int MANY = 100;

  private static final int MOST = 100;

  private static final String ALL =
      """
      select n.id, n.kind, n.contact_id, n.subject_id, n.many, n.at, n.read_at is not null as read,
        n.archived_at is not null as archived, c.first_name, c.last_name,
        c.blocked_at is not null as blocked, a.name as actor
      from notice n join contact c on c.workspace_id = n.workspace_id and c.id = n.contact_id
      left join membership a on a.workspace_id = n.workspace_id and a.id = n.actor_id
      where n.membership_id = ? and\
      """;

  @Inject Tx tx;

  /**
   * One page, newest first. One statement.
   *
   * @param after the last page's cursor, or null for the first page
   * @param size at most 100
   */
  public Page<Notice> page(Viewer viewer, NoticeTab tab, @Nullable Cursor after, int size) {
    int most = Math.clamp(size, 1, MOST);
    var all = of(viewer).then(tab.condition());
    var rest = after == null ? all : all.then("and (n.at, n.id) < (?, ?)", after.at(), after.id());
    var newest = rest.then("order by n.at desc, n.id desc limit ?", most + 1);
    return Page.of(tx.in(viewer, () -> tx.list(newest, Notices::read)), most, Notice::cursor);
  }

  /** The unread ones after that time that their browser may show, the newest three, oldest first. */
  public List<Notice> toShow(Viewer viewer, Instant after) {
    var newest =
        of(viewer)
            .then("and n.read_at is null and n.browser and n.at > ?", after)
            .then("order by n.at desc, n.id desc limit 3");
    return tx.in(viewer, () -> tx.list(newest, Notices::read)).reversed();
  }

  /** How many they have not read, {@link #MANY} standing for more. One statement. */
  public int unread(Viewer viewer) {
    var some =
        Sql.of(
                """
                select count(*) as many from (select 1 from notice n
                  join contact c on c.workspace_id = n.workspace_id and c.id = n.contact_id
                  where n.membership_id = ? and n.read_at is null and\
                """,
                viewer.id())
            .then(visible(viewer))
            .then("limit ?) counted", MANY);
    return tx.in(viewer, () -> tx.first(some, row -> row.number("many"))).orElse(0);
  }

  /** That one, if it is theirs and about somebody they may see. */
  Optional<Notice> one(Viewer viewer, UUID notice) {
    return tx.first(of(viewer).then("and n.id = ?", notice), Notices::read);
  }

  private static Sql of(Viewer viewer) {
    return Sql.of(ALL, viewer.id()).then(visible(viewer));
  }

  /** Whether the contact {@code c} of a notice is the viewer's to see. */
  static Sql visible(Viewer viewer) {
    return InSql.reading(Criterion.Visibility.of(viewer)).inBrackets();
  }

  private static Notice read(Row row) {
    var kind = NoticeKind.valueOf(row.text("kind"));
    return new Notice(
        row.id("id"),
        kind,
        row.id("contact_id"),
        new ContactName(row.text("first_name"), row.text("last_name")).whole(),
        row.flag("blocked"),
        kind == NoticeKind.MENTIONED ? row.id("subject_id") : null,
        row.number("many"),
        row.orNull("actor"),
        row.time("at"),
        row.flag("read"),
        row.flag("archived"));
  }
}
