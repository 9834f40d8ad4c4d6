package app.sapa.inbox;

import static java.util.Comparator.comparingInt;

import app.sapa.base.Cursor;
import app.sapa.base.NotThere;
import app.sapa.base.Page;
import app.sapa.base.Refusal;
import app.sapa.contact.Criterion;
import app.sapa.contact.Filters;
import app.sapa.contact.InSql;
import app.sapa.contact.Lookup;
import app.sapa.contact.VisibleContacts;
import app.sapa.people.Viewer;
import app.sapa.workspace.Row;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What members see in custom inboxes: whom the filter meant at their last refresh, in the order of
 * then. Everything else is of this moment: who may be seen, who is blocked, what the rows tell.
 */
@ApplicationScoped
public class Snapshots {
  private static final String FROM =
      """
      from custom_inbox_snapshot n join custom_inbox b
        on b.workspace_id = n.workspace_id and b.id = n.custom_inbox_id\
      """;

  @Inject Tx tx;
  @Inject CustomInboxes inboxes;
  @Inject Filters filters;
  @Inject Clock clock;

  /**
   * What is kept.
   *
   * @param ids of the part that was asked for
   */
  private record Kept(Snapshot snapshot, List<UUID> ids) {}

  /**
   * The viewer's last refresh of that inbox, so looked at; the first time, one is made.
   *
   * @throws NotThere when the viewer does not have this inbox
   * @throws Refusal {@code error.too-slow} when it takes too long
   */
  public Snapshot of(Viewer viewer, Inbox.Custom inbox, Look look) {
    return tx.in(viewer, () -> kept(viewer, inbox, look, 0, 0).snapshot());
  }

  private Kept kept(Viewer viewer, Inbox.Custom inbox, Look look, int from, int many) {
    var asked = part(viewer, inbox, look, from, many);
    return tx.first(asked, Snapshots::kept)
        .or(
            () -> {
              take(viewer, inbox, look);
              return tx.first(asked, Snapshots::kept);
            })
        .orElseThrow();
  }

  private static Kept kept(Row row) {
    return new Kept(
        new Snapshot(row.time("taken_at"), row.number("total"), row.number("kept")),
        row.ids("part"));
  }

  /** So many of those kept, from one on; the first is 0. */
  static Sql part(Viewer viewer, Inbox.Custom inbox, Look look, int from, int many) {
    return Sql.of(
            """
            select n.taken_at, n.total, cardinality(n.contact_ids) as kept,
              n.contact_ids[?:?] as part\
            """,
            from + 1,
            from + many)
        .then(FROM)
        .then("where")
        .then(theirs(viewer, inbox, look));
  }

  private static Sql theirs(Viewer viewer, Inbox.Custom inbox, Look look) {
    return Sql.of(
            "n.custom_inbox_id = ? and n.membership_id = ? and n.look = ? and",
            inbox.id(),
            viewer.id(),
            key(look))
        .then(Shares.of(viewer));
  }

  private static String key(Look look) {
    return "%s %s%s".formatted(look.status(), look.order(), look.unreplied() ? " UNREPLIED" : "");
  }

  /**
   * Runs the filter again, once, and keeps whom it means now. What other looks at this inbox kept is
   * dropped, so that none is older than the last refresh. Refuses as {@link #of} does.
   */
  public Snapshot refresh(Viewer viewer, Inbox.Custom inbox, Look look) {
    return tx.in(
        viewer,
        () -> {
          var taken = take(viewer, inbox, look);
          tx.change(others(viewer, inbox, look));
          return taken;
        });
  }

  /** What another screen of theirs is just taking is no older, and not waited for. */
  private static Sql others(Viewer viewer, Inbox.Custom inbox, Look look) {
    return Sql.of(
        """
        delete from custom_inbox_snapshot where (custom_inbox_id, membership_id, look) in (
          select custom_inbox_id, membership_id, look from custom_inbox_snapshot
          where custom_inbox_id = ? and membership_id = ? and look <> ? for update skip locked)\
        """,
        inbox.id(),
        viewer.id(),
        key(look));
  }

  // The inbox is held first of all: nobody keeps what an older filter meant.
  private Snapshot take(Viewer viewer, Inbox.Custom inbox, Look look) {
    var filter = inboxes.held(viewer, inbox.id()).filter();
    var meant =
        unblocked(filters.reading(viewer, filter))
            .and(look.criterion())
            .and(Criterion.Visibility.of(viewer));
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var taking = taking(viewer, inbox, look, meant, now);
    return tx.within(
        VisibleContacts.PATIENCE,
        () ->
            tx.first(taking, row -> new Snapshot(now, row.number("total"), row.number("kept")))
                .orElseThrow());
  }

