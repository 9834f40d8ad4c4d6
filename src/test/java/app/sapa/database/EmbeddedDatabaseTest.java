package app.sapa.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Starting, stopping and dying, each on a data folder of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedDatabaseTest {
  private Path template;

  @TempDir(cleanup = CleanupMode.NEVER)
  private Path data;

  @BeforeAll
  void make_one_to_copy(@TempDir Path folder) throws IOException {
    template = folder;
    Path binaries = TestDatabase.binaries();
    Files.createSymbolicLink(template.resolve(binaries.getFileName()), binaries);
    Database.start(new DatabaseSettings.Embedded(template)).stop();
  }

  @BeforeEach
  void copy_it() throws IOException {
    try (Stream<Path> files = Files.walk(template)) {
      for (Path file : files.skip(1).toList()) {
        Files.copy(
            file,
            data.resolve(template.relativize(file)),
            StandardCopyOption.COPY_ATTRIBUTES,
            LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  @AfterEach
  void leave_nothing_running() throws IOException {
    try (DataFolder folder = DataFolder.claim(data)) {
      if (Files.exists(Postmaster.file(folder.cluster()))) {
        var programs = Programs.in(TestDatabase.binaries(), folder.cluster(), folder.log());
        new Cluster(folder, programs).stop();
      }
      DataFolder.remove(data);
    }
  }

  @Test
  void what_was_written_is_there_after_a_restart_and_nothing_is_built_again() throws Exception {
    FileTime made;
    try (ServerProcess server = ServerProcess.on(data)) {
      assertThat(server.says()).isEqualTo("ready");
      made = Files.getLastModifiedTime(data.resolve("postgres/PG_VERSION"));
      assertThat(server.end()).isZero();
    }
    assertThat(Files.exists(Postmaster.file(data.resolve("postgres")))).isFalse();

    Database again = start();

    assertThat(rowsKept(again)).isEqualTo(1);
    assertThat(Files.getLastModifiedTime(data.resolve("postgres/PG_VERSION"))).isEqualTo(made);
    again.stop();
  }

  @Test
  void a_killed_server_leaves_a_postgresql_that_the_next_start_takes_over() throws Exception {
    try (ServerProcess server = ServerProcess.on(data)) {
      assertThat(server.says()).isEqualTo("ready");
      server.kill();
    }
    Postmaster orphan = Postmaster.written(data.resolve("postgres")).orElseThrow();
    assertThat(orphan.serves(data.resolve("postgres"))).isTrue();

    Database again = start();

    assertThat(rowsKept(again)).isEqualTo(1);
    assertThat(orphan.serves(data.resolve("postgres"))).isFalse();
    again.stop();
  }

  @Test
  void a_killed_postgresql_is_recovered() throws Exception {
    try (ServerProcess server = ServerProcess.on(data)) {
      assertThat(server.says()).isEqualTo("ready");
      Postmaster postmaster = Postmaster.written(data.resolve("postgres")).orElseThrow();
      ProcessHandle.of(postmaster.pid()).orElseThrow().destroyForcibly();
      server.kill();
    }

    Database again = start();

    assertThat(rowsKept(again)).isEqualTo(1);
    again.stop();
  }

  @Test
  void a_process_number_that_someone_else_has_by_now_is_no_obstacle() throws Exception {
    long ours = ProcessHandle.current().pid();
    Files.write(
        Postmaster.file(data.resolve("postgres")),
        List.of(String.valueOf(ours), data.resolve("postgres").toString(), "1", "5432"));

    Database again = start();

    try (Connection connection = again.connect(DatabaseRole.APP)) {
      assertThat(connection.isValid(5)).isTrue();
    }
    again.stop();
  }

  @Test
  void a_process_number_that_another_postgresql_has_by_now_is_refused() throws Exception {
    try (Connection superuser = TestDatabase.shared().superuser()) {
      String another = Sql.strings(superuser, "select pg_backend_pid()").getFirst();
      Files.write(Postmaster.file(data.resolve("postgres")), List.of(another));

      assertThatThrownBy(this::start)
          .isInstanceOf(DatabaseRefusal.class)
          .hasMessageContaining("names process " + another + ", which is some PostgreSQL");
    }
    Files.delete(Postmaster.file(data.resolve("postgres")));
  }

  @Test
  void two_servers_on_one_folder_are_refused_in_one_line() throws Exception {
    try (ServerProcess first = ServerProcess.on(data)) {
      assertThat(first.says()).isEqualTo("ready");

      try (ServerProcess second = ServerProcess.on(data)) {
        assertThat(second.says())
            .isEqualTo(
                "Another Sapa uses the data folder %s: stop it or set SAPA_DATA to another folder",
                data);
      }
      assertThatThrownBy(this::start).hasMessageContaining("Another Sapa");
    }
  }

  @Test
  void a_server_with_a_wrong_setting_says_so_in_one_line() throws Exception {
    try (ServerProcess server = ServerProcess.with("-Dsapa.db.url=postgres://nowhere")) {
      assertThat(server.says()).isEqualTo("SAPA_DB_URL must begin with jdbc:postgresql://");
    }
  }

  @Test
  void it_keeps_what_it_acknowledges_and_asks_everyone_for_a_password() throws Exception {
    Database database = start();

    try (Connection superuser = database.access().owner().connect()) {
      assertThat(
              Sql.strings(
                  superuser,
                  """
                  select name || '=' || setting from pg_settings where name in
                    ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums', 'listen_addresses',
                     'unix_socket_directories', 'password_encryption') order by 1
                  """))
          .containsExactly(
              "data_checksums=on",
              "fsync=on",
              "full_page_writes=on",
              "listen_addresses=127.0.0.1",
              "password_encryption=scram-sha-256",
              "synchronous_commit=on",
              "unix_socket_directories=");
      assertThat(Sql.strings(superuser, "select distinct auth_method from pg_hba_file_rules"))
          .containsExactly("scram-sha-256");
    }
    Login stranger = Login.plain(database.access().url(), "postgres", "guessed");
    assertThatThrownBy(stranger::connect).hasMessageContaining("password authentication failed");
    database.stop();
  }

  @Test
  void its_passwords_are_for_its_owner_alone() throws Exception {
    Path passwords = data.resolve("passwords.properties");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwords)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(data.resolve("postgresql.log")))
        .doesNotContain(
            Files.readString(passwords).lines().map(l -> l.replaceFirst(".*?=", "")).toList());
  }

  @Test
  void a_cluster_without_its_passwords_is_refused_and_left_alone() throws Exception {
    Files.delete(data.resolve("passwords.properties"));

    assertThatThrownBy(this::start)
        .isInstanceOf(DatabaseRefusal.class)
        .hasMessageContaining("passwords.properties is missing");
    assertThat(Files.exists(data.resolve("postgres/PG_VERSION"))).isTrue();
  }

  @Test
  void a_cluster_of_another_version_is_refused_and_left_alone() throws Exception {
    Files.writeString(data.resolve("postgres/PG_VERSION"), "17\n");

    assertThatThrownBy(this::start)
        .isInstanceOf(DatabaseRefusal.class)
        .hasMessageContaining("was made by PostgreSQL 17 and this Sapa brings 18");
  }

  @Test
  void a_start_that_was_cut_short_is_begun_again() throws Exception {
    DataFolder.remove(data.resolve("postgres"));
    Files.createDirectories(data.resolve("postgres-new/base"));
    Files.writeString(data.resolve("postgres-new/PG_VERSION"), "18\n");

    Database database = start();

    try (Connection connection = database.connect(DatabaseRole.INGEST)) {
      assertThat(connection.isValid(5)).isTrue();
    }
    database.stop();
  }

  private Database start() {
    return Database.start(new DatabaseSettings.Embedded(data));
  }

  private static int rowsKept(Database database) throws SQLException {
    try (Connection connection = database.connect(DatabaseRole.APP)) {
      return Sql.strings(
              connection, "select task_instance from scheduled_task where task_name = 'kept'")
          .size();
    }
  }
}
