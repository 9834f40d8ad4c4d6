package app.sapa.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A PostgreSQL that someone else runs: what Sapa makes of it, and what it says when it can't. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExternalDatabaseTest {
  private static final Map<DatabaseRole, String> PASSWORDS =
      Map.of(DatabaseRole.APP, "a", DatabaseRole.INGEST, "i", DatabaseRole.MAINTENANCE, "m");

  private ForeignServer server;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    server = ForeignServer.start(TestDatabase.binaries(), folder);
  }

  @AfterAll
  void stop() throws IOException {
    server.close();
  }

  @BeforeEach
  void an_empty_database_owned_by_an_ordinary_login() throws SQLException {
    server.run("create role dba login createrole password 'd'", "create database sapa owner dba");
  }

  @AfterEach
  void nothing_is_left() throws SQLException {
    server.run("drop database if exists sapa with (force)");
    server.run(
        "drop role if exists sapa_app, sapa_ingest, sapa_maint, sapa_owner, sapa_migrator",
        "drop role if exists dba");
  }

  @Test
  void a_superuser_needs_nothing_prepared_and_a_second_start_changes_nothing() throws Exception {
    Access access = access(server.superuser("sapa"));

    start(access);
    Database again = start(access);

    try (Connection connection = again.connect(DatabaseRole.APP)) {
      assertThat(Sql.strings(connection, "select current_user || ' ' || current_schema"))
          .containsExactly("sapa_app sapa");
      assertThat(Sql.strings(connection, "select from scheduled_task")).isEmpty();
    }
  }

  @Test
  void an_owner_who_may_create_roles_needs_only_the_one_that_passes_row_security()
      throws Exception {
    server.run("create role sapa_maint login bypassrls password 'm'");

    Database database = start(access(dba()));

    try (Connection connection = database.connect(DatabaseRole.MAINTENANCE)) {
      assertThat(Sql.strings(connection, "select id from contact")).isEmpty();
    }
  }

  @Test
  void an_owner_who_may_not_create_roles_finds_them_made() throws Exception {
    server.run(
        "alter role dba nocreaterole",
        "create role sapa_owner nologin",
        "grant sapa_owner to dba",
        "create role sapa_app login password 'a'",
        "create role sapa_ingest login password 'i'",
        "create role sapa_maint login bypassrls password 'm'");

    Database database = start(access(dba()));

    try (Connection connection = database.connect(DatabaseRole.INGEST)) {
      assertThat(Sql.strings(connection, "select current_user")).containsExactly("sapa_ingest");
    }
  }

  @Test
  void a_server_that_does_not_answer_is_refused() {
    refused(access(Login.plain("jdbc:postgresql://127.0.0.1:1/sapa", "dba", "d")))
        .hasMessageContaining("can't be reached")
        .hasMessageContaining("correct SAPA_DB_URL");
  }

  @Test
  void a_wrong_password_of_the_owner_is_refused() {
    refused(access(Login.plain(server.url("sapa"), "dba", "wrong")))
        .hasMessageContaining("check SAPA_DB_OWNER and SAPA_DB_OWNER_PASSWORD");
  }

  @Test
  void a_database_that_is_not_there_is_refused() {
    refused(access(server.superuser("nowhere")))
        .hasMessageContaining("has no such database")
        .hasMessageContaining("/nowhere");
  }

  @Test
  void a_database_that_does_not_speak_utf8_is_refused() throws SQLException {
    server.run(
        "drop database sapa", "create database sapa encoding 'SQL_ASCII' template template0");

    refused(access(server.superuser("sapa"))).hasMessageContaining("does not speak UTF8");
  }

  @Test
  void an_owner_who_may_neither_create_roles_nor_finds_them_is_refused() throws SQLException {
    server.run("alter role dba nocreaterole");

    refused(access(dba()))
        .hasMessageContaining("may not create the role sapa_owner")
        .hasMessageContaining("create role \"sapa_owner\" nologin");
  }

  @Test
  void an_owner_who_may_not_create_the_role_that_passes_row_security_is_refused() {
    refused(access(dba())).hasMessageContaining("create role \"sapa_maint\" login bypassrls");
  }

  @Test
  void an_owner_who_may_not_act_as_the_owning_role_is_refused() throws SQLException {
    server.run("create role sapa_maint login bypassrls", "create role sapa_owner nologin");
    server.run("create role sapa_app login", "create role sapa_ingest login");
    server.run("alter role dba nocreaterole");

    refused(access(dba())).hasMessageContaining("let a superuser run \"grant sapa_owner to");
  }

  @Test
  void an_owner_who_may_not_create_in_the_database_is_refused() throws SQLException {
    server.run("create role sapa_maint login bypassrls password 'm'");
    server.run("alter database sapa owner to postgres");

    refused(access(dba())).hasMessageContaining("must own the database sapa");
  }

  @Test
  void a_role_with_another_password_is_refused() throws SQLException {
    server.run("create role sapa_ingest login password 'another'");

    refused(access(server.superuser("sapa")))
        .hasMessageContaining("sapa_ingest can't log in")
        .hasMessageContaining("set SAPA_DB_INGEST_PASSWORD");
  }

  @Test
  void an_application_role_past_all_walls_is_refused() throws SQLException {
    server.run("create role sapa_app login superuser password 'a'");

    refused(access(server.superuser("sapa")))
        .hasMessageContaining("no role of the application is a superuser, but not sapa_app");
  }

  @Test
  void a_migration_that_was_changed_after_it_ran_is_refused() throws Exception {
    Access access = access(server.superuser("sapa"));
    start(access);
    try (Connection connection = server.superuser("sapa").connect()) {
      Sql.run(connection, "update sapa.flyway_schema_history set checksum = 1");
    }

    refused(access).hasMessageContaining("The migration of the database failed");
  }

  @Test
  void a_server_that_forgets_what_it_acknowledged_is_refused(@TempDir Path folder)
      throws Exception {
    try (var careless = ForeignServer.start(TestDatabase.binaries(), folder, "fsync=off")) {
      careless.run("create database sapa");

      refused(access(careless.superuser("sapa")))
          .hasMessageContaining("what is acknowledged is on disk, but not fsync");
    }
  }

  /** PostgreSQL servers as Debian's packages install them, whichever there are. */
  static Stream<Path> installed() {
    File[] versions = new File("/usr/lib/postgresql").listFiles();
    return versions == null ? Stream.of() : Stream.of(versions).map(File::toPath);
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("installed")
  void the_installed_versions_serve_as_well(Path binaries, @TempDir Path folder) throws Exception {
    try (var installed = ForeignServer.start(binaries, folder)) {
      installed.run("create role dba login createrole password 'd'");
      installed.run("create role sapa_maint login bypassrls password 'm'");
      installed.run("create database sapa owner dba");

      Database database = start(access(Login.plain(installed.url("sapa"), "dba", "d")));

      try (Connection connection = database.connect(DatabaseRole.APP)) {
        assertThat(Walls.breaches(connection)).isEmpty();
      }
    }
  }

  private Login dba() {
    return Login.plain(server.url("sapa"), "dba", "d");
  }

  private static Access access(Login owner) {
    return new Access(owner.url(), owner, owner, PASSWORDS);
  }

  private static Database start(Access access) {
    return Database.start(new DatabaseSettings.External(access));
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> refused(Access access) {
    return assertThatThrownBy(() -> start(access))
        .isInstanceOf(DatabaseRefusal.class)
        .hasNoCause()
        .satisfies(
            e -> {
              assertThat(String.valueOf(e.getMessage()).lines()).hasSize(1);
              assertThat(e.getStackTrace()).isEmpty();
            });
  }
}
