package app.sapa.contact;

import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.people.Permission;
import app.sapa.people.Viewer;
import app.sapa.workspace.Row;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lists a workspace's contacts, for those who may open them, by segment and page by page: each page
 * goes on along an index where the one before it ended. To everybody else there are none.
 */
@ApplicationScoped
public class ContactTable {
  private static final String COLUMNS =
      """
      select c.id, c.first_name, c.last_name, c.country, c.language, c.status,
        c.snoozed_until is not null as snoozed, c.blocked_at is not null as blocked, c.assignee_id,
        c.last_message_at, c.created_at, %s as place,
        (select w.phone_display = 'PLAIN' from workspace w where w.id = c.workspace_id) as plain,
        (select coalesce(m.name, '') from membership m
          where m.workspace_id = c.workspace_id and m.id = c.assignee_id) as assignee_name,
        array(select btrim(t.emoji || ' ' || t.name) from tag t
          where t.workspace_id = c.workspace_id and t.id = any (c.tag_ids)
          order by t.folded_name, t.id) as tags,
        array(select i.channel_id from channel_identity i
          where i.workspace_id = c.workspace_id and i.contact_id = c.id group by i.channel_id
          order by i.channel_id is not distinct from c.last_channel_id desc, min(i.connected_at),
            i.channel_id) as channels,
        p.raw as phone, p.digits, e.raw as email\
      """;

  private static final String PRIMARY =
      """
      left join contact_phone p on p.workspace_id = c.workspace_id and p.contact_id = c.id
        and p.is_primary
      left join contact_email e on e.workspace_id = c.workspace_id and e.contact_id = c.id
        and e.is_primary\
      """;

  @Inject Tx tx;
  @Inject Filters filters;
  @Inject VisibleContacts contacts;

  /**
   * One page; {@code after} is where the page before it ended, null for the first. One statement; a
   * saved segment's filter takes one more, and the workspace.
   *
   * @throws NotThere for a viewer who may not
   * @throws Refusal {@code error.too-slow} when they cannot be found in a few seconds
   */
  public ContactPage page(
      Viewer viewer, Segment segment, ContactOrder order, @Nullable ContactPlace after, int size) {
    require(viewer);
    return tx.in(
        viewer,
        () -> {
          var asked = statement(viewer, segment, order, after, size + 1);
          return ContactPage.of(rows(viewer, order, asked), size);
        });
  }

  Sql statement(
      Viewer viewer, Segment segment, ContactOrder order, @Nullable ContactPlace after, int limit) {
    return listing(order, InSql.reading(seen(viewer, segment)).then(order.walk(after, limit)));
  }

  /**
   * Those of these contacts that are in the segment just now.
   *
   * @throws NotThere for a viewer who may not
   */
  public List<ContactRow> rows(
      Viewer viewer, Segment segment, ContactOrder order, Collection<UUID> some) {
    require(viewer);
    return tx.in(
        viewer,
        () -> {
          var listed =
              Sql.of("c.id = any (?::uuid[]) and", some)
                  .then(InSql.reading(seen(viewer, segment)))
                  .then(order.inOrder());
          return rows(viewer, order, listing(order, listed));
        });
  }

  // Whom it lists is settled before anything else about them is looked up.
  private static Sql listing(ContactOrder order, Sql listed) {
    return Sql.of(COLUMNS.formatted(order.column()))
        .then("from (select c.* from contact c where")
        .then(listed)
        .then(") c")
        .then(PRIMARY)
        .then(order.inOrder());
  }

  private List<ContactRow> rows(Viewer viewer, ContactOrder order, Sql listing) {
    return tx.within(
        VisibleContacts.PATIENCE, () -> tx.list(listing, row -> row(viewer, order, row)));
  }

  private static ContactRow row(Viewer viewer, ContactOrder order, Row row) {
    var email = row.orNull("email");
    return new ContactRow(
        row.id("id"),
        new ContactName(row.text("first_name"), row.text("last_name")).whole(),
        row.ids("channels"),
        email == null ? null : Masking.email(viewer, email),
        phone(viewer, row),
        row.texts("tags"),
        row.orNull("country"),
        row.orNull("language"),
        ContactStatus.valueOf(row.text("status")),
        row.flag("snoozed"),
        row.flag("blocked"),
        row.idOrNull("assignee_id"),
        row.idOrNull("assignee_id") == null ? "" : row.text("assignee_name"),
        row.timeOrNull("last_message_at"),
        row.time("created_at"),
        order.place(row));
  }

  private static @Nullable String phone(Viewer viewer, Row row) {
    var raw = row.orNull("phone");
    if (raw == null) {
      return null;
    }
    return row.flag("plain")
        ? Masking.digits(viewer, row.text("digits"))
        : Masking.phone(viewer, new Phone(raw, row.text("digits")));
  }

  /**
   * How many are in a segment just now.
   *
   * @throws NotThere for a viewer who may not
   * @throws Refusal {@code error.too-slow} when they cannot be counted in a few seconds
   */
  public int count(Viewer viewer, Segment segment) {
    require(viewer);
    return tx.in(viewer, () -> contacts.count(viewer, meant(viewer, segment)));
  }

  /** How many would be in a segment of that filter, which need not be saved; refuses alike. */
  public int count(Viewer viewer, Filter filter) {
    require(viewer);
    return tx.in(
        viewer, () -> contacts.count(viewer, Segment.unblocked(filters.reading(viewer, filter))));
  }

  private Criterion seen(Viewer viewer, Segment segment) {
    return meant(viewer, segment).and(Criterion.Visibility.of(viewer));
  }

  private Criterion meant(Viewer viewer, Segment segment) {
    var filtered =
        segment instanceof Segment.Saved saved
            ? filters.reading(viewer, saved.filter())
            : new Criterion.Everyone();
    return segment.meaning(filtered);
  }

  private static void require(Viewer viewer) {
    if (!viewer.may(Permission.OPEN_CONTACTS)) {
      throw new NotThere();
    }
  }
}
