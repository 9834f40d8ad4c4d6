package app.sapa.bench;

import app.sapa.database.DatabaseRole;
import app.sapa.database.KeptDatabase;
import app.sapa.search.IndexWork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Measures Sapa: makes the data set unless it is there, drives the services over it and then the
 * packaged server and its screens, and writes the result beside the goals.
 */
public final class Bench {
  private final Settings settings;
  private final Path data;
  private final Report report;

  private Bench(Settings settings) throws IOException {
    this.settings = settings;
    this.data =
        settings
            .folder()
            .resolve(
                "data-%d-%d-%d-%d"
                    .formatted(
                        settings.sizes().contacts(),
                        settings.sizes().conversations(),
                        settings.sizes().messages(),
                        settings.seed()));
    Files.createDirectories(data);
    this.report = new Report(settings.folder().resolve("result.md"));
  }

  public static void main(String[] arguments) {
    int outcome = 1;
    try {
      new Bench(Settings.read()).measure();
      outcome = 0;
    } catch (Exception e) {
      e.printStackTrace();
    }
    // Pools and the index leave threads that nobody waits for.
    System.exit(outcome);
  }

  private void measure() throws Exception {
    report.about(Computer.described());
    services();
    if (settings.asks("webhooks")) {
      new WebhookRows(settings, data, report).measure();
    }
    if (settings.asks("screens")) {
      new ScreenRows(settings, data, report).measure();
    }
    System.out.println("written to " + settings.folder().resolve("result.md"));
  }

  private void services() throws SQLException, IOException {
    try (var database = KeptDatabase.in(data)) {
      made(database);
      if (settings.rows().equals(Set.of("webhooks"))) {
        return;
      }
      try (var house = new House(database, data)) {
        indexed(house);
        var maintenance = database.as(DatabaseRole.MAINTENANCE);
        var cast = Cast.of(house, settings.sizes());
        operations(house, cast, maintenance);
        if (settings.asks("bulk")) {
          for (var feat : new BulkRows(house, cast, maintenance).measured()) {
            report.add(feat);
          }
        }
        if (settings.asks("index")) {
          for (var feat : new IndexRows(house, maintenance, 2).measured()) {
            report.add(feat);
          }
        }
      }
    }
  }

  private void made(KeptDatabase database) throws SQLException, IOException {
    Progress.say("the data set");
    var took = new DataSet(data, settings.sizes(), settings.seed()).make(database);
    var sizes = settings.sizes();
    report.about(
        "%,d contacts, %,d conversations and %,d messages of 20 companies, %s"
            .formatted(sizes.contacts(), sizes.conversations(), sizes.messages(), made(took)));
    try (var connection = database.as(DatabaseRole.MAINTENANCE).getConnection()) {
      report.about(Plain.texts(connection, "select version()").getFirst());
    }
  }

  private static String made(Duration took) {
    return took.isZero() ? "from the run before" : "made in " + took.toSeconds() + " s";
  }

  /** At its first start over the data the application makes the whole index by itself. */
  private void indexed(House house) throws IOException {
    Progress.say("the index");
    long begin = System.nanoTime();
    for (long workspace = 1; workspace <= settings.sizes().shares().size(); workspace++) {
      new IndexWork(house, workspace).await();
    }
    long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
    if (seconds > 10) {
      long documents = (long) settings.sizes().messages() + settings.sizes().contacts();
      report.about(
          "index made at the first start in %d s: %,d documents/s and more"
              .formatted(seconds, documents / seconds));
    }
  }

  private void operations(House house, Cast cast, DataSource maintenance) throws IOException {
    if (settings.asks("inbox")) {
      measure(InboxRows.pages(house, cast, maintenance));
    }
    if (settings.asks("custom")) {
      measure(CustomRows.of(house, cast, maintenance));
    }
    if (settings.asks("counts")) {
      measure(InboxRows.counts(house, cast, maintenance));
    }
    if (settings.asks("thread")) {
      measure(ThreadRows.of(house, cast, maintenance));
    }
    if (settings.asks("contacts")) {
      measure(SearchRows.contacts(house, cast, maintenance));
    }
    if (settings.asks("messages")) {
      measure(SearchRows.messages(house, cast, maintenance));
    }
  }

  private void measure(List<Operation> operations) throws IOException {
    for (var operation : operations) {
      report.add(Measured.of(operation, settings.times()));
    }
  }
}
