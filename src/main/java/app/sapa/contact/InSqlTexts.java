package app.sapa.contact;

import app.sapa.workspace.Sql;

/** How {@link InSql} asks for a contact's texts. */
record InSqlTexts(Lookup lookup) {
  Sql has(TextTrait trait) {
    return switch (trait) {
      case PHONE -> lookup.among("contact_phone", Sql.of("true"));
      case EMAIL -> lookup.among("contact_email", Sql.of("true"));
      case FIRST_NAME, LAST_NAME -> Sql.of(column(trait) + " <> ''");
      case LANGUAGE, COUNTRY -> Sql.of("coalesce(" + column(trait) + ", '') <> ''");
    };
  }

  Sql says(TextTrait trait, String value) {
    return switch (trait) {
      case PHONE -> lookup.among("contact_phone", Sql.of("v.digits = ?", value));
      case EMAIL -> lookup.among("contact_email", Sql.of("v.norm = lower(?)", value));
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
}
