package app.sapa.contact;

import app.sapa.Company;
import app.sapa.Stage;
import app.sapa.people.Machine;
import app.sapa.people.Viewer;
import app.sapa.search.JournalWriter;
import app.sapa.workspace.Entry;
import app.sapa.workspace.Scope;
import app.sapa.workspace.Sessions;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.search.mapper.orm.Search;
import org.jspecify.annotations.Nullable;

/** A company with members, teams and many contacts, each in a state thrown by dice. */
final class Crowd {
  private static final int CONTACTS = 150;

  final Company company = Stage.company();
  final List<UUID> teams = List.of(company.team("Sales"), company.team("Support"));
  final List<Viewer> viewers = new ArrayList<>();
  final List<UUID> members;
  private final List<UUID> contacts = new ArrayList<>();
  private final Random dice;
  private final TraitsByDice traits;

  Crowd(long seed) {
    dice = new Random(seed);
    viewers.add(company.owner("Dewi"));
    for (var scope : Scope.values()) {
      viewers.add(company.agent("Alone " + scope, scope));
      viewers.add(company.agent("Seller " + scope, scope, "Sales"));
      viewers.add(company.agent("Everywhere " + scope, scope, "Sales", "Support"));
    }
    members = viewers.stream().map(Viewer::id).toList();
    traits = new TraitsByDice(company, dice);
    IntStream.range(0, CONTACTS).forEach(nth -> contacts.add(insert()));
    contacts.forEach(traits::give);
  }

  private UUID insert() {
    var id = UUID.randomUUID();
    var assignee = dice.nextBoolean() ? any(members) : null;
    Company.run(
        """
        insert into contact (workspace_id, id, assignee_id, queued_team_id, blocked_at,
          snoozed_until, status, last_message_direction, status_since, newest_key, oldest_key,
          last_entry_at, created_at)
        values (?, ?, ?, ?, case when ? then now() end,
          case when ? then now() + interval '1 day' end, ?, ?, now(),
          now(), now(), now(), now())\
        """,
        company.workspace(),
        id,
        assignee,
        assignee == null && dice.nextBoolean() ? any(teams) : null,
        dice.nextInt(4) == 0,
        dice.nextInt(4) == 0,
        any(List.of("NONE", "OPEN", "CLOSED")),
        dice.nextInt(3) == 0 ? null : any(List.of("IN", "OUT")));
    return id;
  }

  /** Gives some contacts to others, and moves somebody to another team. */
  void change() {
    for (int i = 0; i < CONTACTS / 5; i++) {
      Company.run(
          """
          update contact set assignee_id = ?, queued_team_id = null
          where id = (select id from contact where workspace_id = ? order by id offset ? limit 1)\
          """,
          dice.nextBoolean() ? any(members) : null,
          company.workspace(),
          dice.nextInt(CONTACTS));
    }
    var mover = any(members);
    company.unseat(mover, "Sales");
    company.unseat(mover, "Support");
    company.seat(mover, dice.nextBoolean() ? "Sales" : "Support");
  }

  /** A tree of criteria, its leaves asking for everything that may be null. */
  Criterion criterion(int depth) {
    return switch (dice.nextInt(depth == 0 ? 11 : 16)) {
      case 0 -> new Criterion.Everyone();
      case 1 -> new Criterion.AssignedToAny(some(members));
      case 2 -> new Criterion.QueuedToAny(some(teams));
      case 3 -> new Criterion.Unassigned();
      case 4 -> new Criterion.InStatus(any(List.of(ContactStatus.values())));
      case 5 -> new Criterion.Snoozed();
      case 6 -> new Criterion.Blocked();
      case 7 -> new Criterion.Unreplied();
      case 8 -> new Criterion.Visibility(dice.nextInt(4) == 0, some(members), some(teams));
      case 9 -> traits.criterion();
      case 10 -> new Criterion.Stands(any(List.of(Standing.values())));
      case 11, 12, 13 -> new Criterion.Not(criterion(depth - 1));
      case 14 -> new Criterion.And(criteria(depth - 1));
      default -> new Criterion.Or(criteria(depth - 1));
    };
  }

  /** One that the search index can answer, too. */
  Criterion indexed(int depth) {
    return switch (dice.nextInt(depth == 0 ? 6 : 9)) {
      case 0 -> new Criterion.Everyone();
      case 1 -> new Criterion.AssignedToAny(some(members));
      case 2 -> new Criterion.QueuedToAny(some(teams));
      case 3 -> new Criterion.Unassigned();
      case 4 -> new Criterion.Blocked();
      case 5 -> new Criterion.Visibility(dice.nextInt(4) == 0, some(members), some(teams));
      case 6 -> new Criterion.Not(indexed(depth - 1));
      case 7 -> new Criterion.And(List.of(indexed(depth - 1), indexed(depth - 1)));
      default -> new Criterion.Or(List.of(indexed(depth - 1), indexed(depth - 1)));
    };
  }

  private List<Criterion> criteria(int depth) {
    return IntStream.range(0, dice.nextInt(4)).mapToObj(nth -> criterion(depth)).toList();
  }

  private <T> T any(List<T> things) {
    return things.get(dice.nextInt(things.size()));
  }

  private Set<UUID> some(List<UUID> ids) {
    int most = dice.nextInt(ids.size() + 1);
    return ids.stream().filter(id -> dice.nextInt(ids.size()) < most).collect(Collectors.toSet());
  }

  /** Everyone there is, and everything known of them. */
  Map<UUID, Facts> all() {
    return Stage.the(Knowledge.class).of(machine(), contacts);
  }

  Machine machine() {
    return new Machine(company.workspace(), Machine.Task.COUNTING);
  }

  /** Whom this entry gets from the table, asking for those; for everyone when null. */
  Set<UUID> inSql(Entry entry, @Nullable Criterion criterion) {
    var asked = criterion == null ? Sql.of("true") : InSql.reading(criterion);
    return reading(
        entry,
        tx ->
            Set.copyOf(
                tx.list(
                    Sql.of("select c.id from contact c where").then(asked), row -> row.id("id"))));
  }

  /** Whom the search index finds. */
  Set<UUID> inIndex(Criterion criterion) {
    Stage.the(JournalWriter.class).catchUp(company.workspace());
    return reading(
        new Machine(company.workspace(), Machine.Task.INDEXING),
        tx ->
            Set.copyOf(
                Search.session(tx.entities().unwrap(Session.class))
                    .search(document())
                    .select(f -> f.id(UUID.class))
                    .where(
                        f ->
                            f.bool()
                                .filter(InIndex.reading(criterion, f))
                                .filter(f.id().matchingAny(contacts)))
                    .fetchAllHits()));
  }

  private static Class<?> document() {
    return Search.mapping(Stage.the(Sessions.class).factory())
        .indexedEntity("ContactDocument")
        .javaClass();
  }

  private static <T> T reading(Entry entry, Function<Tx, T> read) {
    var tx = Stage.the(Tx.class);
    return tx.in(entry, () -> read.apply(tx));
  }
}
