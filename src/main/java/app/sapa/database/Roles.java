package app.sapa.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.postgresql.PGConnection;

/**
 * Who exists in PostgreSQL. {@code sapa_owner} owns all and can't log in; a migrator may act as it;
 * the application's roles own nothing. Roles that are there already are taken as they are: the
 * walls say whether they may stay so.
 */
final class Roles {
  static final String OWNER = "sapa_owner";

  private final Connection connection;
  private final Access access;
  private final Set<String> existing;

  private Roles(Connection connection, Access access) throws SQLException {
    this.connection = connection;
    this.access = access;
    this.existing = new HashSet<>(Sql.strings(connection, "select rolname from pg_roles"));
  }

  /**
   * Makes the roles that are missing, in the transaction of this connection.
   *
   * @throws DatabaseRefusal when one is missing and the owner may not make it
   */
  static void make(Connection connection, Access access) throws SQLException {
    var roles = new Roles(connection, access);
    roles.make(OWNER, "nologin", "");
    roles.make(DatabaseRole.APP, "");
    roles.make(DatabaseRole.INGEST, "");
    roles.make(DatabaseRole.MAINTENANCE, " bypassrls");
    roles.make(access.migrator().user(), "login", access.migrator().password());
    roles.letMigratorActAsOwner();
  }

  private void make(DatabaseRole role, String attributes) throws SQLException {
    String password = access.passwords().getOrDefault(role, "");
    if (make(role.login(), "login" + attributes, password)) {
      String alter = "alter role " + role.login() + " set ";
      Sql.run(connection, alter + "search_path = " + Space.SCHEMA);
      Sql.run(connection, alter + "row_security = " + role.rowSecurity());
    }
  }

  private boolean make(String role, String attributes, String password) throws SQLException {
    if (existing.contains(role)) {
      return false;
    }
    String create = "create role %s %s".formatted(Sql.name(role), attributes);
    permitted(create, role);
    if (!password.isEmpty()) {
      // Hashed here, so that no password travels in a statement that a server might log.
      connection
          .unwrap(PGConnection.class)
          .alterUserPassword(role, password.toCharArray(), "scram-sha-256");
    }
    return true;
  }

  private void permitted(String create, String role) throws SQLException {
    try {
      Sql.run(connection, create);
    } catch (SQLException e) {
      if (Sql.isNotPermitted(e)) {
        throw new DatabaseRefusal(
            "SAPA_DB_OWNER (%s) may not create the role %s: let a superuser run \"%s\" and set its password"
                .formatted(access.owner().user(), role, create));
      }
      throw e;
    }
  }

  private void letMigratorActAsOwner() throws SQLException {
    String migrator = access.migrator().user();
    String right = connection.getMetaData().getDatabaseMajorVersion() < 16 ? "MEMBER" : "SET";
    String acts =
        "pg_has_role(%s, %s, %s)"
            .formatted(Sql.literal(migrator), Sql.literal(OWNER), Sql.literal(right));
    if (!Sql.holds(connection, acts)) {
      String grant = "grant %s to %s".formatted(OWNER, Sql.name(migrator));
      try {
        Sql.run(connection, grant);
      } catch (SQLException e) {
        throw new DatabaseRefusal(
            "SAPA_DB_OWNER (%s) may not act as %s: let a superuser run \"%s\""
                .formatted(migrator, OWNER, grant));
      }
    }
  }
}
