package app.sapa.people;

import static app.sapa.Refusals.assertNotThere;
import static app.sapa.Refusals.assertRefused;
import static app.sapa.people.Restriction.HIDE_SHORTCUTS;
import static app.sapa.people.Restriction.MASK_EMAIL;
import static app.sapa.people.Restriction.MASK_PHONE;
import static app.sapa.people.Restriction.NO_EXPORT;
import static app.sapa.people.Restriction.NO_WORKSPACE_SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.live.Live;
import app.sapa.live.Nudge;
import app.sapa.workspace.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who changes whom, and what becomes of it. */
class MembershipsTest {
  private static final Rights OWNER = new Rights(Role.OWNER, Scope.ALL, Set.of());
  private static final Rights MANAGER = new Rights(Role.MANAGER, Scope.ALL, Set.of());
  private static final Rights AGENT = new Rights(Role.AGENT, Scope.ALL, Set.of());

  private final Company company = Stage.company();
  private final Viewer olivia = company.owner("Olivia");
  private final Viewer oscar = company.owner("Oscar");
  private final Viewer mira = company.manager("Mira");
  private final Viewer max = company.manager("Max");
  private final Viewer sari = company.agent("Sari", Scope.ALL, "Sales");
  private final Memberships memberships = Stage.the(Memberships.class);

  @Test
  @Rule("VIS-23")
  void an_owner_changes_and_removes_agents_managers_and_owners() {
    memberships.change(olivia, sari.id(), MANAGER);
    memberships.change(olivia, mira.id(), OWNER);
    memberships.change(olivia, oscar.id(), AGENT);

    assertThat(memberships.rights(olivia, sari.id())).isEqualTo(MANAGER);
    assertThat(memberships.rights(olivia, mira.id())).isEqualTo(OWNER);
    assertThat(memberships.rights(olivia, oscar.id())).isEqualTo(AGENT);
    for (var member : List.of(sari, mira, oscar, max)) {
      memberships.end(olivia, member.id());
      assertThat(again(member)).isEmpty();
    }
  }

  @Test
  @Rule({"VIS-24", "VIS-27"})
  void a_manager_restricts_and_removes_agents() {
    var narrow = new Rights(Role.AGENT, Scope.OWN, Set.of(HIDE_SHORTCUTS, MASK_PHONE, MASK_EMAIL));

    memberships.change(mira, sari.id(), narrow);

    var now = again(sari).orElseThrow();
    assertThat(now.scope()).isEqualTo(Scope.OWN);
    assertThat(now.may(Permission.RUN_SHORTCUTS)).isFalse();
    assertThat(now.may(Permission.SEE_PHONES)).isFalse();
    assertThat(now.may(Permission.SEE_EMAILS)).isFalse();
    memberships.end(mira, sari.id());
    assertThat(again(sari)).isEmpty();
  }

  @Test
  @Rule("VIS-24")
  void a_manager_neither_changes_nor_removes_nor_makes_owners_and_managers() {
    assertRefused("member.owners-only", () -> memberships.change(mira, olivia.id(), AGENT));
    assertRefused("member.owners-only", () -> memberships.change(mira, max.id(), AGENT));
    assertRefused("member.owners-only", () -> memberships.end(mira, olivia.id()));
    assertRefused("member.owners-only", () -> memberships.end(mira, max.id()));
    assertRefused("member.owners-only", () -> memberships.change(mira, sari.id(), MANAGER));
    assertRefused("member.owners-only", () -> memberships.change(mira, sari.id(), OWNER));

    assertThat(memberships.rights(olivia, olivia.id())).isEqualTo(OWNER);
    assertThat(memberships.rights(olivia, max.id())).isEqualTo(MANAGER);
    assertThat(memberships.rights(olivia, sari.id())).isEqualTo(AGENT);
  }

  @Test
  @Rule({"VIS-25", "VIS-26"})
  void to_agents_and_managers_kept_from_settings_there_is_nobody_to_change() {
    for (var viewer :
        List.of(company.agent("Adi", Scope.ALL), company.manager("Moko", NO_WORKSPACE_SETTINGS))) {
      for (var member : List.of(sari.id(), viewer.id())) {
        assertNotThere(() -> memberships.rights(viewer, member));
        assertNotThere(() -> memberships.change(viewer, member, MANAGER));
        assertNotThere(() -> memberships.end(viewer, member));
      }
    }
    assertThat(memberships.rights(olivia, sari.id())).isEqualTo(AGENT);
  }

  @Test
  @Rule("VIS-25")
  void what_an_owner_switched_off_for_a_manager_holds_at_once() {
    memberships.change(
        olivia, mira.id(), new Rights(Role.MANAGER, Scope.ALL, Set.of(NO_WORKSPACE_SETTINGS)));

    assertNotThere(
        () -> memberships.change(mira, sari.id(), new Rights(Role.AGENT, Scope.OWN, Set.of())));
    assertThat(again(mira).orElseThrow().may(Permission.CHANGE_SETTINGS)).isFalse();
  }

  @Test
  @Rule("VIS-28")
  void nobody_changes_or_removes_themselves() {
    for (var member : List.of(olivia, mira)) {
      assertRefused(
          "member.not-yourself",
          () ->
              memberships.change(
                  member, member.id(), new Rights(member.role(), Scope.ALL, Set.of(NO_EXPORT))));
      assertRefused("member.not-yourself", () -> memberships.change(member, member.id(), AGENT));
      assertRefused("member.not-yourself", () -> memberships.end(member, member.id()));
      assertThat(again(member)).contains(member);
    }
  }

