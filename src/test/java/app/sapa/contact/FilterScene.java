package app.sapa.contact;

import app.sapa.Company;
import app.sapa.Stage;
import app.sapa.people.Viewer;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A company whose contacts are filtered. */
final class FilterScene {
  final Company company = Stage.company();
  final Viewer owner = company.owner("Olivia");

  /** Somebody with nothing but a name. */
  UUID contact(String name) {
    var id = UUID.randomUUID();
    Company.run(
        """
        insert into contact (workspace_id, id, first_name, folded_name, status_since, newest_key,
          oldest_key, last_entry_at, created_at)
        values (?, ?, ?, lower(?), now(), now(), now(), now(), now())\
        """,
        company.workspace(),
        id,
        name,
        name);
    return id;
  }

  /** Somebody of whom that is so. */
  UUID contact(String name, String column, Object value) {
    var id = contact(name);
    Company.run("update contact set " + column + " = ? where id = ?", value, id);
    return id;
  }

  /** A row of the workspace, with an id of its own in front. */
  UUID row(String table, String columns, Object... values) {
    var id = UUID.randomUUID();
    var marks = ", ?".repeat(values.length);
    var all = new ArrayList<Object>(List.of(company.workspace(), id));
    all.addAll(List.of(values));
    Company.run(
        "insert into " + table + " (workspace_id, id, " + columns + ") values (?, ?" + marks + ")",
        all.toArray());
    return id;
  }

  UUID tag(String name) {
    return row("tag", "name, folded_name", name, name);
  }

  UUID field(String name, FieldType type, String... options) {
    return row(
        "field",
        "key, name, type, options, position",
        UUID.randomUUID().toString(),
        name,
        type.name(),
        options,
        0);
  }

  void has(UUID contact, UUID field, String value) {
    link("contact_field (workspace_id, contact_id, field_id, value)", contact, field, value);
  }

  void tagged(UUID contact, UUID... tags) {
    for (var tag : tags) {
      link("contact_tag (workspace_id, contact_id, tag_id)", contact, tag);
    }
  }

  private void link(String into, Object... values) {
    var all = new ArrayList<Object>(List.of(company.workspace()));
    all.addAll(List.of(values));
    Company.run(
        "insert into " + into + " values (?" + ", ?".repeat(values.length) + ")", all.toArray());
  }

  FilterFields fields() {
    return Stage.the(Filters.class).fields(owner);
  }

  static Filter.Condition is(String field, Operator operator, Object... values) {
    return new Filter.Condition(
        field, operator, Arrays.stream(values).map(Object::toString).toList());
  }

  static Filter.Group all(Filter... parts) {
    return new Filter.Group(Filter.Joined.ALL, List.of(parts));
  }

  static Filter.Group any(Filter... parts) {
    return new Filter.Group(Filter.Joined.ANY, List.of(parts));
  }

  static Filter.Group none(Filter... parts) {
    return new Filter.Group(Filter.Joined.NONE, List.of(parts));
  }

  /** The first names of whom the filter means, in order. */
  List<String> meant(Filter filter) {
    var criterion = Stage.the(Filters.class).reading(owner, filter);
    var tx = Stage.the(Tx.class);
    return tx.in(
        owner,
        () ->
            tx.list(
                Sql.of("select c.first_name as name from contact c where")
                    .then(InSql.reading(criterion))
                    .then("order by name"),
                row -> row.text("name")));
  }
}
