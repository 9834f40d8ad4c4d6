package app.sapa.database;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;

/** The schema's history, from {@code db/migration} on the class path, applied as the owner. */
final class Migrations {
  private Migrations() {}

  /**
   * Brings the schema up to date.
   *
   * @return how many migrations were new
   * @throws DatabaseRefusal when one fails, when one was changed after it ran, or when none is found
   */
  static int apply(Login migrator) throws SQLException {
    MigrateResult result;
    try {
      result = flyway(migrator).migrate();
    } catch (FlywayException e) {
      throw new DatabaseRefusal("The migration of the database failed: " + e.getMessage());
    }
    // On a class loader that it can't list, Flyway finds nothing and calls that success.
    if (result.migrationsExecuted == 0 && result.initialSchemaVersion == null) {
      throw new DatabaseRefusal("No migration found in db/migration: the database jar is broken");
    }
    return result.migrationsExecuted;
  }

  private static Flyway flyway(Login migrator) throws SQLException {
    Login owner =
        migrator.with("role=" + Roles.OWNER, "search_path=" + Space.SCHEMA, "lock_timeout=3s");
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(owner.dataSource())
        .locations("classpath:db/migration")
        .callbackLocations("classpath:db/callback")
        .defaultSchema(Space.SCHEMA)
        .createSchemas(false)
        .cleanDisabled(true)
        .validateMigrationNaming(true)
        .load();
  }
}
