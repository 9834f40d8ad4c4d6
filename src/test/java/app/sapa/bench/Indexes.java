package app.sapa.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Indexes that no constraint needs: dropped before much is copied, and built at once after it. */
record Indexes(List<String> definitions) {
  private static final String ALL =
      """
      from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace s on s.oid = c.relnamespace
      where s.nspname = 'sapa' and not i.indisprimary
        and not exists (select from pg_constraint k where k.conindid = i.indexrelid)\
      """;

  static Indexes dropped(Connection superuser) throws SQLException {
    var definitions = Plain.texts(superuser, "select pg_get_indexdef(i.indexrelid) " + ALL);
    for (var name : Plain.texts(superuser, "select c.relname " + ALL)) {
      Plain.run(superuser, "drop index sapa." + name);
    }
    return new Indexes(definitions);
  }

  void build(Connection superuser) throws SQLException {
    Plain.run(superuser, "set maintenance_work_mem = '512MB'");
    for (var definition : definitions) {
      Plain.run(superuser, definition);
    }
  }
}
