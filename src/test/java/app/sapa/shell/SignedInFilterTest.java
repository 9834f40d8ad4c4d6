package app.sapa.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.people.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignedInFilterTest {
  private final House house = new House(false);
  private final List<HttpServletRequest> passed = new ArrayList<>();

  private Exchange through(Exchange exchange) throws Exception {
    house.filter.doFilter(
        exchange.request(),
        exchange.response(),
        (request, response) -> passed.add((HttpServletRequest) request));
    return exchange;
  }

  @Test
  void without_a_session_a_page_leads_to_the_sign_in_and_back_again() throws Exception {
    var page = new Exchange("GET", "/w/acme/inbox/mine").header("Sec-Fetch-Mode", "navigate");
    page.query = "status=open";

    assertThat(through(page).location())
        .isEqualTo("/login?to=%2Fw%2Facme%2Finbox%2Fmine%3Fstatus%3Dopen");
    assertThat(passed).isEmpty();
  }

  @Test
  void without_a_session_scripts_are_told_so() throws Exception {
    var fetched = new Exchange("GET", "/w/acme/x").header("Sec-Fetch-Mode", "cors");
    assertThat(through(fetched).status).isEqualTo(401);

    var click = new Exchange("POST", "/");
    click.query = "v-r=uidl&v-uiId=0";
    assertThat(through(click).status).isEqualTo(401);

    var heartbeat = new Exchange("POST", "/");
    heartbeat.query = "v-r=heartbeat&v-uiId=0";
    assertThat(through(heartbeat).status).isEqualTo(403);
    assertThat(passed).isEmpty();
  }

  @Test
  void an_address_with_a_broken_escape_is_a_bad_request() throws Exception {
    for (var broken : List.of("f=%%%", "q=%", "q=a%2", "%zz=1")) {
      var page = new Exchange("GET", "/w/acme/inbox/mine");
      page.query = broken;
      assertThat(through(page).status).as(broken).isEqualTo(400);
    }
    var whole = new Exchange("GET", "/widget/sapa.js");
    whole.query = "q=100%25&f=%C3%A9";
    through(whole);
    assertThat(passed).hasSize(1);
  }

  @Test
  void with_a_session_everybody_behind_the_door_knows_who_it_is() throws Exception {
    var guest = House.guest("door-a");
    var cookie = house.signIn(guest);

    through(new Exchange("GET", "/w/acme").cookie(cookie));

    assertThat(passed).hasSize(1);
    var who = SignedIn.of(passed.getFirst()::getAttribute).orElseThrow();
    assertThat(who.account()).isEqualTo(guest.account());
    assertThat(passed.getFirst().getUserPrincipal()).isEqualTo(who);
    assertThat(passed.getFirst().getRemoteUser()).isEqualTo(guest.account().toString());
  }

  @Test
  void an_ended_session_is_refused_on_the_very_next_request() throws Exception {
    var cookie = house.signIn(House.guest("door-b"));
    through(new Exchange("GET", "/w/acme").cookie(cookie));
    var who = SignedIn.of(passed.getFirst()::getAttribute).orElseThrow();

    house.filter.sessions.end(who);

    assertThat(through(new Exchange("GET", "/w/acme").cookie(cookie)).location())
        .startsWith("/login");
    assertThat(passed).hasSize(1);
  }

  @Test
  void screens_of_an_earlier_sign_in_in_this_browser_are_closed_first() throws Exception {
    var cookie = house.signIn(House.guest("door-c"));
    var exchange = new Exchange("GET", "/w/acme").cookie(cookie);
    exchange.hasScreens = true;
    exchange.screens.put(SignedIn.ATTRIBUTE, new SignedIn(UUID.randomUUID(), UUID.randomUUID()));

    through(exchange);

    assertThat(exchange.hasScreens).isFalse();
    assertThat(passed).hasSize(1);
  }

  @Test
  void one_s_own_screens_stay_open() throws Exception {
    var cookie = house.signIn(House.guest("door-d"));
    through(new Exchange("GET", "/w/acme").cookie(cookie));
    var who = SignedIn.of(passed.getFirst()::getAttribute).orElseThrow();
    var again = new Exchange("GET", "/w/acme").cookie(cookie);
    again.hasScreens = true;
    again.screens.put(SignedIn.ATTRIBUTE, who);

    assertThat(through(again).hasScreens).isTrue();
  }

  @Test
  void open_addresses_are_passed_on_without_asking_who_it_is() throws Exception {
    through(new Exchange("GET", "/widget/sapa.js"));

    assertThat(passed).hasSize(1);
    assertThat(SignedIn.of(passed.getFirst()::getAttribute)).isEmpty();
  }

  @Test
  void a_client_cannot_name_itself() throws Exception {
    var exchange = new Exchange("GET", "/w/acme");
    exchange.header(SignedIn.ATTRIBUTE, UUID.randomUUID().toString());
    exchange.header("Authorization", "Basic b3duZXI6b3duZXI=");

    assertThat(through(exchange).location()).startsWith("/login");
  }
}
