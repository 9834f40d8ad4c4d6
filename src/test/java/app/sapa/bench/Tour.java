package app.sapa.bench;

import app.sapa.fault.PackagedServer;
import app.sapa.inbox.Inbox;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

/** Through all screens once, as an owner and a restricted agent of the largest company. */
final class Tour {
  private static final double SHIFT = 0.02;
  private static final int LONGEST = 150;
  private static final int SLOW_ROWS = 20;
  private static final Budget ANY = new Budget(50, 100);

  private final PackagedServer server;
  private final Guests guests;
  private final Report report;
  private final Feelings feelings = new Feelings();

  /** Of that server, which lets both of them sign in. */
  Tour(PackagedServer server, Guests guests, Report report) {
    this.server = server;
    this.guests = guests;
    this.report = report;
  }

  void go() throws SQLException, IOException {
    report.about("screens: load before them " + Computer.load());
    var team = new Inbox.OfTeam(guests.staff().id(Key.TEAM, 0));
    try (var owner = signedIn(Staff.OWNER, new Inbox.All());
        var agent = signedIn(Staff.RESTRICTED, team)) {
      part("first loads", () -> firstLoads(owner));
      part("selections of the owner", () -> selections(owner, "owner"));
      part("selections of the agent", () -> selections(agent, "restricted agent"));
      moves(owner, guests.contact("customer-0"));
      seeks(new Seeking(owner));
      part("messages", () -> messages(owner, agent));
      part("a slow machine", () -> slowly(owner));
    }
    report.add(feelings.waits("", ANY));
    report.add(shift());
    report.about("screens: slowest keys and clicks: " + feelings.slowest());
    report.about("screens: moved by itself: " + feelings.moved());
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
      var told = e.getMessage().replaceAll("\\s+", " ");
      var why = told.substring(0, Math.min(LONGEST, told.length()));
      report.add(new Feat(what, "broke off: " + why, "", "", false));
    }
  }

  private Colleague signedIn(int member, Inbox inbox) {
    var email = guests.staff().email(member);
    return Colleague.signedIn(server.address(), email, inbox, feelings);
  }

  private void firstLoads(Colleague owner) throws IOException {
    var loads = new FirstLoads(owner);
    report.add(loads.cold());
    report.add(loads.warm());
    for (var weight : loads.weights()) {
      report.add(weight);
    }
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
    part("list", () -> report(moving.list()));
    part("older messages", () -> older(moving, longest));
  }

  private void older(Moving moving, String longest) throws IOException {
    var older = moving.older(longest);
    report.add(older);
    if (older.times() > 0) {
      report.add(moving.anchor());
    }
  }

  private void report(List<Felt> some) throws IOException {
    for (var felt : some) {
      report.add(felt);
    }
  }

  private void seeks(Seeking seeking) throws SQLException, IOException {
    part("palette", () -> report(seeking.palette()));
    part("search from the list", () -> report.add(seeking.fromList()));
    part("search screen", () -> report.add(seeking.messages()));
    part("filter", () -> report.add(seeking.count()));
  }

  private void messages(Colleague owner, Colleague agent) throws SQLException, IOException {
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

  /** There, what waits for the server may take long, and what does not may not. */
  private void slowly(Colleague owner) throws IOException {
    var felt = new Feelings();
    try (var screen = owner.slowInbox(felt)) {
      for (int row = 0; row < SLOW_ROWS; row++) {
        screen.clickRow(row, "thread");
        screen.page().locator("sapa-composer textarea").pressSequentially("Baik kak");
      }
    }
    report.add(felt.waits(", at a quarter of the speed and 150 ms away", ANY));
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
