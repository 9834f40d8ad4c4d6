package app.sapa.database;

import java.util.List;

/** What tables, views and functions are like. */
final class TableWalls {
  /** Ours, whether in the list of the unwalled or not. */
  static final String TABLES =
      """
      pg_class t join pg_namespace s on s.oid = t.relnamespace and s.nspname = 'sapa' and t.relkind in ('r', 'p')
      """;

  /** The condition that a table belongs to workspaces. */
  static final String WALLED = "t.relname <> all " + Sql.array(UnwalledTables.NAMES);

  /**
   * A policy's expression without what PostgreSQL adds when it prints one, and without what keeps
   * the workspace from the planner.
   */
  private static final String PLAIN =
      "regexp_replace(pg_get_expr(%s, p.polrelid), '[()\\s]|::text|SELECT| AS \"nullif\"', '', 'g')";

  private static final String IN_THE_WORKSPACE =
      "'workspace_id=NULLIFcurrent_setting''app.workspace'',true,''''::bigint'";

  static final List<Wall> ALL =
      List.of(
          new Wall(
              "each table belongs to workspaces or is named as one that does not",
              """
              select t.relname from %s where %s and not exists (
                select from pg_attribute a where a.attrelid = t.oid and a.attname = 'workspace_id'
                and a.attnotnull and a.atttypid = 'bigint'::regtype) order by 1
              """
                  .formatted(TABLES, WALLED)),
          new Wall(
              "row security is enabled and forced",
              """
              select t.relname from %s where not (t.relrowsecurity and t.relforcerowsecurity)
              and t.relname <> all %s order by 1
              """
                  .formatted(TABLES, Sql.array(UnwalledTables.OPEN))),
          new Wall(
              "each table has the policy of its workspace",
              """
              select t.relname from %s where %s and not exists (
                select from pg_policy p where p.polrelid = t.oid and p.polpermissive and p.polcmd = '*'
                and %s = %s) order by 1
              """
                  .formatted(TABLES, WALLED, PLAIN.formatted("p.polqual"), IN_THE_WORKSPACE)),
          new Wall(
              "each policy that lets in asks for the workspace or is named",
              """
              select t.relname || '.' || p.polname from %1$s join pg_policy p on p.polrelid = t.oid
              where %2$s and p.polpermissive and t.relname || '.' || p.polname <> all %3$s and (
                %4$s is distinct from %6$s or %5$s is distinct from %6$s) order by 1
              """
                  .formatted(
                      TABLES,
                      WALLED,
                      Sql.array(OpenPolicies.NAMES),
                      PLAIN.formatted("coalesce(p.polqual, p.polwithcheck)"),
                      PLAIN.formatted("coalesce(p.polwithcheck, p.polqual)"),
                      IN_THE_WORKSPACE)),
          new Wall(
              "each view reads with its reader's rights",
              """
              select c.relname from pg_class c join pg_namespace s on s.oid = c.relnamespace
              where s.nspname = 'sapa' and c.relkind = 'v' and not exists (
                select from pg_options_to_table(c.reloptions)
                where option_name = 'security_invoker' and option_value::boolean) order by 1
              """),
          new Wall(
              "no copy of rows that row security does not reach",
              """
              select c.relname from pg_class c join pg_namespace s on s.oid = c.relnamespace
              where s.nspname = 'sapa' and c.relkind in ('m', 'f') order by 1
              """),
          new Wall(
              "each function with its owner's rights is named and has its own search path",
              """
              select f.proname from pg_proc f join pg_namespace s on s.oid = f.pronamespace
              where s.nspname = 'sapa' and f.prosecdef and (f.proname <> all %s or not exists (
                select from unnest(f.proconfig) c where c like 'search_path=%%')) order by 1
              """
                  .formatted(Sql.array(DefinerFunctions.NAMES))),
          new Wall(
              "no enum types",
              """
              select y.typname from pg_type y join pg_namespace s on s.oid = y.typnamespace
              where s.nspname = 'sapa' and y.typtype = 'e' order by 1
              """));

  private TableWalls() {}
}
