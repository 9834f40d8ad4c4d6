package app.sapa.inbox;

import static app.sapa.Refusals.assertNotThere;
import static app.sapa.Refusals.assertRefused;
import static app.sapa.inbox.CustomInboxes.Section.ALL;
import static app.sapa.inbox.CustomInboxes.Section.BY_ME;
import static app.sapa.inbox.CustomInboxes.Section.BY_OTHERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.sapa.Company;
import app.sapa.Refusals;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.base.Refusal;
import app.sapa.contact.Filter;
import app.sapa.contact.Operator;
import app.sapa.people.Audit;
import app.sapa.people.AuditAction;
import app.sapa.people.Memberships;
import app.sapa.people.Viewer;
import app.sapa.people.Viewers;
import app.sapa.workspace.Scope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Who has which custom inboxes, and who may change them. */
class CustomInboxesTest {
  private final Company company = Stage.company();
  private final Viewer owner = company.owner("Olivia");
  private final Viewer sari = company.agent("Sari", Scope.OWN, "Sales");
  private final Viewer bayu = company.agent("Bayu", Scope.TEAM, "Support");
  private final CustomInboxes inboxes = Stage.the(CustomInboxes.class);

  @Test
  @Rule("CIN-07")
  void a_new_one_is_its_creators_alone_whatever_their_role() {
    var id = inboxes.create(sari, "  Late payers ", Filter.everyone());

    assertThat(inboxes.open(sari, id).name()).isEqualTo("Late payers");
    assertThat(inboxes.open(sari, id).sharing()).isEqualTo(Sharing.PRIVATE);
    assertNotThere(() -> inboxes.open(owner, id));
    assertThat(names(owner, ALL)).isEmpty();
  }

  @Test
  @Rule({"CIN-08", "CIN-09"})
  void it_is_shared_with_members_and_whoever_is_in_a_team_when_they_look() {
    var id = inboxes.create(owner, "VIP", Filter.everyone());
    inboxes.share(owner, id, Sharing.with(Set.of(bayu.id()), Set.of(company.team("Sales"))));

    assertThat(names(sari, ALL)).containsExactly("VIP");
    assertThat(names(bayu, ALL)).containsExactly("VIP");
    assertThat(names(company.agent("Citra", Scope.ALL), ALL)).isEmpty();

    company.unseat(sari.id(), "Sales");
    assertThat(names(now(sari), ALL)).isEmpty();
    assertNotThere(() -> inboxes.open(now(sari), id));
    inboxes.share(owner, id, Sharing.PUBLIC);
    assertThat(names(now(sari), ALL)).containsExactly("VIP");
    inboxes.share(owner, id, Sharing.PRIVATE);
    assertThat(names(bayu, ALL)).isEmpty();
  }

  @Test
  @Rule({"CIN-01", "CIN-02"})
  void all_lists_ones_own_and_those_shared_by_name() {
    inboxes.create(sari, "beta", Filter.everyone());
    shared("Alpha");
    inboxes.create(owner, "Hidden", Filter.everyone());

    assertThat(names(sari, ALL)).containsExactly("Alpha", "beta");
  }

  @Test
  @Rule({"CIN-03", "CIN-04"})
  void by_me_and_by_others_divide_them() {
    inboxes.create(sari, "Mine", Filter.everyone());
    shared("Theirs");

    assertThat(names(sari, BY_ME)).containsExactly("Mine");
    assertThat(names(sari, BY_OTHERS)).containsExactly("Theirs");
    assertThat(names(owner, BY_ME)).containsExactly("Theirs");
    assertThat(names(owner, BY_OTHERS)).isEmpty();
  }

  @Test
  @Rule("CIN-05")
  void only_the_creator_changes_anything_not_even_an_owner() {
    var id = inboxes.create(sari, "Late payers", Filter.everyone());
    var attempts =
        List.<ThrowingCallable>of(
            () -> inboxes.rename(owner, id, "Mine now"),
            () -> inboxes.change(owner, id, Filter.everyone()),
            () -> inboxes.share(owner, id, Sharing.PUBLIC),
            () -> inboxes.delete(owner, id));

    attempts.forEach(Refusals::assertNotThere);
    inboxes.share(sari, id, Sharing.PUBLIC);
    for (var attempt : attempts) {
      assertRefused("inbox.not-its-creator", attempt);
    }
    assertThat(inboxes.open(owner, id).name()).isEqualTo("Late payers");
  }

  @Test
  void its_creator_renames_it_and_gives_it_another_filter() {
    var id = inboxes.create(sari, "Late payers", Filter.everyone());
    var filter = new Filter.Condition("unreplied", Operator.YES, List.of());

    inboxes.rename(sari, id, "Waiting");
    inboxes.change(sari, id, filter);

    assertThat(inboxes.open(sari, id).name()).isEqualTo("Waiting");
    assertThat(inboxes.open(sari, id).filter()).isEqualTo(filter);
  }

