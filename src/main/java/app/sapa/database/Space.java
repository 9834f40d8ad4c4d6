package app.sapa.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The database and our schema in it: made, and closed to everyone who is not named. */
final class Space {
  static final String SCHEMA = "sapa";

  private final Connection connection;
  private final Access access;

  private Space(Connection connection, Access access) {
    this.connection = connection;
    this.access = access;
  }

  /**
   * Makes what is missing, in the transaction of this connection.
   *
   * @throws DatabaseRefusal when the database can't hold Sapa or its owner may not do this
   */
  static void make(Connection connection, Access access) throws SQLException {
    var space = new Space(connection, access);
    space.checkEncoding();
    try {
      space.closeDatabase();
      space.makeSchema();
    } catch (SQLException e) {
      if (Sql.isNotPermitted(e)) {
        throw new DatabaseRefusal(
            "SAPA_DB_OWNER (%s) must own the database %s or be allowed to create in it (%s)"
                .formatted(access.owner().user(), connection.getCatalog(), e.getMessage()));
      }
      throw e;
    }
  }

  private void checkEncoding() throws SQLException {
    if (!Sql.holds(connection, "current_setting('server_encoding') = 'UTF8'")) {
      throw new DatabaseRefusal(
          "The database %s does not speak UTF8: create one with encoding 'UTF8'"
              .formatted(connection.getCatalog()));
    }
  }

  private void closeDatabase() throws SQLException {
    String database = Sql.name(connection.getCatalog());
    String logins =
        Arrays.stream(DatabaseRole.values())
            .map(DatabaseRole::login)
            .collect(Collectors.joining(", "));
    Sql.run(connection, "revoke all on database %s from public".formatted(database));
    Sql.run(connection, "revoke all on schema public from public");
    Sql.run(
        connection,
        "grant connect on database %s to %s, %s"
            .formatted(database, logins, Sql.name(access.migrator().user())));
  }

  private void makeSchema() throws SQLException {
    boolean there =
        Sql.holds(connection, "exists (select from pg_namespace where nspname = 'sapa')");
    if (there) {
      return;
    }
    Sql.run(connection, "create schema sapa authorization " + Roles.OWNER);
    Sql.run(connection, "set local role " + Roles.OWNER);
    Sql.run(connection, "grant usage on schema sapa to sapa_app, sapa_ingest, sapa_maint");
    // PostgreSQL lets everyone execute a new function unless told otherwise.
    Sql.run(connection, "alter default privileges revoke execute on functions from public");
    Sql.run(connection, "reset role");
  }
}
