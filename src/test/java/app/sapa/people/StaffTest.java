package app.sapa.people;

import static app.sapa.Refusals.assertNotThere;
import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.workspace.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

class StaffTest {
  private final Company company = Stage.company();
  private final Viewer owner = company.owner("Olivia");
  private final Viewer sari = company.agent("Sari", Scope.TEAM, "Sales");
  private final Staff staff = Stage.the(Staff.class);

  @Test
  @Rule({"SET-02", "SET-05"})
  void everybody_is_listed_with_what_is_granted_and_former_members_last() {
    var adi = company.agent("Adi", Scope.ALL);
    Stage.the(Memberships.class).end(owner, adi.id());

    var all = staff.all(company.manager("Mira"));

    assertThat(all).extracting(Staff.Person::name).containsExactly("Mira", "Olivia", "Sari", "Adi");
    assertThat(all).extracting(Staff.Person::active).containsExactly(true, true, true, false);
    var listed = all.get(2);
    assertThat(listed.email()).startsWith("sari.").endsWith("@sapa.test");
    assertThat(listed.rights().visibility()).isEqualTo(Scope.TEAM);
    assertThat(listed.teams()).containsExactly(company.team("Sales"));
  }

  @Test
  @Rule("SET-01")
  void to_agents_and_managers_kept_from_settings_it_is_not_there() {
    for (var viewer : List.of(sari, company.manager("Moko", Restriction.NO_WORKSPACE_SETTINGS))) {
      assertNotThere(() -> staff.all(viewer));
    }
  }
}