  @Test
  void a_name_is_neither_empty_nor_endless() {
    var longest = "n".repeat(CustomInboxes.LONGEST_NAME);

    assertThatCode(() -> inboxes.create(sari, longest, Filter.everyone()))
        .doesNotThrowAnyException();
    for (var name : List.of("", " \t", "\0", longest + "n")) {
      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> inboxes.create(sari, name, Filter.everyone()))
          .matches(refusal -> refusal.key().startsWith("inbox.name-"));
    }
  }

  @Test
  void a_draft_of_which_one_part_is_refused_leaves_nothing_of_itself() {
    var drafting = Stage.the(Drafting.class);
    var stranger = Sharing.with(Set.of(UUID.randomUUID()), Set.of());
    var id = drafting.create(sari, new Draft("Late payers", Sharing.PUBLIC, Filter.everyone()));

    assertThat(inboxes.open(owner, id).sharing()).isEqualTo(Sharing.PUBLIC);
    assertRefused(
        "assignment.no-such-member",
        () -> drafting.change(sari, id, new Draft("Waiting", stranger, Filter.everyone())));
    assertRefused(
        "assignment.no-such-member",
        () -> drafting.create(sari, new Draft("Nobody's", stranger, Filter.everyone())));
    assertThat(names(sari, ALL)).containsExactly("Late payers");
  }

  @Test
  void nobody_makes_more_than_there_may_be_of_one() {
    Company.run(
        """
        insert into custom_inbox (workspace_id, id, creator_id, name, filter, created_at)
        select workspace_id, gen_random_uuid(), id, 'Mine', '{}', now()
        from membership, generate_series(1, ?) where id = ?\
        """,
        CustomInboxes.MOST_OF_ONE,
        sari.id());

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> inboxes.create(sari, "One more", Filter.everyone()))
        .withMessage("inbox.too-many");
  }

  @Test
  @Rule("CIN-19")
  void deleted_it_is_gone_for_everyone_and_its_contacts_stay() {
    var scene = new InboxScene();
    var contact = scene.contact("Budi");
    var agent = scene.agent("Adi");
    var id = inboxes.create(scene.owner, "All of them", Filter.everyone());
    inboxes.share(
        scene.owner, id, Sharing.with(Set.of(agent.id()), Set.of(scene.company.team("Sales"))));
    var box = new Inbox.Custom(id);
    assertThat(scene.holds(scene.owner, new Inbox.All(), contact)).isTrue();
    assertThat(scene.names(agent, box)).containsExactly("Budi");

    inboxes.delete(scene.owner, id);

    for (var viewer : List.of(scene.owner, agent)) {
      assertNotThere(() -> inboxes.open(viewer, id));
      assertNotThere(() -> scene.names(viewer, box));
      assertNotThere(() -> Stage.the(Inboxes.class).open(viewer, box.key()));
    }
    assertThat(scene.holds(scene.owner, new Inbox.All(), contact)).isTrue();
  }

  @Test
  void it_is_shared_with_nobody_who_is_not_there() {
    var id = inboxes.create(owner, "VIP", Filter.everyone());
    var stranger = Stage.company().owner("Omar");

    for (var sharing :
        List.of(
            Sharing.with(Set.of(stranger.id()), Set.of()),
            Sharing.with(Set.of(), Set.of(UUID.randomUUID())))) {
      assertRefused("assignment.no-such-member", () -> inboxes.share(owner, id, sharing));
    }
    assertThat(inboxes.open(owner, id).sharing()).isEqualTo(Sharing.PRIVATE);
  }

  @Test
  @Rule("CIN-18")
  void when_the_creator_leaves_private_ones_are_deleted_and_an_owner_inherits_the_others() {
    var later = company.owner("Oscar");
    var hidden = inboxes.create(sari, "Private", Filter.everyone());
    var everybodys = inboxes.create(sari, "Public", Filter.everyone());
    inboxes.share(sari, everybodys, Sharing.PUBLIC);
    var some = inboxes.create(sari, "Shared", Filter.everyone());
    inboxes.share(sari, some, Sharing.with(Set.of(bayu.id()), Set.of()));

    Stage.the(Memberships.class).end(later, sari.id());

    assertThat(Stage.the(Viewers.class).again(sari)).isEmpty();
    assertThat(inboxes.list(owner, BY_ME))
        .extracting(CustomInbox::id)
        .containsExactly(everybodys, some);
    assertThat(names(later, ALL)).containsExactly("Public");
    assertThat(names(bayu, ALL)).containsExactly("Public", "Shared");
    assertThat(Company.number("select count(*) from custom_inbox where id = ?", hidden)).isZero();
    assertThat(audited(AuditAction.CUSTOM_INBOX_DELETED))
        .containsExactly(tuple(hidden, createdBy(sari), Map.of()));
    assertThat(audited(AuditAction.CUSTOM_INBOX_INHERITED))
        .containsExactlyInAnyOrder(
            tuple(everybodys, createdBy(sari), createdBy(owner)),
            tuple(some, createdBy(sari), createdBy(owner)));
  }

  private List<Tuple> audited(AuditAction action) {
    return Stage.the(Audit.class).page(owner, null, 50).items().stream()
        .filter(entry -> entry.action() == action)
        .map(entry -> tuple(entry.subject(), entry.before(), entry.after()))
        .toList();
  }

  private static Map<String, String> createdBy(Viewer member) {
    return Map.of("creator", member.id().toString());
  }

  @Test
  @Rule("CIN-18")
  void an_owner_who_leaves_leaves_theirs_to_another_owner() {
    var later = company.owner("Oscar");
    var id = shared("VIP");

    Stage.the(Memberships.class).end(later, owner.id());

    assertThat(inboxes.open(later, id).creator()).isEqualTo(later.id());
  }

  private UUID shared(String name) {
    var id = inboxes.create(owner, name, Filter.everyone());
    inboxes.share(owner, id, Sharing.PUBLIC);
    return id;
  }

  private List<String> names(Viewer viewer, CustomInboxes.Section section) {
    return inboxes.list(viewer, section).stream().map(CustomInbox::name).toList();
  }

  private static Viewer now(Viewer viewer) {
    return Stage.the(Viewers.class).again(viewer).orElseThrow();
  }
}
