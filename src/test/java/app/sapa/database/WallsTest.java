package app.sapa.database;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Rule;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema as it is has no hole; each wall, torn down in a transaction, is missed by its name. */
class WallsTest {
  private static final String KEYED =
      "(workspace_id bigint not null, id uuid, primary key (workspace_id, id))";
  private static final String WALLED =
      """
      create table scratch %s;
      alter table scratch enable row level security;
      alter table scratch force row level security;
      create policy workspace on scratch using
        (workspace_id = nullif(current_setting('app.workspace', true), '')::bigint);
      """
          .formatted(KEYED);

  /** How a wall is torn down, and the breach that must be seen. */
  record Damage(String sql, String rule, String object) {
    @Override
    public String toString() {
      return rule + ": " + object;
    }
  }

  static Stream<Damage> damages() {
    return Stream.of(
            ofRoles().stream(), ofTables().stream(), ofKeys().stream(), ofGrants().stream())
        .flatMap(s -> s);
  }

  private static List<Damage> ofRoles() {
    return List.of(
        new Damage(
            "alter role sapa_app superuser",
            "no role of the application is a superuser",
            "sapa_app"),
        new Damage("alter role sapa_app bypassrls", "row security holds for the role", "sapa_app"),
        new Damage(
            "alter role sapa_ingest bypassrls", "row security holds for the role", "sapa_ingest"),
        new Damage(
            "alter role sapa_maint nobypassrls",
            "the maintenance role sees all rows",
            "sapa_maint"),
        new Damage(
            "alter role sapa_app createrole",
            "the role makes no roles, databases or replicas",
            "sapa_app"),
        new Damage(
            "grant sapa_owner to sapa_app",
            "the role acts as no other",
            "sapa_app (acts as sapa_owner)"),
        new Damage(
            "create table sapa.queue_copy (id int); alter table sapa.queue_copy owner to sapa_app",
            "the role owns nothing",
            "sapa_app (owns pg_class"),
        new Damage("alter role sapa_owner login", "nobody logs in as the owner", "sapa_owner"),
        new Damage(
            "set local synchronous_commit = off",
            "what is acknowledged is on disk",
            "synchronous_commit"));
  }

  private static List<Damage> ofTables() {
    return List.of(
        new Damage(
            "create table scratch (id uuid primary key)",
            "each table belongs to workspaces or is named as one that does not",
            "scratch"),
        new Damage(
            "create table scratch (workspace_id integer not null)",
            "each table belongs to workspaces or is named as one that does not",
            "scratch"),
        new Damage(
            "create table scratch (workspace_id bigint)",
            "each table belongs to workspaces or is named as one that does not",
            "scratch"),
        new Damage(
            "alter table contact disable row level security",
            "row security is enabled and forced",
            "contact"),
        new Damage(
            "alter table message no force row level security",
            "row security is enabled and forced",
            "message"),
        new Damage(
            "alter table account disable row level security",
            "row security is enabled and forced",
            "account"),
        new Damage(
            "drop policy workspace on contact",
            "each table has the policy of its workspace",
            "contact"),
        new Damage(
            "alter policy workspace on contact using (true)",
            "each table has the policy of its workspace",
            "contact"),
        new Damage(
            "create policy backdoor on contact for select using (true)",
            "each policy that lets in asks for the workspace or is named",
            "contact.backdoor"),
        new Damage(
            "create policy backdoor on contact for insert with check (true)",
            "each policy that lets in asks for the workspace or is named",
            "contact.backdoor"),
        new Damage(
            "alter policy workspace on contact with check (true)",
            "each policy that lets in asks for the workspace or is named",
            "contact.workspace"),
        new Damage(
            "create view contacts as select * from contact",
            "each view reads with its reader's rights",
            "contacts"),
        new Damage(
            "create view contacts with (security_invoker = false) as select * from contact",
            "each view reads with its reader's rights",
            "contacts"),
        new Damage(
            "create materialized view contacts as select * from contact",
            "no copy of rows that row security does not reach",
            "contacts"),
        new Damage(
            "create function peek() returns bigint language sql security definer"
                + " set search_path = sapa as 'select count(*) from sapa.contact'",
            "each function with its owner's rights is named and has its own search path",
            "peek"),
        new Damage("create type mood as enum ('glad')", "no enum types", "mood"));
  }

