package app.sapa.contact;

import app.sapa.workspace.Sql;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How {@link InSql} asks for a contact's custom fields. */
record InSqlFields(Lookup lookup) {
  // PostgreSQL is free to cast before it filters, except inside a case.
  private static final String AS_NUMBER =
      "case when v.value ~ '^" + FieldValues.NUMBER + "$' then v.value::numeric end";

  Sql has(UUID field) {
    return where(field, Sql.of("true"));
  }

  Sql saysAny(UUID field, Set<String> values) {
    return where(
        field,
        Sql.of(
            "lower(v.value) = any (array(select lower(one) from unnest(?::text[]) one))", values));
  }

  Sql number(Criterion.FieldNumber asked) {
    return where(asked.field(), bounded(AS_NUMBER, asked.least(), asked.most(), asked.including()));
  }

  /** Days are stored as ISO 8601 writes them, so their texts sort as they do. */
  Sql day(Criterion.FieldDay asked) {
    var first = asked.first() == null ? null : asked.first().toString();
    var last = asked.last() == null ? null : asked.last().toString();
    return where(
        asked.field(),
        Sql.of("v.value ~ '^" + FieldValues.DAY + "$' and")
            .then(bounded("v.value collate \"C\"", first, last, asked.including())));
  }

  private static Sql bounded(
      String own, @Nullable Object least, @Nullable Object most, boolean including) {
    var edge = including ? "= ?" : " ?";
    var sql = Sql.of("(" + own + ") is not null");
    if (least != null) {
      sql = sql.then("and (" + own + ") >" + edge, least);
    }
    if (most != null) {
      sql = sql.then("and (" + own + ") <" + edge, most);
    }
    return sql;
  }

  private Sql where(UUID field, Sql condition) {
    return lookup.among("contact_field", Sql.of("v.field_id = ? and", field).then(condition));
  }
}
