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
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Reads what can be said of a contact in a message. */
@ApplicationScoped
public class ContactWords {
  @Inject Tx tx;
  @Inject Workspaces workspaces;

  /**
   * It, masked where the viewer's rights say so; what is not known is empty.
   *
   * @param phone the primary one
   * @param email the primary one
   * @param assignee the assignee's name
   * @param fields every custom field of the workspace, in their order
   */
  public record Words(
      ContactName name, String phone, String email, String assignee, List<FieldWord> fields) {}

  /** A custom field, and its value for the contact. */
  public record FieldWord(String key, String name, FieldType type, String value) {}

  /**
   * The words about a contact. Three statements.
   *
   * @throws NotThere also when the contact exists and is not the viewer's to see
   */
  public Words of(Viewer viewer, UUID contact) {
    return tx.in(viewer, () -> read(viewer, contact));
  }

  /**
   * The words about a contact for what is said to themselves, so nothing is masked; part of the
   * running transaction. Three statements.
   *
   * @throws NotThere when it does not exist
   */
  public Words plain(UUID contact) {
    boolean plain = workspaces.here().plainPhones();
    return read(
        contact,
        Sql.of("true"),
        phone -> spelled(phone, plain),
        UnaryOperator.identity(),
        (type, value) -> value);
  }

  private static String spelled(Phone phone, boolean plain) {
    return plain ? phone.digits() : phone.international();
  }

  private Words read(Viewer viewer, UUID contact) {
    boolean plain = workspaces.here().plainPhones();
    return read(
        contact,
        InSql.reading(Criterion.Visibility.of(viewer)),
        phone -> plain ? Masking.digits(viewer, phone.digits()) : Masking.phone(viewer, phone),
        address -> Masking.email(viewer, address),
        (type, value) -> Masking.field(viewer, type, value));
  }

  private Words read(
      UUID contact,
      Sql visible,
      Function<Phone, String> phone,
      UnaryOperator<String> email,
      BiFunction<FieldType, String, String> field) {
    var fields = fields(contact, field);
    return tx.first(
            Sql.of(
                    """
                    select c.first_name, c.last_name, p.raw as phone, p.digits, e.raw as email,
                      m.name as assignee
                    from contact c
                    left join contact_phone p on p.workspace_id = c.workspace_id
                      and p.contact_id = c.id and p.is_primary
                    left join contact_email e on e.workspace_id = c.workspace_id
                      and e.contact_id = c.id and e.is_primary
                    left join membership m on m.workspace_id = c.workspace_id
                      and m.id = c.assignee_id
                    where c.id = ? and\
                    """,
                    contact)
                .then(visible),
            row ->
                new Words(
                    new ContactName(row.text("first_name"), row.text("last_name")),
                    known(row, "phone").isEmpty()
                        ? ""
                        : phone.apply(new Phone(row.text("phone"), row.text("digits"))),
                    known(row, "email").isEmpty() ? "" : email.apply(row.text("email")),
                    known(row, "assignee"),
                    fields))
        .orElseThrow(NotThere::new);
  }

  private static String known(Row row, String column) {
    var value = row.orNull(column);
    return value == null ? "" : value;
  }

  private List<FieldWord> fields(UUID contact, BiFunction<FieldType, String, String> shown) {
    return tx.list(
        Sql.of(
            """
            select f.key, f.name, f.type, coalesce(v.value, '') as value from field f
            left join contact_field v on v.workspace_id = f.workspace_id and v.field_id = f.id
              and v.contact_id = ?
            order by f.position, f.key\
            """,
            contact),
        row ->
            new FieldWord(
                row.text("key"),
                row.text("name"),
                FieldType.valueOf(row.text("type")),
                shown.apply(FieldType.valueOf(row.text("type")), row.text("value"))));
  }
}
