package app.sapa;

import app.sapa.contact.ContactStatus;
import app.sapa.contact.Criterion;
import app.sapa.contact.Facts;
import app.sapa.contact.InMemory;
import app.sapa.inbox.Inbox;
import app.sapa.inbox.Look;
import app.sapa.people.Role;
import app.sapa.people.Viewer;
import app.sapa.workspace.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Knows what a company's rows ought to come to, by the rules as they are written and from the bare
 * rows; shares nothing with the application but the reading of a criterion in memory.
 */
final class Oracle {
  /** One rule that it gets wrong, to see whether anybody would notice. */
  enum Flaw {
    NONE,
    FORGETS_WHO_WAITS_FOR_A_TEAM,
    FORGETS_TEAMMATES,
    SHOWS_THE_BLOCKED,
    WIDENS_CUSTOM_INBOXES,
    COUNTS_THE_SNOOZED,
    LIGHTS_EVERY_LEVEL,
    GIVES_AGENTS_EVERY_TEAM
  }

  private final Flaw flaw;
  private final List<Known> contacts;
  private final Map<UUID, Set<UUID>> teams = new HashMap<>();
  private final Map<String, Long> opened = new HashMap<>();

  private record Known(
      UUID id,
      @Nullable UUID assignee,
      @Nullable UUID queuedTeam,
      ContactStatus status,
      boolean snoozed,
      boolean blocked,
      boolean unreplied,
      long heard)
      implements Facts {
    static Known of(String row) {
      var columns = row.split("\\|", -1);
      return new Known(
          UUID.fromString(columns[0]),
          id(columns[1]),
          id(columns[2]),
          ContactStatus.valueOf(columns[3]),
          columns[4].equals("t"),
          columns[5].equals("t"),
          columns[6].equals("t"),
          Long.parseLong(columns[7]));
    }

    private static @Nullable UUID id(String text) {
      return text.isEmpty() ? null : UUID.fromString(text);
    }
  }

  private Oracle(Flaw flaw, List<Known> contacts) {
    this.flaw = flaw;
    this.contacts = contacts;
  }

  /** Reads the rows past every wall. Times are microseconds. */
  static Oracle of(long workspace, Flaw flaw) {
    var oracle =
        new Oracle(
            flaw,
            PastWalls.texts(
                    """
                    select concat_ws('|', id, coalesce(assignee_id::text, ''),
                      coalesce(queued_team_id::text, ''), status, snoozed_until is not null,
                      blocked_at is not null, coalesce(last_message_direction = 'IN', false),
                      (extract(epoch from last_incoming_at) * 1000000)::bigint)
                    from contact where workspace_id = ?\
                    """,
                    workspace)
                .stream()
                .map(Known::of)
                .toList());
    oracle.readTeams(workspace);
    oracle.readOpened(workspace);
    return oracle;
  }

  private void readTeams(long workspace) {
    PastWalls.texts("select id from team where workspace_id = ?", workspace)
        .forEach(id -> teams.put(UUID.fromString(id), Set.of()));
    PastWalls.texts(
            """
            select team_id || ' ' || string_agg(membership_id::text, ' ') from team_member
            where workspace_id = ? group by team_id\
            """,
            workspace)
        .forEach(
            row -> {
              var ids = Stream.of(row.split(" ")).map(UUID::fromString).toList();
              teams.put(ids.getFirst(), Set.copyOf(ids.subList(1, ids.size())));
            });
  }

  private void readOpened(long workspace) {
    PastWalls.texts(
            """
            select concat_ws(' ', membership_id, inbox,
              (extract(epoch from seen_at) * 1000000)::bigint)
            from inbox_seen where workspace_id = ?\
            """,
            workspace)
        .forEach(
            row -> {
              int cut = row.lastIndexOf(' ');
              opened.put(row.substring(0, cut), Long.valueOf(row.substring(cut + 1)));
            });
  }

  /** What ought to be answered, by what was asked. */
  Map<String, String> answers(List<RandomCompany.Question> questions, List<Viewer> members) {
    var answers = new TreeMap<String, String>();
    for (var question : questions) {
      var listed = listed(question, held(question).and(shown(question.inbox(), question.look())));
      answers.put(question.toString(), ids(listed));
      if (question.inbox() instanceof Inbox.Custom) {
        answers.put(question + " previewed", ids(listed));
        answers.put(question + " total", Integer.toString(listed.size()));
        answers.put(
            question + " counted", Integer.toString(listed(question, held(question)).size()));
        answers.put(question + " explained", explained(question, listed));
      }
    }
    for (var member : members) {
      var visible = seen(member, new Criterion.Everyone());
      answers.put(member.name() + " searches", visible.size() + ": " + ids(visible));
      answers.put(
          member.name() + " has", RandomCompany.sorted(inboxes(member).stream().map(Inbox::key)));
      answers.put(member.name() + " counts", counted(member));
    }
    return answers;
  }

  private List<Known> listed(RandomCompany.Question question, Criterion meant) {
    boolean widened =
        flaw == Flaw.WIDENS_CUSTOM_INBOXES && question.inbox() instanceof Inbox.Custom;
    return widened ? meant(meant) : seen(question.member(), meant);
  }

  private String explained(RandomCompany.Question question, List<Known> listed) {
    if (isAmong(seen(question.member(), new Criterion.Everyone()), question.contact())) {
      boolean here = isAmong(listed, question.contact());
      return here + " " + here;
    }
    return "not there";
  }

  private static boolean isAmong(List<Known> contacts, UUID id) {
    return contacts.stream().anyMatch(contact -> contact.id().equals(id));
  }

