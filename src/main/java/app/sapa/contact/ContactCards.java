package app.sapa.contact;

import app.sapa.base.NotThere;
import app.sapa.people.Viewer;
import app.sapa.workspace.Row;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import app.sapa.workspace.Workspaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Reads what a drawer shows of one contact. */
@ApplicationScoped
public class ContactCards {
  @Inject Tx tx;
  @Inject Workspaces workspaces;

  /**
   * The contact's card.
   *
   * @throws NotThere also when the contact exists and is not the viewer's to see
   */
  public ContactCard open(Viewer viewer, UUID id) {
    return tx.in(viewer, () -> read(viewer, id));
  }

  private ContactCard read(Viewer viewer, UUID id) {
    boolean plain = workspaces.here().plainPhones();
    return tx.first(
            Sql.of("select * from contact c where c.id = ? and", id)
                .then(InSql.reading(Criterion.Visibility.of(viewer))),
            row -> card(viewer, row, plain))
        .orElseThrow(NotThere::new);
  }

  private ContactCard card(Viewer viewer, Row row, boolean plain) {
    var id = row.id("id");
    return new ContactCard(
        id,
        new ContactName(row.text("first_name"), row.text("last_name")),
        row.idOrNull("assignee_id"),
        ContactStatus.valueOf(row.text("status")),
        row.timeOrNull("blocked_at") != null,
        row.timeOrNull("snoozed_until"),
        row.idOrNull("last_channel_id"),
        row.orNull("country"),
        row.orNull("language"),
        row.number("conversation_count"),
        row.time("created_at"),
        phones(viewer, id, plain),
        emails(viewer, id),
        fields(viewer, id),
        tags(id),
        handles(id));
  }

  private List<ContactCard.Reached> phones(Viewer viewer, UUID id, boolean plain) {
    return reached(
        viewer,
        Reach.PHONE,
        id,
        row ->
            plain
                ? Masking.digits(viewer, row.text("compared"))
                : Masking.phone(viewer, new Phone(row.text("raw"), row.text("compared"))));
  }

  private List<ContactCard.Reached> emails(Viewer viewer, UUID id) {
    return reached(viewer, Reach.EMAIL, id, row -> Masking.email(viewer, row.text("raw")));
  }

  private List<ContactCard.Reached> reached(
      Viewer viewer, Reach by, UUID id, Function<Row, String> showing) {
    boolean whole = by.isPlainTo(viewer);
    return tx.list(
        Sql.of(
            "select id, raw, %s as compared from %s where contact_id = ?"
                    .formatted(by.compared(), by.table())
                + " order by is_primary desc, id",
            id),
        row ->
            new ContactCard.Reached(
                row.id("id"), showing.apply(row), whole ? row.text("raw") : null));
  }

  private List<ContactCard.FieldValue> fields(Viewer viewer, UUID id) {
    return tx.list(
        Sql.of(
            """
            select f.id, f.name, f.type, f.options, coalesce(v.value, '') as value from field f
            left join contact_field v on v.workspace_id = f.workspace_id and v.field_id = f.id
              and v.contact_id = ?
            order by f.position, f.key\
            """,
            id),
        row -> {
          var type = FieldType.valueOf(row.text("type"));
          return new ContactCard.FieldValue(
              row.id("id"),
              row.text("name"),
              type,
              row.texts("options"),
              Masking.field(viewer, type, row.text("value")),
              Masking.hides(viewer, type));
        });
  }

  private List<ContactCard.TagOn> tags(UUID id) {
    return tx.list(
        Sql.of(
            """
            select t.id, btrim(t.emoji || ' ' || t.name) as name from contact_tag ct
            join tag t on t.workspace_id = ct.workspace_id and t.id = ct.tag_id
            where ct.contact_id = ? order by t.folded_name, t.id\
            """,
            id),
        row -> new ContactCard.TagOn(row.id("id"), row.text("name")));
  }

  private List<ContactCard.KnownOn> handles(UUID id) {
    return tx.list(
        Sql.of(
            """
            select channel_id, display_name, connected_at from channel_identity
            where contact_id = ? order by last_seen_at desc\
            """,
            id),
        row ->
            new ContactCard.KnownOn(
                row.id("channel_id"), row.text("display_name"), row.time("connected_at")));
  }
}
