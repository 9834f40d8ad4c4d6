package app.sapa.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** All that happens between reaching a server and the application's first connection. */
final class Preparation {
  private static final System.Logger LOG = System.getLogger(Preparation.class.getName());
  private static final String NO_SUCH_DATABASE = "3D000";

  private Preparation() {}

  /**
   * @throws DatabaseRefusal when the application must not run on this database, and why
   */
  static void of(Access access) {
    try {
      ServerVersion version = rolesAndSchema(access);
      int applied = Migrations.apply(access.migrator());
      checkLogins(access);
      checkWalls(access);
      LOG.log(
          System.Logger.Level.INFO,
          "PostgreSQL {0} at {1}, new migrations: {2}",
          version,
          access.url(),
          applied);
    } catch (SQLException e) {
      throw new DatabaseRefusal("The database can't be prepared: " + e.getMessage());
    }
  }

  private static ServerVersion rolesAndSchema(Access access) throws SQLException {
    try (Connection connection = reach(access)) {
      var version = version(connection);
      version.check();
      connection.setAutoCommit(false);
      // Two servers may start at once on one external database.
      Sql.run(connection, "select pg_advisory_xact_lock(hashtext('sapa'))");
      Roles.make(connection, access);
      Space.make(connection, access);
      connection.commit();
      return version;
    }
  }

  private static Connection reach(Access access) throws SQLException {
    try {
      return access.owner().connect();
    } catch (SQLException e) {
      throw switch (String.valueOf(e.getSQLState())) {
        case "28P01", "28000" ->
            new DatabaseRefusal(
                "%s does not let SAPA_DB_OWNER in (%s): check SAPA_DB_OWNER and SAPA_DB_OWNER_PASSWORD"
                    .formatted(access.url(), e.getMessage()));
        case NO_SUCH_DATABASE ->
            new DatabaseRefusal(
                "%s has no such database: create it (encoding 'UTF8') or correct SAPA_DB_URL"
                    .formatted(access.url()));
        default ->
            new DatabaseRefusal(
                "%s can't be reached (%s): start PostgreSQL or correct SAPA_DB_URL"
                    .formatted(access.url(), e.getMessage()));
      };
    }
  }

  private static ServerVersion version(Connection connection) throws SQLException {
    String number = Sql.strings(connection, "show server_version_num").getFirst();
    return new ServerVersion(Integer.parseInt(number));
  }

  private static void checkLogins(Access access) {
    access
        .logins()
        .forEach(
            (role, login) -> {
              try (Connection connection = login.connect()) {
                Sql.run(connection, "select");
              } catch (SQLException e) {
                throw new DatabaseRefusal(
                    "The role %s can't log in (%s): set %s to its password"
                        .formatted(role.login(), e.getMessage(), role.passwordVariable()));
              }
            });
  }

  private static void checkWalls(Access access) throws SQLException {
    Login app = access.logins().getOrDefault(DatabaseRole.APP, access.owner());
    try (Connection connection = app.connect()) {
      List<Breach> breaches = Walls.breaches(connection);
      if (!breaches.isEmpty()) {
        throw new DatabaseRefusal(
            "The walls between workspaces have holes, mend them before Sapa starts: "
                + breaches.stream().map(Breach::toString).collect(Collectors.joining("; ")));
      }
    }
  }
}
