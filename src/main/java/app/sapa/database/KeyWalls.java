package app.sapa.database;

import java.util.List;

/** Keys that begin with the workspace: row security does not hold for uniqueness and references. */
final class KeyWalls {
  private static final String WORKSPACE =
      "(select a.attnum from pg_attribute a where a.attrelid = %s and a.attname = 'workspace_id')";

  static final List<Wall> ALL =
      List.of(
          new Wall(
              "each table has a primary key",
              """
              select t.relname from %s where %s
              and not exists (select from pg_index i where i.indrelid = t.oid and i.indisprimary) order by 1
              """
                  .formatted(TableWalls.TABLES, TableWalls.WALLED)),
          new Wall(
              "each unique key begins with the workspace",
              """
              select t.relname || '.' || c.relname
              from %s join pg_index i on i.indrelid = t.oid join pg_class c on c.oid = i.indexrelid
              where %s and (i.indisunique or i.indisexclusion) and i.indkey[0] is distinct from %s order by 1
              """
                  .formatted(TableWalls.TABLES, TableWalls.WALLED, WORKSPACE.formatted("t.oid"))),
          new Wall(
              "each reference to rows of a workspace begins with the workspace",
              """
              select c.relname || '.' || k.conname
              from %s join pg_constraint k on k.confrelid = t.oid join pg_class c on c.oid = k.conrelid
              where %s and k.contype = 'f' and (
                k.confkey[1] is distinct from %s or k.conkey[1] is distinct from %s) order by 1
              """
                  .formatted(
                      TableWalls.TABLES,
                      TableWalls.WALLED,
                      WORKSPACE.formatted("k.confrelid"),
                      WORKSPACE.formatted("k.conrelid"))));

  private KeyWalls() {}
}
