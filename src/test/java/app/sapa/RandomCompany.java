package app.sapa;

import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.contact.ContactStatus;
import app.sapa.contact.Criterion;
import app.sapa.contact.Filter;
import app.sapa.contact.Operator;
import app.sapa.conversation.Closing;
import app.sapa.conversation.ClosingNote;
import app.sapa.conversation.Triage;
import app.sapa.inbox.ConversationList;
import app.sapa.inbox.CustomInboxes;
import app.sapa.inbox.Explaining;
import app.sapa.inbox.Inbox;
import app.sapa.inbox.Inboxes;
import app.sapa.inbox.Indicators;
import app.sapa.inbox.ListRow;
import app.sapa.inbox.Look;
import app.sapa.inbox.Sharing;
import app.sapa.inbox.Snapshots;
import app.sapa.live.Live;
import app.sapa.live.Nudge;
import app.sapa.people.Role;
import app.sapa.people.Viewer;
import app.sapa.people.Viewers;
import app.sapa.search.ContactHit;
import app.sapa.search.ContactSearch;
import app.sapa.search.JournalWriter;
import app.sapa.workspace.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A company in which anything happens, as a seed decides. */
final class RandomCompany {
  private static final List<String> TEAMS = List.of("Sales", "Support", "Repairs");

  /** Part of every contact's name, so that one search means them all. */
  private static final String EVERYBODY = "Sama";

  private static final int CONTACTS = 14;
  private static final Built EVERYONE = new Built(Filter.everyone(), new Criterion.Everyone());

  private final Random random;
  private final Company company = Stage.company();
  private final Viewer owner = company.owner("Olivia");
  private final List<Viewer> members = new ArrayList<>();
  private final List<UUID> contacts = new ArrayList<>();
  private final Set<Seat> seats = new HashSet<>();
  private final Map<Inbox, Built> built = new LinkedHashMap<>();

  private record Seat(UUID member, String team) {}

  /** What a custom inbox asks for, and what that comes to. */
  record Built(Filter filter, Criterion meaning) {}

  /**
   * One list that is asked for.
   *
   * @param built for everybody, unless it is a custom inbox
   * @param contact of whom it is asked why they are there or not
   */
  record Question(Viewer member, Inbox inbox, Built built, Look look, UUID contact) {
    @Override
    public String toString() {
      return "%s in %s %s %s %s"
          .formatted(member.name(), inbox.key(), look.status(), look.order(), look.unreplied());
    }
  }

  /**
   * @param elsewhere an account that joins here too, seeing only its own contacts
   */
  RandomCompany(Random random, UUID elsewhere) {
    this.random = random;
    TEAMS.forEach(company::team);
    members.add(owner);
    members.add(company.manager("Mira"));
    members.add(company.agent("Adi", Scope.ALL));
    members.add(company.agent("Tia", Scope.TEAM));
    members.add(company.agent("Tono", Scope.TEAM));
    members.add(company.join(elsewhere, "Omar", Role.AGENT, Scope.OWN, List.of()));
    members.subList(2, members.size()).forEach(this::takesSeats);
    comeContacts();
    buildsInboxes();
  }

  private void buildsInboxes() {
    var some = members.subList(2, 4).stream().map(Viewer::id).toList();
    build(
        new Filter.Condition(
            "assignee", Operator.HAS_ANY, some.stream().map(UUID::toString).toList()),
        new Criterion.AssignedToAny(Set.copyOf(some)));
    build(
        group(
            Filter.Joined.NONE, new Filter.Condition("status", Operator.HAS_ANY, List.of("open"))),
        new Criterion.Not(new Criterion.InStatus(ContactStatus.OPEN)));
    build(
        group(
            Filter.Joined.ANY,
            new Filter.Condition("snoozed", Operator.YES, List.of()),
            new Filter.Condition("blocked", Operator.YES, List.of())),
        new Criterion.Or(List.of(new Criterion.Snoozed(), new Criterion.Blocked())));
  }

