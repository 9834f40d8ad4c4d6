package app.sapa.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.kit.Languages;
import app.sapa.people.Profile;
import app.sapa.people.Role;
import app.sapa.people.SignedIn;
import app.sapa.workspace.Scope;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChooserServletTest {
  private final House house = new House(false);

  private Exchange chooserOf(UUID account) throws Exception {
    var exchange = new Exchange("GET", "/w");
    exchange.attributes.put(SignedIn.ATTRIBUTE, new SignedIn(account, UUID.randomUUID()));
    house.chooser.doGet(exchange.request(), exchange.response());
    return exchange;
  }

  @Test
  @Rule("TEN-04")
  void whoever_has_several_workspaces_chooses_and_sees_what_they_are_in_each() throws Exception {
    var guest = House.guest("chooser-a");
    var shop = Stage.company();
    var clinic = Stage.company();
    shop.join(guest.account(), "A", Role.AGENT, Scope.OWN, List.of());
    clinic.join(guest.account(), "A", Role.OWNER, Scope.ALL, List.of());

    assertThat(chooserOf(guest.account()).text())
        .containsPattern("href=\"/w/" + shop.slug() + "\".*Agent")
        .containsPattern("href=\"/w/" + clinic.slug() + "\".*Owner")
        .contains("action=\"/logout\"");
  }

  @Test
  void whoever_has_one_goes_straight_on() throws Exception {
    var guest = House.guest("chooser-b");
    var shop = Stage.company();
    shop.join(guest.account(), "B", Role.AGENT, Scope.ALL, List.of());

    assertThat(chooserOf(guest.account()).location()).isEqualTo("/w/" + shop.slug());
  }

  @Test
  @Rule("I18N-01")
  void whoever_has_none_is_told_so_in_the_language_of_their_profile() throws Exception {
    var guest = House.guest("chooser-c");
    assertThat(chooserOf(guest.account()).text())
        .contains("<html lang=\"en\">", "belongs to no workspace yet");

    Stage.the(Profile.class).speak(guest.account(), Languages.INDONESIAN);

    assertThat(chooserOf(guest.account()).text()).contains("<html lang=\"id\">", "belum tergabung");
  }
}
