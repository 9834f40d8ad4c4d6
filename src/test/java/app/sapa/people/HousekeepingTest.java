package app.sapa.people;

import static app.sapa.Refusals.assertNotThere;
import static app.sapa.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.workspace.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

class HousekeepingTest {
  private final Company company = Stage.company();
  private final Viewer owner = company.owner("Olivia");
  private final Housekeeping house = Stage.the(Housekeeping.class);

  @Test
  @Rule("TEN-05")
  void a_workspace_gets_another_name_and_clock_and_keeps_its_address() {
    house.change(company.manager("Mira"), " Toko Kain ", "Asia/Makassar");

    var now = house.of(owner);
    assertThat(now.name()).isEqualTo("Toko Kain");
    assertThat(now.zone().getId()).isEqualTo("Asia/Makassar");
    assertThat(now.slug()).isEqualTo(company.slug());
  }

  @Test
  void what_is_no_name_and_no_zone_is_refused_and_changes_nothing() {
    var before = house.of(owner);

    assertRefused("workspace.name-empty", () -> house.change(owner, " ", "Asia/Jakarta"));
    assertRefused(
        "workspace.name-too-long", () -> house.change(owner, "x".repeat(101), "Asia/Jakarta"));
    for (var zone : List.of("Asia/Atlantis", "", "UTC", "Etc/GMT+7", "asia/jakarta")) {
      assertRefused("workspace.no-such-zone", () -> house.change(owner, "Toko", zone));
    }
    assertThat(house.of(owner)).isEqualTo(before);
  }

  @Test
  @Rule({"VIS-25", "VIS-26"})
  void to_agents_and_managers_kept_from_settings_it_is_not_there() {
    for (var viewer :
        List.of(
            company.agent("Adi", Scope.ALL),
            company.manager("Moko", Restriction.NO_WORKSPACE_SETTINGS))) {
      assertNotThere(() -> house.of(viewer));
      assertNotThere(() -> house.change(viewer, "Theirs", "Asia/Jakarta"));
    }
  }
}