  private static Filter group(Filter.Joined joined, Filter... parts) {
    return new Filter.Group(joined, List.of(parts));
  }

  /** For everybody, whatever they may see in it. */
  private void build(Filter filter, Criterion meaning) {
    var inboxes = Stage.the(CustomInboxes.class);
    var id = inboxes.create(owner, "Built " + built.size(), filter);
    inboxes.share(owner, id, Sharing.PUBLIC);
    built.put(new Inbox.Custom(id), new Built(filter, meaning));
  }

  long workspace() {
    return company.workspace();
  }

  List<Viewer> members() {
    return members;
  }

  private void takesSeats(Viewer member) {
    TEAMS.stream().filter(team -> random.nextInt(3) == 0).forEach(team -> changeSeat(member, team));
  }

  private void comeContacts() {
    Company.run(
        """
        insert into contact (workspace_id, id, first_name, last_name, status, status_since,
          newest_key, oldest_key, last_entry_at, created_at)
        select ?, gen_random_uuid(), ?, 'No' || i, 'NONE', now(), now(), now(), now(), now()
        from generate_series(1, ?) i\
        """,
        workspace(),
        EVERYBODY,
        CONTACTS);
    PastWalls.texts(
            "select id from contact where workspace_id = ? order by created_at, last_name",
            workspace())
        .forEach(id -> contacts.add(UUID.fromString(id)));
  }

  /** So many things happen; then everybody is told, and the index reads up. */
  void lives(int happenings) {
    for (int i = 0; i < happenings; i++) {
      something();
    }
    Stage.the(Live.class).tell(new Nudge(workspace(), Nudge.What.RIGHTS, owner.id()));
    Stage.the(JournalWriter.class).catchUp(workspace());
  }

  private void something() {
    var contact = any(contacts);
    switch (random.nextInt(12)) {
      case 0, 1, 2 -> triage(desk -> desk.assign(owner, contact, any(members).id()));
      case 3 -> triage(desk -> desk.unassign(owner, contact));
      case 4 -> tries(() -> Stage.the(Closing.class).close(owner, contact, ClosingNote.NONE));
      case 5 -> triage(desk -> desk.open(owner, contact));
      case 6, 7 -> waits(contact, company.team(any(TEAMS)));
      case 8 -> turn(contact, "blocked_at", "now()");
      case 9 -> turn(contact, "snoozed_until", "now() + interval '1 day'");
      case 10 -> changeSeat(any(members), any(TEAMS));
      default -> writes(contact);
    }
    if (random.nextInt(6) == 0) {
      looksInto(now(any(members)));
    }
  }

  private static void triage(Consumer<Triage> doing) {
    tries(() -> doing.accept(Stage.the(Triage.class)));
  }

  private static void tries(Runnable doing) {
    try {
      doing.run();
    } catch (Refusal e) {
      // Blocked: nothing happens then.
    }
  }

  private static void waits(UUID contact, UUID team) {
    Company.run(
        "update contact set assignee_id = null, queued_team_id = ? where id = ?", team, contact);
  }

  private static void turn(UUID contact, String column, String value) {
    Company.run(
        "update contact set %1$s = case when %1$s is null then %2$s end where id = ?"
            .formatted(column, value),
        contact);
  }

  private static void writes(UUID contact) {
    Company.run(
        """
        update contact set last_incoming_at = clock_timestamp(), last_message_direction = 'IN'
        where id = ?\
        """,
        contact);
  }

  private void changeSeat(Viewer member, String team) {
    var seat = new Seat(member.id(), team);
    if (seats.remove(seat)) {
      company.unseat(member.id(), team);
    } else {
      seats.add(seat);
      company.seat(member.id(), team);
    }
  }

  private void looksInto(Viewer member) {
    var named = any(Stage.the(Inboxes.class).of(member));
    Stage.the(Indicators.class).of(member, named.inbox());
  }

