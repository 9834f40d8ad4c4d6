package app.sapa.database;

import java.util.List;

/** What the roles are, and what the server promises to keep. */
final class RoleWalls {
  /** The application, whoever it is connected as, and the roles it should be. */
  private static final String APPLICATION = "(current_user, 'sapa_app', 'sapa_ingest')";

  static final List<Wall> ALL =
      List.of(
          new Wall(
              "no role of the application is a superuser",
              "select rolname from pg_roles where rolsuper and rolname in "
                  + "(current_user, 'sapa_app', 'sapa_ingest', 'sapa_maint', 'sapa_owner')"),
          new Wall(
              "row security holds for the role",
              "select rolname from pg_roles where rolbypassrls and (rolname = 'sapa_owner' or"
                  + " rolname in "
                  + APPLICATION
                  + ")"),
          new Wall(
              "the maintenance role sees all rows",
              "select rolname from pg_roles where rolname = 'sapa_maint' and not rolbypassrls"),
          new Wall(
              "the role makes no roles, databases or replicas",
              "select rolname from pg_roles where (rolcreaterole or rolcreatedb or rolreplication)"
                  + " and rolname in "
                  + APPLICATION),
          new Wall(
              "the role acts as no other",
              """
              select m.rolname || ' (acts as ' || r.rolname || ')'
              from pg_auth_members a join pg_roles m on m.oid = a.member join pg_roles r on r.oid = a.roleid
              where m.rolname in %s order by 1
              """
                  .formatted(APPLICATION)),
          new Wall(
              "the role owns nothing",
              """
              select distinct a.rolname || ' (owns ' || d.classid::regclass || ' ' || d.objid || ')'
              from pg_shdepend d join pg_roles a on a.oid = d.refobjid and d.refclassid = 'pg_authid'::regclass
              where d.deptype = 'o' and a.rolname in %s order by 1
              """
                  .formatted(APPLICATION)),
          new Wall(
              "nobody logs in as the owner",
              "select rolname from pg_roles where rolcanlogin and rolname = 'sapa_owner'"),
          new Wall(
              "what is acknowledged is on disk",
              """
              select name from pg_settings
              where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off' order by 1
              """));

  private RoleWalls() {}
}
