package app.sapa.inbox;

import app.sapa.base.Cursor;
import app.sapa.base.NotThere;
import app.sapa.base.Page;
import app.sapa.base.Refusal;
import app.sapa.contact.Criterion;
import app.sapa.contact.Filter;
import app.sapa.contact.Filters;
import app.sapa.contact.InSql;
import app.sapa.contact.Veils;
import app.sapa.contact.VisibleContacts;
import app.sapa.people.Viewer;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads an inbox page by page. A page is one statement that walks an index from where the last page
 * ended, so the four hundredth costs what the first one does.
 */
@ApplicationScoped
public class ConversationList {
  @Inject Tx tx;
  @Inject Holding holding;
  @Inject Snapshots snapshots;
  @Inject Filters filters;
  @Inject VisibleContacts contacts;
  @Inject Veils veils;

  /**
   * One page; {@code after} is where the page before it ended, null for the first. A custom inbox is
   * read as it was at the viewer's last refresh; the first time, it is refreshed.
   *
   * @throws NotThere for a custom inbox that the viewer does not have
   */
  public Page<ListRow> page(
      Viewer viewer, Inbox inbox, Look look, @Nullable Cursor after, int size) {
    return page(viewer, inbox, look, Filter.everyone(), after, size);
  }

  /**
   * One page of those in it whom a filter means, which need not be saved; a custom inbox has one of
   * its own, and this one means nothing there.
   *
   * @throws Refusal {@code error.too-slow} when they cannot be found in a few seconds
   */
  public Page<ListRow> page(
      Viewer viewer, Inbox inbox, Look look, Filter filter, @Nullable Cursor after, int size) {
    return tx.in(
        viewer,
        () ->
            veiled(
                inbox instanceof Inbox.Custom custom
                    ? snapshots.page(viewer, custom, look, after, size)
                    : live(viewer, inbox, look.at(inbox), filter, after, size)));
  }

  private Page<ListRow> veiled(Page<ListRow> page) {
    return new Page<>(veiled(page.items()), page.next());
  }

  private List<ListRow> veiled(List<ListRow> rows) {
    var veil = veils.over(rows.stream().map(ListRow::id).toList());
    return rows.stream().map(row -> row.under(veil)).toList();
  }

  private Page<ListRow> live(
      Viewer viewer, Inbox inbox, Look look, Filter filter, @Nullable Cursor after, int size) {
    var walk = new Walk(viewer, look, after, size + 1);
    var branches = holding.branches(inbox, viewer, look);
    if (filter.isEmpty()) {
      return page(statement(walk, branches), size);
    }
    var meant = filters.reading(viewer, filter);
    var filtered = branches.stream().map(each -> each.and(meant)).toList();
    return tx.within(VisibleContacts.PATIENCE, () -> page(statement(walk, filtered), size));
  }

  private Page<ListRow> page(Sql statement, int size) {
    return Page.of(tx.list(statement, ListRows::row), size, ListRow::place);
  }

  /** One contact's row, if this inbox, so looked at, holds it for this viewer just now. */
  public Optional<ListRow> row(Viewer viewer, Inbox inbox, Look look, UUID contact) {
    return rows(viewer, inbox, look, List.of(contact)).stream().findFirst();
  }

  /** The rows of those contacts that this inbox, so looked at, holds for this viewer just now. */
  public List<ListRow> rows(Viewer viewer, Inbox inbox, Look look, List<UUID> contacts) {
    return rows(viewer, inbox, look, Filter.everyone(), contacts);
  }

  /** The same, of those whom a filter means, as {@link #page} takes it. */
  public List<ListRow> rows(
      Viewer viewer, Inbox inbox, Look look, Filter filter, List<UUID> contacts) {
    return tx.in(
        viewer,
        () ->
            veiled(
                inbox instanceof Inbox.Custom custom
                    ? snapshots.rows(viewer, custom, look, contacts)
                    : held(viewer, inbox, look.at(inbox), filter, contacts)));
  }

  private List<ListRow> held(
      Viewer viewer, Inbox inbox, Look look, Filter filter, List<UUID> contacts) {
    var held =
        holding
            .criterion(inbox, viewer, look)
            .and(filter.isEmpty() ? new Criterion.Everyone() : filters.reading(viewer, filter));
    return tx.list(
        rows(new Walk(viewer, look, null, contacts.size()))
            .then("where c.id = any (?::uuid[]) and", contacts)
            .then(InSql.reading(held.and(Criterion.Visibility.of(viewer)))),
        ListRows::row);
  }