  private static Viewer now(Viewer member) {
    return Stage.the(Viewers.class).again(member).orElseThrow();
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  /** Half of the inboxes for every member, theirs or not, each looked at in some way. */
  List<Question> questions() {
    return members.stream()
        .flatMap(
            member ->
                inboxes()
                    .map(
                        inbox ->
                            new Question(
                                member,
                                inbox,
                                built.getOrDefault(inbox, EVERYONE),
                                someLook(),
                                any(contacts))))
        .filter(question -> random.nextBoolean())
        .toList();
  }

  private Stream<Inbox> inboxes() {
    var standard =
        Stream.of(new Inbox.All(), new Inbox.Mine(), new Inbox.Unassigned(), new Inbox.Blocked());
    var teams = TEAMS.stream().map(team -> new Inbox.OfTeam(company.team(team)));
    return Stream.of(standard, teams, built.keySet().stream()).flatMap(some -> some);
  }

  private Look someLook() {
    var statuses = Look.Status.values();
    var status = random.nextBoolean() ? Look.Status.ALL : statuses[random.nextInt(statuses.length)];
    var order = any(List.of(Look.Order.values()));
    return new Look(
        status, random.nextInt(4) == 0, Look.goTogether(status, order) ? order : Look.Order.OLDEST);
  }

  /** What the application answers, by what was asked. */
  Map<String, String> answers(List<Question> questions) {
    var answers = new TreeMap<String, String>();
    for (var member : members) {
      var viewer = now(member);
      questions.stream()
          .filter(question -> question.member().equals(member))
          .forEach(question -> answers.putAll(listed(viewer, question)));
      answers.put(member.name() + " searches", searched(viewer));
      answers.put(member.name() + " has", has(viewer));
      answers.put(member.name() + " counts", counted(viewer));
    }
    return answers;
  }

  private static Map<String, String> listed(Viewer viewer, Question question) {
    var answers = new TreeMap<String, String>();
    if (question.inbox() instanceof Inbox.Custom custom) {
      answers.putAll(built(viewer, custom, question));
    }
    var page =
        Stage.the(ConversationList.class)
            .page(viewer, question.inbox(), question.look(), null, 1_000);
    answers.put(question.toString(), sorted(page.items().stream().map(ListRow::id)));
    return answers;
  }

  private static Map<String, String> built(Viewer viewer, Inbox.Custom custom, Question question) {
    var list = Stage.the(ConversationList.class);
    var filter = question.built().filter();
    var rows = list.preview(viewer, filter, question.look(), 1_000);
    var taken = Stage.the(Snapshots.class).refresh(viewer, custom, question.look());
    return Map.of(
        question + " previewed",
        sorted(rows.stream().map(ListRow::id)),
        question + " total",
        Integer.toString(taken.total()),
        question + " counted",
        Integer.toString(list.count(viewer, filter)),
        question + " explained",
        explained(viewer, custom, question));
  }

  private static String explained(Viewer viewer, Inbox.Custom custom, Question question) {
    try {
      var why =
          Stage.the(Explaining.class).why(viewer, custom, question.look(), question.contact());
      return why.here() + " " + why.afterRefresh();
    } catch (NotThere e) {
      return "not there";
    }
  }

  private static String searched(Viewer viewer) {
    var found = Stage.the(ContactSearch.class).search(viewer, EVERYBODY, 1_000, null);
    return found.total() + ": " + sorted(found.hits().stream().map(ContactHit::id));
  }

  private static String has(Viewer viewer) {
    return sorted(Stage.the(Inboxes.class).of(viewer).stream().map(named -> named.inbox().key()));
  }

  private static String counted(Viewer viewer) {
    return sorted(
        Stage.the(Indicators.class).of(viewer, null).indicators().entrySet().stream()
            .map(
                beside ->
                    "%s %d %b"
                        .formatted(
                            beside.getKey().key(),
                            beside.getValue().open(),
                            beside.getValue().dot())));
  }

  /** Not made unlike by an order that nobody promised; a row told twice stays told twice. */
  static String sorted(Stream<?> parts) {
    return parts.map(Object::toString).sorted().collect(Collectors.joining(", "));
  }
}
