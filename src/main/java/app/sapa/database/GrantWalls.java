package app.sapa.database;

import java.util.List;

/** Who may do what: nothing for everyone, and no power over tables for the application. */
final class GrantWalls {
  private static final String APPLICATION = "(current_user, 'sapa_app', 'sapa_ingest')";

  static final List<Wall> ALL =
      List.of(
          new Wall(
              "nothing is granted to everyone",
              """
              select 'database ' || d.datname || ' (' || g.privilege_type || ')'
              from pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) g
              where d.datname = current_database() and g.grantee = 0
              union all
              select 'schema ' || s.nspname || ' (' || g.privilege_type || ')'
              from pg_namespace s, aclexplode(s.nspacl) g
              where s.nspname in ('sapa', 'public') and g.grantee = 0
              union all
              select c.relname || ' (' || g.privilege_type || ')'
              from pg_class c join pg_namespace s on s.oid = c.relnamespace and s.nspname = 'sapa',
                aclexplode(c.relacl) g
              where g.grantee = 0
              union all
              select c.relname || '.' || a.attname || ' (' || g.privilege_type || ')'
              from pg_attribute a join pg_class c on c.oid = a.attrelid
                join pg_namespace s on s.oid = c.relnamespace and s.nspname = 'sapa', aclexplode(a.attacl) g
              where g.grantee = 0
              union all
              select 'function ' || f.proname || ' (' || g.privilege_type || ')'
              from pg_proc f join pg_namespace s on s.oid = f.pronamespace and s.nspname = 'sapa',
                aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) g
              where g.grantee = 0
              order by 1
              """),
          new Wall(
              "the role may not empty, reference, watch or maintain tables",
              """
              select r.rolname || ' on ' || c.relname || ' (' || g.privilege_type || ')'
              from pg_class c, aclexplode(c.relacl) g join pg_roles r on r.oid = g.grantee
              where r.rolname in %1$s and g.privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN')
              union all
              select r.rolname || ' on ' || c.relname || '.' || a.attname || ' (REFERENCES)'
              from pg_attribute a join pg_class c on c.oid = a.attrelid, aclexplode(a.attacl) g
                join pg_roles r on r.oid = g.grantee
              where r.rolname in %1$s and g.privilege_type = 'REFERENCES'
              order by 1
              """
                  .formatted(APPLICATION)),
          new Wall(
              "the role creates nothing",
              """
              select r.rolname || ' in schema ' || s.nspname from pg_roles r, pg_namespace s
              where r.rolname in %1$s and s.nspname in ('sapa', 'public') and has_schema_privilege(r.oid, s.oid, 'CREATE')
              union all
              select r.rolname || ' in database ' || current_database() from pg_roles r
              where r.rolname in %1$s and has_database_privilege(r.oid, current_database(), 'CREATE, TEMP')
              order by 1
              """
                  .formatted(APPLICATION)));

  private GrantWalls() {}
}
