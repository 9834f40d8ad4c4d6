package app.sapa.bench;

import app.sapa.fault.DataBehind;
import app.sapa.fault.PackagedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/** The screens of the packaged server in a real browser, over the same data; see {@link Tour}. */
final class ScreenRows {
  private final Settings settings;
  private final Path data;
  private final Report report;
  private final Staff staff;

  ScreenRows(Settings settings, Path data, Report report) {
    this.settings = settings;
    this.data = data;
    this.report = report;
    this.staff = new Staff(settings.sizes().shares().getFirst());
  }

  void measure() throws SQLException, IOException, InterruptedException {
    var nobody = Files.createDirectories(settings.folder().resolve("no-tenants"));
    var environment =
        Map.of(
            "SAPA_DATA", data.toString(),
            "SAPA_TENANTS", nobody.toString(),
            "SAPA_DEMO", "true");
    try (var server = new PackagedServer(settings.folder().resolve("server"), environment)) {
      Progress.say("the server");
      server.start();
      var behind = new DataBehind(data);
      var passes = new Passes(behind, staff);
      var guests = new Guests(behind, workspace(behind), staff);
      guests.sweep();
      try {
        passes.give(Staff.OWNER, Staff.RESTRICTED);
        new Tour(server, guests, report).go();
      } finally {
        passes.takeBack(Staff.OWNER, Staff.RESTRICTED);
        guests.sweep();
      }
    }
  }

  private static long workspace(DataBehind behind) throws SQLException {
    try (var connection = behind.superuser()) {
      return Plain.number(
          connection, "select id from workspace where slug = '%s'".formatted(DataSet.slug(0)));
    }
  }
}
