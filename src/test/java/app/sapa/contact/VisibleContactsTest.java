package app.sapa.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.base.NotThere;
import app.sapa.conversation.Shopfront;
import app.sapa.people.Viewer;
import app.sapa.people.Viewers;
import app.sapa.workspace.Scope;
import app.sapa.workspace.Tx;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VisibleContactsTest {
  private final Shopfront shop = Shopfront.open();
  private final Company company = shop.company();
  private final UUID ayu = shop.hears("ayu", "Halo");

  @Test
  @Rule("VIS-12")
  void an_unassigned_contact_is_there_for_owners_managers_and_unrestricted_agents_only() {
    assertSees(company.owner("Dewi"), true);
    assertSees(company.manager("Made"), true);
    assertSees(company.agent("Budi", Scope.ALL), true);
    assertSees(company.agent("Citra", Scope.TEAM, "Sales"), false);
    assertSees(company.agent("Eka", Scope.OWN, "Sales"), false);
  }

  @Test
  void a_contact_that_waits_for_a_team_is_there_for_those_who_see_their_team_only() {
    Company.run("update contact set queued_team_id = ? where id = ?", company.team("Sales"), ayu);

    assertSees(company.agent("Citra", Scope.TEAM, "Sales"), true);
    assertSees(company.agent("Fajar", Scope.TEAM, "Support"), false);
    assertSees(company.agent("Eka", Scope.OWN, "Sales"), false);
  }

  @Test
  @Rule("VIS-15")
  void an_agent_of_no_team_who_sees_their_team_only_sees_their_own() {
    var citra = company.agent("Citra", Scope.TEAM);
    assign(company.agent("Gita", Scope.TEAM));
    assertSees(citra, false);

    assign(citra);

    assertSees(citra, true);
  }

  @Test
  @Rule("VIS-16")
  void a_colleagues_contacts_leave_with_the_colleague() {
    var citra = company.agent("Citra", Scope.TEAM, "Sales");
    var gita = company.agent("Gita", Scope.TEAM, "Sales");
    assign(gita);
    assertSees(citra, true);

    company.unseat(gita.id(), "Sales");
    assertSees(citra, false);
    company.seat(gita.id(), "Sales");
    assertSees(citra, true);
  }

  @Test
  @Rule("VIS-16")
  void whoever_leaves_a_team_loses_its_contacts() {
    var citra = company.agent("Citra", Scope.TEAM, "Sales");
    assign(company.agent("Gita", Scope.TEAM, "Sales"));
    assertSees(citra, true);

    company.unseat(citra.id(), "Sales");

    assertSees(citra, false);
  }

  private void assign(Viewer member) {
    Company.run("update contact set assignee_id = ? where id = ?", member.id(), ayu);
  }

  /** By each way to one contact, with the rights of this moment. */
  private void assertSees(Viewer known, boolean visible) {
    var viewer = Stage.the(Viewers.class).again(known).orElseThrow();
    var contacts = Stage.the(VisibleContacts.class);
    assertThat(contacts.sees(viewer, ayu)).isEqualTo(visible);
    assertThat(reaches(() -> contacts.require(viewer, ayu))).isEqualTo(visible);
    assertThat(reaches(() -> Stage.the(ContactCards.class).open(viewer, ayu))).isEqualTo(visible);
    assertThat(
            reaches(() -> Stage.the(Tx.class).run(viewer, () -> contacts.forChange(viewer, ayu))))
        .isEqualTo(visible);
  }

  private static boolean reaches(Runnable way) {
    try {
      way.run();
      return true;
    } catch (NotThere e) {
      return false;
    }
  }

  @Test
  void another_companys_contact_is_not_there() {
    var stranger = Stage.company().owner("Stranger");

    assertSees(stranger, false);
    assertThatExceptionOfType(NotThere.class)
        .isThrownBy(() -> Stage.the(ContactCards.class).open(stranger, ayu));
  }
}
