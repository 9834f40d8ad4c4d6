package app.sapa.bench;

import app.sapa.fault.DataBehind;
import app.sapa.fault.PackagedServer;
import app.sapa.inbox.Inbox;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The screens of the packaged server in a real browser, over the same data: what an owner and a
 * restricted agent of the largest company wait for.
 */
final class ScreenRows {
  private static final double SHIFT = 0.02;
  private static final Budget ANY = new Budget(50, 100);

  private final Settings settings;
  private final Path data;
  private final Report report;
  private final Staff staff;
  private final Feelings feelings = new Feelings();

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
        looked(server, guests);
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

  private void looked(PackagedServer server, Guests guests) throws SQLException, IOException {
    report.about("screens: load before them " + Computer.load());
    var team = new Inbox.OfTeam(staff.id(Key.TEAM, 0));
    try (var owner = signedIn(server, Staff.OWNER, new Inbox.All());
        var agent = signedIn(server, Staff.RESTRICTED, team)) {
      part("first loads", () -> firstLoads(owner));
      part("selections of the owner", () -> selections(owner, "owner"));
      part("selections of the agent", () -> selections(agent, "restricted agent"));
      moves(owner, guests.contact("customer-0"));
      seeks(new Seeking(owner));
      part("messages", () -> messages(server, owner, agent, guests));
    }
    report.add(feelings.waits(ANY));
    report.add(shift());
    report.about("screens: slowest keys and clicks: " + feelings.slowest());
    report.about("screens: load after them " + Computer.load());
  }

  private interface Part {
    void look() throws SQLException, IOException;
  }

  /** What cannot be measured counts as missed, and the rest is measured all the same. */
  private void part(String what, Part part) throws SQLException, IOException {
    try {
      part.look();
    } catch (PlaywrightException e) {
      Progress.say(what + ": " + e);
      var why = e.getMessage().replaceAll("\\s+", " ");
      report.add(new Feat(what, "broke off: " + why, "", "", false));
    }
  }

  private Colleague signedIn(PackagedServer server, int member, Inbox inbox) {
    return Colleague.signedIn(server.address(), staff.email(member), inbox, feelings);
  }

  private void all(Collection<Felt> some) throws IOException {
    for (var felt : some) {
      report.add(felt);
    }
  }

  private void feats(List<Feat> some) throws IOException {
    for (var feat : some) {
      report.add(feat);
    }
  }

  private void firstLoads(Colleague owner) throws IOException {
    var loads = new FirstLoads(owner);
    report.add(loads.cold());
    report.add(loads.warm());
    feats(loads.weights());
  }

  private void selections(Colleague colleague, String who) throws IOException {
    try (var screen = colleague.inbox()) {
      var selecting = new Selecting(screen, who);
      report.add(selecting.uncached());
      report.add(selecting.patch());
      report.add(selecting.cached());
    }
  }

  private void moves(Colleague owner, String longest) throws SQLException, IOException {
    var moving = new Moving(owner);
    part("inboxes", () -> report.add(moving.inboxes()));
    part("list", () -> all(moving.list()));
    part("older messages", () -> report.add(moving.older(longest)));
    report.add(moving.anchor());
  }

  private void seeks(Seeking seeking) throws SQLException, IOException {
    part("palette", () -> all(seeking.palette()));
    part("search from the list", () -> report.add(seeking.fromList()));
    part("search screen", () -> report.add(seeking.messages()));
    part("filter", () -> report.add(seeking.count()));
  }

  private void messages(PackagedServer server, Colleague owner, Colleague agent, Guests guests)
      throws SQLException, IOException {
    var sender = guests.calling(server.address());
    guests.arrive(sender);
    var writing = new Writing(sender, Clock.systemUTC());
    var guest = "/c/" + guests.contact(Guests.name(0));
    try (var answering = owner.atWork(guest);
        var looking = agent.inbox()) {
      answering.tell("loaded");
      report.add(writing.bubble(answering));
      report.add(writing.accepted(answering));
      report.add(writing.incoming(looking));
      report.add(writing.pouring(answering));
    }
  }

  private Feat shift() {
    return new Feat(
        "layout shift in use, the worst session window",
        "%.3f".formatted(feelings.shift()),
        "",
        "< %.2f".formatted(SHIFT),
        feelings.shift() < SHIFT);
  }
}
