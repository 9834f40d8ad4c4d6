package app.sapa.contact;

import app.sapa.workspace.Sql;

/** How {@link InSql} asks for a contact's texts. */
final class InSqlTexts {
  private InSqlTexts() {}

  static Sql has(TextTrait trait) {
    return switch (trait) {
      case PHONE -> among("contact_phone", Sql.of("true"));
      case EMAIL -> among("contact_email", Sql.of("true"));
      case FIRST_NAME, LAST_NAME -> Sql.of(column(trait) + " <> ''");
      case LANGUAGE, COUNTRY -> Sql.of("coalesce(" + column(trait) + ", '') <> ''");
    };
  }

  static Sql says(TextTrait trait, String value) {
    return switch (trait) {
      case PHONE -> among("contact_phone", Sql.of("v.digits = ?", value));
      case EMAIL -> among("contact_email", Sql.of("v.norm = lower(?)", value));
      default -> has(trait).then("and lower(" + column(trait) + ") = lower(?)", value).inBrackets();
    };
  }

  private static String column(TextTrait trait) {
    return switch (trait) {
      case FIRST_NAME -> "c.first_name";
      case LAST_NAME -> "c.last_name";
      case LANGUAGE -> "c.language";
      case COUNTRY -> "c.country";
      case PHONE, EMAIL -> throw new IllegalArgumentException("no column: " + trait);
    };
  }

  private static Sql among(String table, Sql condition) {
    return Sql.of(
            "exists (select 1 from "
                + table
                + " v where v.workspace_id = c.workspace_id and v.contact_id = c.id and")
        .then(condition)
        .then(")");
  }
}