  private static List<Damage> ofKeys() {
    return List.of(
        new Damage(
            "create table scratch (workspace_id bigint not null)",
            "each table has a primary key",
            "scratch"),
        new Damage(
            "create table scratch (workspace_id bigint not null, id uuid primary key)",
            "each unique key begins with the workspace",
            "scratch.scratch_pkey"),
        new Damage(
            "create unique index contact_backwards on contact (id, workspace_id)",
            "each unique key begins with the workspace",
            "contact.contact_backwards"),
        new Damage(
            "create unique index contact_lower on contact (lower(id::text))",
            "each unique key begins with the workspace",
            "contact.contact_lower"),
        new Damage(
            WALLED + "alter table scratch add exclude using btree (id with =)",
            "each unique key begins with the workspace",
            "scratch.scratch_id_excl"),
        new Damage(
            WALLED
                + "alter table scratch add unique (id);create table other (workspace_id bigint not"
                + " null, scratch_id uuid references scratch (id))",
            "each reference to rows of a workspace begins with the workspace",
            "other.other_scratch_id_fkey"),
        new Damage(
            WALLED
                + "create table other (workspace_id bigint not null, home bigint, scratch_id uuid,"
                + " foreign key (home, scratch_id) references scratch)",
            "each reference to rows of a workspace begins with the workspace",
            "other.other_home_scratch_id_fkey"));
  }

  private static List<Damage> ofGrants() {
    return List.of(
        new Damage(
            "grant select on contact to public",
            "nothing is granted to everyone",
            "contact (SELECT)"),
        new Damage(
            "grant select (id) on contact to public",
            "nothing is granted to everyone",
            "contact.id (SELECT)"),
        new Damage(
            "grant usage on schema sapa to public",
            "nothing is granted to everyone",
            "schema sapa (USAGE)"),
        new Damage(
            "grant connect on database sapa to public",
            "nothing is granted to everyone",
            "database sapa (CONNECT)"),
        new Damage(
            "create function open_to_all() returns int language sql as 'select 1'",
            "nothing is granted to everyone",
            "function open_to_all (EXECUTE)"),
        new Damage(
            "grant truncate on contact to sapa_app",
            "the role may not empty, reference, watch or maintain tables",
            "sapa_app on contact (TRUNCATE)"),
        new Damage(
            "grant trigger on contact to sapa_ingest",
            "the role may not empty, reference, watch or maintain tables",
            "sapa_ingest on contact (TRIGGER)"),
        new Damage(
            "grant references (id) on contact to sapa_app",
            "the role may not empty, reference, watch or maintain tables",
            "sapa_app on contact.id (REFERENCES)"),
        new Damage(
            "grant create on schema sapa to sapa_app",
            "the role creates nothing",
            "sapa_app in schema sapa"),
        new Damage(
            "grant temporary on database sapa to sapa_app",
            "the role creates nothing",
            "sapa_app in database sapa"));
  }

  @Test
  @Rule("TEN-01")
  void all_walls_stand() throws SQLException {
    try (Connection app = TestDatabase.shared().app().getConnection()) {
      assertThat(Walls.breaches(app)).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("damages")
  void a_wall_torn_down_is_missed(Damage damage) throws SQLException {
    assertThat(breachesAfter(damage.sql()))
        .filteredOn(breach -> breach.wall().equals(damage.rule()))
        .extracting(Breach::object)
        .anySatisfy(object -> assertThat(object).startsWith(damage.object()));
  }

  @Test
  void a_table_built_as_it_should_be_is_no_breach() throws SQLException {
    assertThat(breachesAfter(WALLED)).isEmpty();
  }

  @Test
  void every_wall_was_torn_down_once() {
    Set<String> torn = damages().map(Damage::rule).collect(Collectors.toSet());

    assertThat(Walls.all()).extracting(Wall::rule).containsExactlyInAnyOrderElementsOf(torn);
  }

  private static List<Breach> breachesAfter(String sql) throws SQLException {
    try (Connection connection = TestDatabase.shared().superuser()) {
      connection.setAutoCommit(false);
      try {
        Sql.run(connection, "set local search_path = sapa; " + sql);
        Sql.run(connection, "set local search_path = ''; set local role sapa_app");
        return Walls.breaches(connection);
      } finally {
        connection.rollback();
      }
    }
  }
}
