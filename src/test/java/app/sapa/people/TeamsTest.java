package app.sapa.people;

import static app.sapa.Refusals.assertNotThere;
import static app.sapa.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.live.Live;
import app.sapa.live.Nudge;
import app.sapa.workspace.Scope;
import app.sapa.workspace.Switch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TeamsTest {
  private final Company company = Stage.company();
  private final Viewer owner = company.owner("Olivia");
  private final Viewer sari = company.agent("Sari", Scope.TEAM, "Sales");
  private final Viewer bayu = company.agent("Bayu", Scope.TEAM);
  private final UUID sales = company.team("Sales");
  private final Teams teams = Stage.the(Teams.class);

  @Test
  @Rule("VIS-16")
  void whoever_is_taken_into_a_team_or_out_of_it_sees_and_is_seen_so_from_then_on() {
    teams.join(company.manager("Mira"), bayu.id(), sales);

    assertThat(now(bayu).peers()).containsExactlyInAnyOrder(sari.id(), bayu.id());
    assertThat(now(sari).peers()).containsExactlyInAnyOrder(sari.id(), bayu.id());
    assertThat(now(sari).epoch()).isGreaterThan(sari.epoch());

    teams.leave(owner, sari.id(), sales);

    assertThat(now(sari).scope()).isEqualTo(Scope.OWN);
    assertThat(now(bayu).peers()).containsExactly(bayu.id());
    assertThat(now(sari).epoch()).isEqualTo(sari.epoch() + 2);
    assertThat(now(bayu).epoch()).isEqualTo(bayu.epoch() + 2);
  }

  @Test
  void open_screens_are_told_of_what_changed_and_of_nothing_else() {
    var heard = new ArrayList<Nudge>();
    try (var _ = Stage.the(Live.class).hear(company.workspace(), heard::add)) {
      teams.leave(owner, bayu.id(), sales);
      teams.join(owner, bayu.id(), sales);
      teams.join(owner, bayu.id(), sales);
    }

    assertThat(heard).containsExactly(new Nudge(company.workspace(), Nudge.What.RIGHTS, bayu.id()));
  }

  @Test
  void neither_foreign_teams_nor_foreign_or_former_members_are_there() {
    var elsewhere = Stage.company();
    var former = company.agent("Adi", Scope.ALL);
    Stage.the(Memberships.class).end(owner, former.id());

    for (var team : List.of(elsewhere.team("Sales"), UUID.randomUUID())) {
      assertNotThere(() -> teams.join(owner, bayu.id(), team));
      assertNotThere(() -> teams.leave(owner, bayu.id(), team));
    }
    for (var member : List.of(elsewhere.owner("Omar").id(), former.id(), UUID.randomUUID())) {
      assertNotThere(() -> teams.join(owner, member, sales));
      assertNotThere(() -> teams.leave(owner, member, sales));
    }
  }

  @Test
  @Rule({"VIS-25", "VIS-26"})
  void agents_and_managers_kept_from_settings_put_nobody_into_a_team() {
    for (var viewer :
        List.of(
            company.agent("Adi", Scope.ALL),
            company.manager("Moko", Restriction.NO_WORKSPACE_SETTINGS))) {
      assertNotThere(() -> teams.join(viewer, bayu.id(), sales));
      assertNotThere(() -> teams.join(viewer, viewer.id(), sales));
      assertNotThere(() -> teams.leave(viewer, sari.id(), sales));
    }
    assertThat(now(sari).teams()).containsExactly(sales);
    assertThat(now(bayu).teams()).isEmpty();
  }

  @Test
  @Rule("SET-18")
  void a_member_is_in_one_team_at_most_unless_the_company_wants_it_otherwise() {
    var support = company.team("Support");

    assertRefused("team.one-at-most", () -> teams.join(owner, sari.id(), support));
    assertRefused("team.one-at-most", () -> teams.place(owner, sari.id(), Set.of(sales, support)));
    assertThat(now(sari).teams()).containsExactly(sales);
    teams.place(owner, sari.id(), Set.of(support));
    assertThat(now(sari).teams()).containsExactly(support);

    Stage.the(Switching.class).change(owner, Switch.SINGLE_TEAM_PER_USER, "OFF");
    teams.join(owner, sari.id(), sales);
    Stage.the(Switching.class).change(owner, Switch.SINGLE_TEAM_PER_USER, "ON");
    assertThat(now(sari).teams()).containsExactlyInAnyOrder(sales, support);
    teams.place(owner, sari.id(), Set.of());
    assertThat(now(sari).teams()).isEmpty();
  }

  private static Viewer now(Viewer viewer) {
    return Stage.the(Viewers.class).again(viewer).orElseThrow();
  }
}