  @Test
  @Rule("VIS-29")
  void the_only_owner_left_stays_one() {
    memberships.end(olivia, oscar.id());

    assertRefused("member.last-owner", () -> memberships.change(olivia, olivia.id(), MANAGER));
    assertRefused("member.last-owner", () -> memberships.end(olivia, olivia.id()));
    assertRefused("member.last-owner", () -> memberships.end(mira, olivia.id()));
    assertThat(again(olivia)).contains(olivia);
  }

  @Test
  void what_means_nothing_for_a_role_is_not_granted() {
    memberships.change(
        olivia, sari.id(), new Rights(Role.MANAGER, Scope.OWN, Set.of(HIDE_SHORTCUTS, NO_EXPORT)));

    assertThat(memberships.rights(olivia, sari.id()))
        .isEqualTo(new Rights(Role.MANAGER, Scope.ALL, Set.of(NO_EXPORT)));
    memberships.change(
        olivia, sari.id(), new Rights(Role.OWNER, Scope.TEAM, Set.of(NO_EXPORT, MASK_PHONE)));
    assertThat(memberships.rights(olivia, sari.id())).isEqualTo(OWNER);
  }

  @Test
  void former_members_unknown_ones_and_those_of_another_workspace_are_not_there() {
    memberships.end(olivia, max.id());

    for (var id :
        List.of(max.id(), UUID.randomUUID(), Stage.company().agent("Tia", Scope.ALL).id())) {
      assertNotThere(() -> memberships.rights(olivia, id));
      assertNotThere(() -> memberships.change(olivia, id, AGENT));
      assertNotThere(() -> memberships.end(olivia, id));
    }
  }

  @Test
  void whoever_is_no_member_any_more_changes_nobody() {
    memberships.end(olivia, oscar.id());

    assertNotThere(() -> memberships.change(oscar, sari.id(), MANAGER));
    assertNotThere(() -> memberships.end(oscar, olivia.id()));
  }

  @Test
  @Rule("VIS-16")
  void a_former_member_keeps_their_name_and_is_in_no_team() {
    var bayu = company.agent("Bayu", Scope.TEAM, "Sales");
    var citra = company.agent("Citra", Scope.TEAM, "Sales");

    memberships.end(olivia, bayu.id());

    var members = Stage.the(Members.class);
    assertThat(members.all(olivia).get(bayu.id()))
        .isEqualTo(new Members.Member(bayu.id(), "Bayu", Role.AGENT, false));
    assertThat(again(citra).orElseThrow().peers()).containsExactlyInAnyOrder(sari.id(), citra.id());
    assertThat(again(citra).orElseThrow().epoch()).isEqualTo(citra.epoch() + 1);
  }

  @Test
  @Rule("SET-02")
  void whoever_was_deactivated_is_a_member_again_as_they_were_but_in_no_team() {
    var narrow = new Rights(Role.AGENT, Scope.TEAM, Set.of(HIDE_SHORTCUTS));
    memberships.change(olivia, sari.id(), narrow);
    memberships.end(mira, sari.id());

    memberships.restore(mira, sari.id());

    var now = again(sari).orElseThrow();
    assertThat(now.restrictions()).containsExactly(HIDE_SHORTCUTS);
    assertThat(now.visibility()).isEqualTo(Scope.TEAM);
    assertThat(now.teams()).isEmpty();
    assertThat(now.epoch()).isGreaterThan(sari.epoch());
    assertNotThere(() -> memberships.restore(mira, sari.id()));
  }

  @Test
  @Rule("VIS-24")
  void a_manager_brings_no_owner_or_manager_back() {
    memberships.end(olivia, max.id());

    assertRefused("member.owners-only", () -> memberships.restore(mira, max.id()));
    assertNotThere(() -> memberships.restore(sari, max.id()));
    assertThat(again(max)).isEmpty();
  }

  @Test
  void nobody_inherits_from_themselves_and_no_former_member_from_anybody() {
    memberships.end(olivia, max.id());

    for (var heir : List.of(sari.id(), max.id(), UUID.randomUUID())) {
      assertRefused("assignment.no-such-member", () -> memberships.end(olivia, sari.id(), heir));
    }
    assertThat(again(sari)).contains(sari);
  }

  @Test
  void each_change_makes_rights_younger_and_open_screens_read_them_again() {
    var heard = new ArrayList<Nudge>();
    try (var _ = Stage.the(Live.class).hear(company.workspace(), heard::add)) {
      memberships.change(olivia, sari.id(), MANAGER);
      memberships.change(olivia, sari.id(), MANAGER);
      assertThat(again(sari).orElseThrow().epoch()).isEqualTo(sari.epoch() + 1);
      memberships.end(olivia, sari.id());
    }

    var nudge = new Nudge(company.workspace(), Nudge.What.RIGHTS, sari.id());
    assertThat(heard).containsExactly(nudge, nudge);
    assertThat(again(sari)).isEmpty();
  }

  @Test
  void a_refused_change_nudges_nobody() {
    var heard = new ArrayList<Nudge>();
    try (var _ = Stage.the(Live.class).hear(company.workspace(), heard::add)) {
      assertRefused("member.owners-only", () -> memberships.end(mira, max.id()));
    }

    assertThat(heard).isEmpty();
    assertThat(again(max)).contains(max);
  }

  private static Optional<Viewer> again(Viewer viewer) {
    return Stage.the(Viewers.class).again(viewer);
  }
}
