package app.sapa.bench;

import app.sapa.database.DatabaseRole;
import app.sapa.database.KeptDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.SplittableRandom;

/** What is in the database: twenty companies and all that was said there in two years. */
final class DataSet {
  /** Grows when something else is made from the same numbers. */
  private static final int EDITION = 2;

  private final Path folder;
  private final Sizes sizes;
  private final long seed;

  DataSet(Path folder, Sizes sizes, long seed) {
    this.folder = folder;
    this.sizes = sizes;
    this.seed = seed;
  }

  /** Written last. */
  private Path stamp() {
    return folder.resolve("complete.txt");
  }

  /** From what it was made: another size, seed or schema makes another one. */
  private String recipe(Connection superuser) throws SQLException {
    var schema =
        Plain.texts(
            superuser, "select checksum from flyway_schema_history order by installed_rank");
    return sizes + ", seed " + seed + ", edition " + EDITION + ", schema " + schema;
  }

  /**
   * Makes it in an empty database, or takes what is there from the run before.
   *
   * @return how long that took
   * @throws IllegalStateException if something else is there, or half of it
   */
  Duration make(KeptDatabase database) throws SQLException, IOException {
    try (var superuser = database.superuser()) {
      var recipe = recipe(superuser);
      if (!Files.exists(stamp())) {
        if (Plain.number(superuser, "select count(*) from workspace") > 0) {
          throw new IllegalStateException("%s was never finished: delete it".formatted(folder));
        }
        var took = make(database, superuser);
        Files.writeString(stamp(), recipe);
        return took;
      }
      if (!Files.readString(stamp()).equals(recipe)) {
        throw new IllegalStateException("another data set is in %s: delete it".formatted(folder));
      }
      return Duration.ZERO;
    }
  }

  private Duration make(KeptDatabase database, Connection superuser) throws SQLException {
    long begin = System.nanoTime();
    Plain.run(superuser, "grant set on parameter session_replication_role to sapa_maint");
    var indexes = Indexes.dropped(superuser);
    copy(database);
    Progress.say("indexes");
    indexes.build(superuser);
    Plain.run(superuser, "revoke set on parameter session_replication_role from sapa_maint");
    Progress.say("vacuum");
    Plain.run(superuser, "vacuum (analyze, parallel 2)");
    Plain.run(superuser, "checkpoint");
    var took = Duration.ofNanos(System.nanoTime() - begin);
    Progress.say("soundness");
    try (var connection = database.as(DatabaseRole.MAINTENANCE).getConnection()) {
      Soundness.check(connection);
    }
    return took;
  }

  private void copy(KeptDatabase database) throws SQLException {
    try (var connection = database.as(DatabaseRole.MAINTENANCE).getConnection()) {
      // Neither the journal's triggers nor those of foreign keys; both are looked after later.
      Plain.run(connection, "set session_replication_role = replica");
      Plain.run(connection, "set synchronous_commit = off");
      for (var share : sizes.shares()) {
        connection.setAutoCommit(false);
        copy(connection, new Firm(found(connection, share), share, seed));
        connection.commit();
        connection.setAutoCommit(true);
      }
      Plain.run(connection, "reset session_replication_role");
      Plain.run(connection, "reset synchronous_commit");
    }
  }

  private long found(Connection connection, Sizes.Share share) throws SQLException {
    return Plain.number(
        connection,
        """
        with firm as (insert into organisation (name) values ('Company %2$d') returning id)
        insert into workspace (organisation_id, slug, name, time_zone, language, country, created_at)
        select id, '%1$s', 'Company %2$d', 'Asia/Jakarta', 'id', 'ID', '2024-11-01Z' from firm returning id\
        """
            .formatted(slug(share.number()), share.number() + 1));
  }

  static String slug(int company) {
    return "bench-%02d".formatted(company + 1);
  }

  private void copy(Connection connection, Firm firm) throws SQLException {
    Progress.say("company " + (firm.share.number() + 1));
    new StaffTables(connection, firm.workspace, firm.staff).copy();
    var previews =
        new MessageTable(connection, firm)
            .copy(new SplittableRandom(Key.mixed(seed ^ firm.share.number())));
    new ContactTables(connection, firm).copy(previews);
    new ConversationTables(connection, firm).copy();
  }
}
