package app.sapa.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.workspace.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChooserTest {
  private final Chooser chooser = Stage.the(Chooser.class);

  @Test
  @Rule("TEN-04")
  void one_account_is_something_else_in_each_of_its_workspaces() {
    var ulfa = Company.account("Ulfa");
    var shop = Stage.company();
    var clinic = Stage.company();
    shop.join(ulfa, "Ulfa", Role.AGENT, Scope.OWN, List.of(Restriction.MASK_PHONE), "sales");
    clinic.join(ulfa, "Ulfa", Role.OWNER, Scope.ALL, List.of());

    assertThat(chooser.choices(ulfa))
        .extracting(Chooser.Choice::slug, Chooser.Choice::role)
        .containsExactlyInAnyOrder(
            tuple(shop.slug(), Role.AGENT), tuple(clinic.slug(), Role.OWNER));

    var viewers = Stage.the(Viewers.class);
    var inShop = viewers.entering(shop.slug(), ulfa).orElseThrow();
    var inClinic = viewers.entering(clinic.slug(), ulfa).orElseThrow();
    assertThat(inShop.scope()).isEqualTo(Scope.OWN);
    assertThat(inShop.teams()).containsExactly(shop.team("sales"));
    assertThat(inShop.may(Permission.SEE_PHONES)).isFalse();
    assertThat(inClinic.scope()).isEqualTo(Scope.ALL);
    assertThat(inClinic.teams()).isEmpty();
    assertThat(inClinic.may(Permission.SEE_PHONES)).isTrue();
  }

  @Test
  @Rule("TEN-03")
  void whoever_is_in_a_workspace_belongs_to_its_organisation_once_and_to_no_other() {
    var ulfa = Company.account("Ulfa");
    var shop = Stage.company();
    var branch = Stage.company();
    Stage.company().owner("Wati");
    branch.belongsWith(shop);
    shop.join(ulfa, "Ulfa", Role.AGENT, Scope.ALL, List.of());
    branch.join(ulfa, "Ulfa", Role.MANAGER, Scope.ALL, List.of());

    assertThat(chooser.choices(ulfa))
        .extracting(Chooser.Choice::organisation)
        .containsExactly("Firm " + shop.slug(), "Firm " + shop.slug());
    assertThat(chooser.choices(ulfa))
        .extracting(Chooser.Choice::of)
        .containsExactlyInAnyOrder("", " · Firm " + shop.slug());
    assertThat(
            Company.number("select count(*) from organisation_member where account_id = ?", ulfa))
        .isOne();
  }

  @Test
  @Rule("TEN-03")
  void who_leaves_a_workspace_still_belongs_to_its_organisation() {
    var shop = Stage.company();
    var owner = shop.owner("Olga");
    var ulfa = shop.agent("Ulfa", Scope.ALL);

    Stage.the(Memberships.class).end(owner, ulfa.id());

    assertThat(
            Company.number(
                "select count(*) from organisation_member where account_id = ?", ulfa.account()))
        .isOne();
  }

  @Test
  void workspaces_of_others_and_those_one_has_left_are_not_offered() {
    var vino = Company.account("Vino");
    var left = Stage.company();
    left.join(vino, "Vino", Role.MANAGER, Scope.ALL, List.of());
    Stage.company().owner("Wati");
    Company.run("update membership set active = false where account_id = ?", vino);

    assertThat(chooser.choices(vino)).isEmpty();
    assertThat(Stage.the(Viewers.class).entering(left.slug(), vino)).isEmpty();
  }
}