  /**
   * The first rows that a filter would show which is not saved yet. Two statements, and the
   * workspace.
   *
   * @throws Refusal {@code error.too-slow} when they cannot be found in a few seconds
   */
  public List<ListRow> preview(Viewer viewer, Filter filter, Look look, int size) {
    return tx.in(
        viewer,
        () -> {
          var meant = Snapshots.unblocked(filters.reading(viewer, filter));
          var walk = new Walk(viewer, look, null, size);
          var first = Sql.of("");
          return tx.within(
              VisibleContacts.PATIENCE,
              () ->
                  veiled(
                      tx.list(
                          rows(walk).then("where").then(walk.through(meant, first)),
                          ListRows::row)));
        });
  }

  /**
   * How many a filter would show which is not saved yet, all statuses together.
   *
   * @throws Refusal {@code error.too-slow} when they cannot be counted in a few seconds
   */
  public int count(Viewer viewer, Filter filter) {
    return tx.in(
        viewer, () -> contacts.count(viewer, Snapshots.unblocked(filters.reading(viewer, filter))));
  }

  /**
   * How many of those in an inbox, so looked at, a filter means. A custom inbox counts with {@link
   * #count(Viewer, Filter)}.
   *
   * @throws Refusal {@code error.too-slow} when they cannot be counted in a few seconds
   */
  public int count(Viewer viewer, Inbox inbox, Look look, Filter filter) {
    return tx.in(
        viewer,
        () ->
            contacts.count(
                viewer,
                holding
                    .criterion(inbox, viewer, look.at(inbox))
                    .and(filters.reading(viewer, filter))));
  }

  /**
   * Whom an inbox holds, so looked at and filtered: for work over all of them.
   *
   * @throws NotThere for a custom inbox that the viewer does not have
   */
  public Criterion meant(Viewer viewer, Inbox inbox, Look look, Filter filter) {
    return tx.in(
        viewer,
        () ->
            inbox instanceof Inbox.Custom custom
                ? snapshots.meant(viewer, custom, look)
                : holding
                    .criterion(inbox, viewer, look.at(inbox))
                    .and(filters.reading(viewer, filter)));
  }

  /** What the ids in this workspace's rows are called. One statement. */
  public Names names(Viewer viewer) {
    return tx.in(
        viewer,
        () -> {
          var names = new Names();
          tx.list(
              Sql.of(
                  """
                  select 'MEMBER' as sort, id, name, '' as more from membership
                  union all select 'TAG', id, btrim(emoji || ' ' || name), '' from tag
                  union all select 'CHANNEL', id, name, kind from channel\
                  """),
              row -> {
                names.add(row.text("sort"), row.id("id"), row.text("name"), row.text("more"));
                return names;
              });
          return names;
        });
  }

  Sql statement(Viewer viewer, Inbox inbox, Look look, @Nullable Cursor after, int limit) {
    return statement(new Walk(viewer, look, after, limit), holding.branches(inbox, viewer, look));
  }

  private static Sql statement(Walk walk, List<Criterion> branches) {
    return branches.size() == 1 ? whole(walk, branches.getFirst()) : byKeys(walk, branches);
  }

  /** Of one branch, whose index is walked row by row. */
  private static Sql whole(Walk walk, Criterion branch) {
    var ranges =
        walk.ranges().stream()
            .map(range -> rows(walk).then("where").then(walk.through(branch, range)));
    var all = ranges.toList();
    return all.size() == 1
        ? all.getFirst()
        : Sql.of("select * from").then(united(all)).then(walk.order("place"));
  }

  /** Of several, whose keys are put in order before any row is looked up. */
  private static Sql byKeys(Walk walk, List<Criterion> branches) {
    var keys =
        branches.stream()
            .flatMap(branch -> walk.ranges().stream().map(range -> walk.keys(branch, range)))
            .toList();
    var order = walk.order(Walk.column(walk.look().order()));
    return ListRows.columns(Walk.column(walk.look().order()))
        .then("from (select c.* from")
        .then(united(keys))
        .then(order)
        .then(") k join contact c on c.workspace_id = k.workspace_id and c.id = k.id")
        .then(ListRows.read(walk.viewer()))
        .then(order);
  }

  private static Sql rows(Walk walk) {
    return ListRows.columns(Walk.column(walk.look().order()))
        .then("from contact c")
        .then(ListRows.read(walk.viewer()));
  }

  private static Sql united(List<Sql> parts) {
    var all = parts.getFirst().inBrackets();
    for (var part : parts.subList(1, parts.size())) {
      all = all.then("union all").then(part.inBrackets());
    }
    return all.inBrackets().then("c");
  }
}