  /** Whom the inbox means just now, whatever was kept. */
  Criterion meant(Viewer viewer, Inbox.Custom inbox, Look look) {
    var filter = inboxes.open(viewer, inbox.id()).filter();
    return unblocked(filters.reading(viewer, filter)).and(look.criterion());
  }

  /** Whom a filter shows: nobody blocked, whatever it asks. */
  static Criterion unblocked(Criterion filter) {
    return filter.and(new Criterion.Not(new Criterion.Blocked()));
  }

  private static Sql taking(
      Viewer viewer, Inbox.Custom inbox, Look look, Criterion meant, Instant now) {
    var place = Walk.column(look.order());
    return Sql.of(
            "with held as materialized (select c.id, " + place + " as place from contact c where")
        .then(InSql.reading(meant, Lookup.throughAll(viewer)))
        .then(
            """
            )
            insert into custom_inbox_snapshot (workspace_id, custom_inbox_id, membership_id, look,
              taken_at, total, contact_ids)
            select %s, ?, ?, ?, ?, (select count(*) from held),
              array(select id from held order by place %s, id desc limit ?)
            on conflict (workspace_id, custom_inbox_id, membership_id, look) do update
            set taken_at = excluded.taken_at, total = excluded.total,
              contact_ids = excluded.contact_ids
            returning total, cardinality(contact_ids) as kept\
            """
                .formatted(Sql.HERE, look.order().laterFirst() ? "desc" : ""),
            inbox.id(),
            viewer.id(),
            key(look),
            now,
            Snapshot.MOST);
  }

  /** One page. Two statements, unless many have gone out of sight since the refresh. */
  Page<ListRow> page(
      Viewer viewer, Inbox.Custom inbox, Look look, @Nullable Cursor after, int size) {
    int from = after == null ? 0 : nth(after);
    var rows = new ArrayList<ListRow>();
    for (int step = size + 1; rows.size() <= size; step *= 2) {
      var kept = kept(viewer, inbox, look, from, step);
      rows.addAll(read(viewer, look, places(kept.ids(), from)));
      from += step;
      if (from >= kept.snapshot().kept()) {
        break;
      }
    }
    return Page.of(rows.subList(0, Math.min(rows.size(), size + 1)), size, ListRow::place);
  }

  /** By contact, the place after which it comes; the first comes after 0. */
  private static Map<UUID, Integer> places(List<UUID> ids, int from) {
    var places = new HashMap<UUID, Integer>();
    for (int i = 0; i < ids.size(); i++) {
      places.put(ids.get(i), from + i + 1);
    }
    return places;
  }

  /** Those of these contacts that are in it. */
  List<ListRow> rows(Viewer viewer, Inbox.Custom inbox, Look look, List<UUID> contacts) {
    var places = new HashMap<UUID, Integer>();
    tx.list(
        Sql.of("select s.id, array_position(n.contact_ids, s.id) as nth")
            .then(FROM)
            .then("cross join unnest(?::uuid[]) s (id)", contacts)
            .then("where s.id = any (n.contact_ids) and")
            .then(theirs(viewer, inbox, look)),
        row -> places.put(row.id("id"), row.number("nth")) == null);
    return read(viewer, look, places);
  }

  private List<ListRow> read(Viewer viewer, Look look, Map<UUID, Integer> places) {
    if (places.isEmpty()) {
      return List.of();
    }
    return tx
        .list(
            seen(viewer, places.keySet()),
            row -> ListRows.row(row, place(look, places.getOrDefault(row.id("id"), 0))))
        .stream()
        .sorted(comparingInt(row -> places.getOrDefault(row.id(), 0)))
        .toList();
  }

  /**
   * Those of them who may be seen and are not blocked, just now. They are looked up first: an index
   * of all who may be seen is longer than a page.
   */
  static Sql seen(Viewer viewer, Collection<UUID> contacts) {
    return ListRows.columns("c.newest_key")
        .then("from (select * from contact where id = any (?::uuid[]) offset 0) c", contacts)
        .then(ListRows.read(viewer))
        .then("where")
        .then(InSql.reading(unblocked(Criterion.Visibility.of(viewer))));
  }

  /** A position as a time, later first where the order has it so: rows are placed as in any list. */
  private static Instant place(Look look, int nth) {
    return Instant.EPOCH.plus(look.order().laterFirst() ? -nth : nth, ChronoUnit.MICROS);
  }

  private static int nth(Cursor place) {
    return Math.clamp(
        Math.abs(ChronoUnit.MICROS.between(Instant.EPOCH, place.at())), 0, Snapshot.MOST);
  }
}
