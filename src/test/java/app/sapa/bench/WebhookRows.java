package app.sapa.bench;

import app.sapa.channel.custom.CustomSender;
import app.sapa.fault.Aftermath;
import app.sapa.fault.DataBehind;
import app.sapa.fault.PackagedServer;
import app.sapa.fault.Shop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

/**
 * Webhooks over HTTP at the packaged server, over the same data. They come to a company of their
 * own, whose rows are swept away after each load.
 */
final class WebhookRows {
  private static final int STEADY = 200;
  private static final int BURST = 1_000;
  private static final double LONGEST_MILLIS = 250;
  private static final Duration WARMING = Duration.ofSeconds(15);

  private final Settings settings;
  private final Path data;
  private final Report report;

  WebhookRows(Settings settings, Path data, Report report) {
    this.settings = settings;
    this.data = data;
    this.report = report;
  }

  void measure() throws SQLException, IOException, InterruptedException {
    Shop.declare(settings.folder().resolve("tenants"));
    try (var server = new PackagedServer(settings.folder().resolve("server"), environment())) {
      Progress.say("the server");
      server.start();
      var behind = new DataBehind(data);
      var shop = Shop.provisioned(behind);
      swept(behind, shop);
      var reference = "%.1f ms to insert and commit the same".formatted(raw(behind, shop));
      Progress.say("warming up");
      new Load(shop.calling(server.address())).come("warm", STEADY, WARMING);
      new Aftermath(behind, shop).await();
      swept(behind, shop);
      report.add(under(STEADY, settings.sustained(), server, behind, shop, reference));
      report.add(under(BURST, settings.burst(), server, behind, shop, reference));
    }
  }

  private Map<String, String> environment() {
    return Map.of(
        "SAPA_DATA", data.toString(),
        "SAPA_TENANTS", settings.folder().resolve("tenants").toString(),
        "SAPA_DEMO", "true");
  }

  private Feat under(
      int perSecond,
      Duration howLong,
      PackagedServer server,
      DataBehind behind,
      Shop shop,
      String reference)
      throws SQLException {
    Progress.say("webhooks, %d/s".formatted(perSecond));
    var load = new Load(shop.calling(server.address()));
    load.come("load-" + perSecond, perSecond, howLong);
    var aftermath = new Aftermath(behind, shop);
    var behindhand = aftermath.await();
    var faults = aftermath.faults(load.reckoning());
    var measured =
        "%,d acknowledged, p50 %.0f ms, p99 %.0f ms; refused %s; wrong %s; all indexed %.1f s later"
            .formatted(
                load.acknowledged(),
                load.waited(0.5),
                load.waited(0.99),
                load.refused(),
                faults,
                behindhand.toMillis() / 1e3);
    swept(behind, shop);
    boolean steady = perSecond == STEADY;
    return new Feat(
        "webhooks: %,d/s for %d s".formatted(perSecond, howLong.toSeconds()),
        measured,
        reference,
        steady ? "none refused, lost or doubled, p99 ≤ 250 ms" : "none refused, lost or doubled",
        load.refused().isEmpty()
            && faults.isEmpty()
            && (!steady || load.waited(0.99) <= LONGEST_MILLIS));
  }

  /** Of one caller after the other, as the disk has it. */
  private static double raw(DataBehind behind, Shop shop) throws SQLException {
    var took = new double[300];
    try (var connection = behind.connect();
        var insert =
            connection.prepareStatement(
                """
                insert into inbound_event (workspace_id, id, channel_id, dedupe_key, body, received_at,
                  state) values (?, ?, ?, ?, ?, now(), 'DONE')\
                """)) {
      for (int i = 0; i < took.length; i++) {
        long begin = System.nanoTime();
        insert.setLong(1, shop.workspace());
        insert.setObject(2, UUID.randomUUID());
        insert.setObject(3, shop.channel());
        insert.setString(4, "raw-" + i);
        insert.setBytes(5, body(i));
        insert.executeUpdate();
        took[i] = (System.nanoTime() - begin) / 1e6;
      }
    }
    Arrays.sort(took);
    return Measured.at(took, 0.5);
  }

  private static byte[] body(int number) {
    return CustomSender.message("person-" + number, "raw-" + number, "Halo, belum sampai")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** All rows of the shop but itself; its part of the index is made anew when it is next looked at. */
  private static void swept(DataBehind behind, Shop shop) throws SQLException {
    try (var connection = behind.superuser()) {
      Plain.run(connection, "set session_replication_role = replica");
      for (var table : new String[] {"message", "event", "conversation", "channel_identity"}) {
        sweep(connection, table, shop);
      }
      for (var table : new String[] {"contact", "inbound_event", "queue", "index_event"}) {
        sweep(connection, table, shop);
      }
      sweep(connection, "index_state", shop);
    }
  }

  private static void sweep(Connection connection, String table, Shop shop) throws SQLException {
    Plain.run(
        connection, "delete from %s where workspace_id = %d".formatted(table, shop.workspace()));
    Plain.run(connection, "vacuum analyze " + table);
  }
}