  private static String ids(List<Known> contacts) {
    return RandomCompany.sorted(contacts.stream().map(Known::id));
  }

  private List<Known> seen(Viewer member, Criterion meant) {
    return meant(meant.and(visible(member)));
  }

  private List<Known> meant(Criterion criterion) {
    return contacts.stream().filter(contact -> InMemory.means(criterion, contact)).toList();
  }

  private Criterion visible(Viewer member) {
    if (member.visibility() == Scope.ALL) {
      return new Criterion.Everyone();
    }
    var own = teamsOf(member);
    if (member.visibility() == Scope.OWN || own.isEmpty()) {
      return new Criterion.AssignedToAny(Set.of(member.id()));
    }
    var mates = own.stream().flatMap(team -> teams.get(team).stream()).collect(Collectors.toSet());
    return new Criterion.Or(
        List.of(
            new Criterion.AssignedToAny(
                flaw == Flaw.FORGETS_TEAMMATES ? Set.of(member.id()) : mates),
            waitingFor(own)));
  }

  private Criterion waitingFor(Set<UUID> some) {
    return new Criterion.QueuedToAny(flaw == Flaw.FORGETS_WHO_WAITS_FOR_A_TEAM ? Set.of() : some);
  }

  private Set<UUID> teamsOf(Viewer member) {
    return teams.entrySet().stream()
        .filter(team -> team.getValue().contains(member.id()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private Criterion held(RandomCompany.Question question) {
    return question.inbox() instanceof Inbox.Custom
        ? unblocked(question.built().meaning())
        : holding(question.member(), question.inbox());
  }

  private Criterion holding(Viewer member, Inbox inbox) {
    return switch (inbox) {
      case Inbox.All() -> unblocked(new Criterion.Everyone());
      case Inbox.Mine() -> unblocked(new Criterion.AssignedToAny(Set.of(member.id())));
      case Inbox.Unassigned() -> unblocked(new Criterion.Unassigned());
      case Inbox.Blocked() -> new Criterion.Blocked();
      case Inbox.Custom _ -> throw new IllegalArgumentException("it says itself what it holds");
      case Inbox.OfTeam(var team) ->
          unblocked(
              new Criterion.Or(
                  List.of(new Criterion.AssignedToAny(teams.get(team)), waitingFor(Set.of(team)))));
    };
  }

  private Criterion unblocked(Criterion criterion) {
    return flaw == Flaw.SHOWS_THE_BLOCKED
        ? criterion
        : criterion.and(new Criterion.Not(new Criterion.Blocked()));
  }

  private static Criterion shown(Inbox inbox, Look look) {
    var awake = new Criterion.Not(new Criterion.Snoozed());
    var status =
        switch (inbox instanceof Inbox.Blocked ? Look.Status.ALL : look.status()) {
          case ALL -> new Criterion.Everyone();
          case OPEN -> new Criterion.InStatus(ContactStatus.OPEN).and(awake);
          case CLOSED -> new Criterion.Not(new Criterion.InStatus(ContactStatus.OPEN)).and(awake);
          case SNOOZED -> new Criterion.Snoozed();
        };
    return look.unreplied() ? status.and(new Criterion.Unreplied()) : status;
  }

  private List<Inbox> inboxes(Viewer member) {
    var inboxes = new ArrayList<Inbox>(List.of(new Inbox.Mine()));
    if (member.visibility() == Scope.ALL) {
      inboxes.add(new Inbox.All());
      inboxes.add(new Inbox.Unassigned());
    }
    if (member.visibility() != Scope.OWN) {
      boolean every = member.role() != Role.AGENT || flaw == Flaw.GIVES_AGENTS_EVERY_TEAM;
      (every ? teams.keySet() : teamsOf(member))
          .forEach(team -> inboxes.add(new Inbox.OfTeam(team)));
    }
    if (!seen(member, new Criterion.Blocked()).isEmpty()) {
      inboxes.add(new Inbox.Blocked());
    }
    return inboxes;
  }

  private String counted(Viewer member) {
    var inboxes = inboxes(member);
    return RandomCompany.sorted(
        inboxes.stream()
            .filter(inbox -> !(inbox instanceof Inbox.Blocked))
            .map(
                inbox ->
                    "%s %d %b"
                        .formatted(inbox.key(), open(member, inbox), dot(member, inbox, inboxes))));
  }

  private int open(Viewer member, Inbox inbox) {
    var open = holding(member, inbox).and(new Criterion.InStatus(ContactStatus.OPEN));
    return (int)
        seen(member, open).stream()
            .filter(contact -> flaw == Flaw.COUNTS_THE_SNOOZED || !contact.snoozed())
            .count();
  }

  private boolean dot(Viewer member, Inbox inbox, List<Inbox> inboxes) {
    long last = opened.getOrDefault(member.id() + " " + inbox.key(), 0L);
    return seen(member, holding(member, inbox)).stream()
        .filter(contact -> contact.heard() > last)
        .anyMatch(
            contact ->
                flaw == Flaw.LIGHTS_EVERY_LEVEL
                    || inboxes.stream().noneMatch(nearer(member, inbox, contact)));
  }

  private Predicate<Inbox> nearer(Viewer member, Inbox inbox, Known contact) {
    return other -> level(other) < level(inbox) && InMemory.means(holding(member, other), contact);
  }

  private static int level(Inbox inbox) {
    return switch (inbox) {
      case Inbox.Mine() -> 0;
      case Inbox.OfTeam _ -> 1;
      case Inbox.Unassigned() -> 2;
      case Inbox.All() -> 3;
      case Inbox.Blocked(), Inbox.Custom _ -> 4;
    };
  }
}
