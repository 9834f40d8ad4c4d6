package app.sapa.bench;

import app.sapa.channel.ChannelSecretsOf;
import app.sapa.channel.custom.CustomSender;
import app.sapa.fault.DataBehind;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * People who write to the largest company while its screens are measured. They belong to its
 * restricted agent, and are swept away afterwards with all that was said to them.
 */
record Guests(DataBehind behind, long workspace, Staff staff) {
  static final int MANY = 10;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final String SECRET =
      "whsec_"
          + Base64.getEncoder()
              .encodeToString("only-for-the-benchmark-2026".getBytes(StandardCharsets.UTF_8));

  private static final String THEIRS =
      """
      workspace_id = %d and %s in
        (select contact_id from channel_identity where workspace_id = %1$d
         and external_id like 'guest-%%')\
      """;

  /** Those first that need others. */
  private static final List<String> TABLES =
      List.of(
          "notice",
          "outbox_command",
          "draft",
          "read_pointer",
          "event",
          "comment",
          "message",
          "conversation");

  static String name(int guest) {
    return "guest-" + guest % MANY;
  }

  /** Their software, calling that server. */
  CustomSender calling(URI address) throws SQLException, IOException {
    var channel = staff.id(Key.CHANNEL, 0);
    var key = Files.readString(behind.data().resolve("secret.key"));
    var sealed = ChannelSecretsOf.with(key).sealed(workspace, channel, SECRET);
    try (var connection = behind.superuser()) {
      keep(connection, "'" + sealed + "'");
    }
    return CustomSender.to(address, channel, SECRET);
  }

  private void keep(Connection connection, String secret) throws SQLException {
    Plain.run(
        connection,
        "update channel set secret = %s where workspace_id = %d and id = '%s'"
            .formatted(secret, workspace, staff.id(Key.CHANNEL, 0)));
  }

  /** Each says something, and is then the restricted agent's. */
  void arrive(CustomSender sender) throws SQLException {
    for (int guest = 0; guest < MANY; guest++) {
      sender.say(name(guest), "guest-arrives-" + guest, "Halo, saya tamu nomor " + guest);
    }
    try (var connection = behind.superuser()) {
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (count(connection) < MANY) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException("the guests did not arrive");
        }
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      }
      Plain.run(
          connection,
          "update contact set assignee_id = '%s', queued_team_id = null where %s"
              .formatted(staff.id(Key.MEMBER, Staff.RESTRICTED), theirs("id")));
    }
  }

  private long count(Connection connection) throws SQLException {
    return Plain.number(connection, "select count(*) from contact where " + theirs("id"));
  }

  private String theirs(String key) {
    return THEIRS.formatted(workspace, key);
  }

  /** Where one of them is among the contacts. */
  String contact(String externalId) throws SQLException {
    try (var connection = behind.superuser()) {
      return Plain.texts(
              connection,
              "select contact_id from channel_identity where workspace_id = %d and external_id = '%s'"
                  .formatted(workspace, externalId))
          .getFirst();
    }
  }

  void sweep() throws SQLException {
    try (var connection = behind.superuser()) {
      connection.setAutoCommit(false);
      for (var table : TABLES) {
        Plain.run(connection, "delete from %s where %s".formatted(table, theirs("contact_id")));
      }
      // Who they were is known by these rows alone.
      Plain.run(
          connection,
          "create temporary table guest on commit drop as select id from contact where "
              + theirs("id"));
      Plain.run(connection, "delete from channel_identity where " + theirs("contact_id"));
      Plain.run(
          connection,
          "delete from contact where workspace_id = %d and id in (select id from guest)"
              .formatted(workspace));
      Plain.run(
          connection, "delete from inbound_event where workspace_id = %d".formatted(workspace));
      keep(connection, "null");
      connection.commit();
    }
  }
}
