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
        new ContactName(row.text("first_name"), row.text("last_name")).whole(),
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
        fields(id),
        tags(id),
        handles(id));
  }

  private List<String> phones(Viewer viewer, UUID id, boolean plain) {
    return tx.list(
        Sql.of(
            "select raw, digits from contact_phone where contact_id = ?"
                + " order by is_primary desc, id",
            id),
        row ->
            plain
                ? Masking.digits(viewer, row.text("digits"))
                : Masking.phone(viewer, new Phone(row.text("raw"), row.text("digits"))));
  }

  private List<String> emails(Viewer viewer, UUID id) {
    return tx.list(
        Sql.of(
            "select raw from contact_email where contact_id = ? order by is_primary desc, id", id),
        row -> Masking.email(viewer, row.text("raw")));
  }

  private List<ContactCard.FieldValue> fields(UUID id) {
    return tx.list(
        Sql.of(
            """
            select f.name, v.value from contact_field v
            join field f on f.workspace_id = v.workspace_id and f.id = v.field_id
            where v.contact_id = ? order by f.position\
            """,
            id),
        row -> new ContactCard.FieldValue(row.text("name"), row.text("value")));
  }

  private List<String> tags(UUID id) {
    return tx.list(
        Sql.of(
            """
            select t.name, t.emoji from contact_tag ct
            join tag t on t.workspace_id = ct.workspace_id and t.id = ct.tag_id
            where ct.contact_id = ? order by t.name\
            """,
            id),
        row -> (row.text("emoji") + " " + row.text("name")).strip());
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
