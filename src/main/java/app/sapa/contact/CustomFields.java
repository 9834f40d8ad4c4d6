package app.sapa.contact;

import app.sapa.base.NotThere;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** What contacts have in the fields of a workspace's own; part of the running transaction. */
@ApplicationScoped
class CustomFields {
  @Inject Tx tx;

  record Field(UUID id, String name, FieldType type, List<String> options) {}

  /**
   * @throws NotThere when the workspace has no such field
   */
  Field one(UUID id) {
    return tx.first(
            Sql.of("select name, type, options from field where id = ?", id),
            row ->
                new Field(
                    id,
                    row.text("name"),
                    FieldType.valueOf(row.text("type")),
                    row.texts("options")))
        .orElseThrow(NotThere::new);
  }

  Editing.Kept kept(UUID contact, Field field) {
    return new InField(contact, field);
  }

  private final class InField implements Editing.Kept {
    private final UUID contact;
    private final Field field;

    InField(UUID contact, Field field) {
      this.contact = contact;
      this.field = field;
    }

    @Override
    public UUID subject() {
      return field.id();
    }

    @Override
    public String name() {
      return field.name();
    }

    @Override
    public String now() {
      return tx.first(
              Sql.of(
                  "select value from contact_field where contact_id = ? and field_id = ?",
                  contact,
                  field.id()),
              row -> row.text("value"))
          .orElse("");
    }

    @Override
    public void put(String text, String country) {
      tx.change(
          Sql.of(
              "insert into contact_field (workspace_id, contact_id, field_id, value) values ("
                  + Sql.HERE
                  + ", ?, ?, ?) on conflict (workspace_id, contact_id, field_id)"
                  + " do update set value = excluded.value",
              contact,
              field.id(),
              FieldEntry.read(field.type(), field.options(), text, country)));
    }

    @Override
    public void clear() {
      tx.change(
          Sql.of(
              "delete from contact_field where contact_id = ? and field_id = ?",
              contact,
              field.id()));
    }
  }
}
