package app.sapa.contact;

import app.sapa.base.Caption;
import app.sapa.base.Fold;
import app.sapa.base.Ids;
import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.people.Viewer;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Members put tags on contacts and take them off. Repeating is harmless. */
@ApplicationScoped
public class Tagging {
  /** Tags of a workspace, inclusive. */
  public static final int MOST = 1_000;

  @Inject Tx tx;
  @Inject VisibleContacts contacts;
  @Inject Event<ContactEdited> edited;
  @Inject Clock clock;

  /**
   * A tag of the workspace.
   *
   * @param emoji before its name; empty for none
   * @param on whether the contact has it
   */
  public record Offered(UUID id, String name, String emoji, boolean on) {}

  /**
   * All tags of the workspace, by name. One statement, and whether the contact may be seen.
   *
   * @throws NotThere when the contact is not the viewer's to see
   */
  public List<Offered> offered(Viewer viewer, UUID contact) {
    return tx.in(
        viewer,
        () -> {
          contacts.require(viewer, contact);
          return tx.list(
              Sql.of(
                  """
                  select t.id, t.name, t.emoji, ct.tag_id is not null as tagged
                  from tag t left join contact_tag ct on ct.workspace_id = t.workspace_id
                    and ct.tag_id = t.id and ct.contact_id = ?
                  order by t.folded_name, t.id\
                  """,
                  contact),
              row ->
                  new Offered(
                      row.id("id"), row.text("name"), row.text("emoji"), row.flag("tagged")));
        });
  }

  /**
   * Puts a tag on.
   *
   * @throws NotThere when there is no such tag, or the contact is not theirs to see
   */
  public void put(Viewer viewer, UUID contact, UUID tag) {
    tx.run(viewer, () -> put(viewer, contacts.forChange(viewer, contact), tag));
  }

  private void put(Viewer viewer, Contact contact, UUID tag) {
    var name = nameOf(tag);
    int put =
        tx.change(
            Sql.of(
                "insert into contact_tag (workspace_id, contact_id, tag_id) values ("
                    + Sql.HERE
                    + ", ?, ?) on conflict do nothing",
                contact.id(),
                tag));
    tell(put, new ContactEdited(contact, viewer, ContactEdited.Kind.TAG_ADDED, tag, name));
  }

  /** Takes a tag off; refuses as {@link #put} does. */
  public void take(Viewer viewer, UUID contact, UUID tag) {
    tx.run(
        viewer,
        () -> {
          var found = contacts.forChange(viewer, contact);
          var name = nameOf(tag);
          int taken =
              tx.change(
                  Sql.of(
                      "delete from contact_tag where contact_id = ? and tag_id = ?", contact, tag));
          tell(taken, new ContactEdited(found, viewer, ContactEdited.Kind.TAG_REMOVED, tag, name));
        });
  }

  private void tell(int changed, ContactEdited what) {
    if (changed > 0) {
      edited.fire(what);
    }
  }

  private String nameOf(UUID tag) {
    return tx.first(Sql.of("select name from tag where id = ?", tag), row -> row.text("name"))
        .orElseThrow(NotThere::new);
  }

  /**
   * Puts a tag of that name on, which is made if there is none; case and accents make no other.
   *
   * @throws Refusal {@code tag.name-empty}, {@code tag.name-too-long} or {@code tag.too-many}
   * @throws NotThere when the contact is not theirs to see
   */
  public Offered putNamed(Viewer viewer, UUID contact, String name) {
    var written = Caption.of("tag", name, "").name();
    return tx.in(
        viewer,
        () -> {
          var found = contacts.forChange(viewer, contact);
          make(written);
          var tag = named(Fold.name(written));
          put(viewer, found, tag.id());
          return tag;
        });
  }

  private void make(String name) {
    int made =
        tx.change(
            Sql.of(
                "insert into tag (workspace_id, id, name, folded_name) values ("
                    + Sql.HERE
                    + ", ?, ?, ?) on conflict (workspace_id, folded_name) do nothing",
                Ids.next(clock),
                name,
                Fold.name(name)));
    if (made > 0 && count() > MOST) {
      throw new Refusal("tag.too-many", MOST);
    }
  }

  private int count() {
    return tx.first(Sql.of("select count(*) as many from tag"), row -> row.number("many"))
        .orElseThrow();
  }

  private Offered named(String folded) {
    return tx.first(
            Sql.of("select id, name, emoji from tag where folded_name = ?", folded),
            row -> new Offered(row.id("id"), row.text("name"), row.text("emoji"), true))
        .orElseThrow(NotThere::new);
  }
}
