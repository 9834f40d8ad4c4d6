package app.sapa.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.channel.ChannelKind;
import app.sapa.channel.ConnectedChannel;
import app.sapa.channel.Deliveries;
import app.sapa.channel.Quietly;
import app.sapa.guard.Limit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
@SuppressWarnings("UnnecessaryAssignment") // There is no server here to inject servlets.
class WidgetDoorsTest {
  private static final AtomicInteger IDS = new AtomicInteger();
  private static final String SETTINGS = "{\"greeting\": {\"en\": \"Hello\", \"id\": \"Halo\"}}";

  private final Company company = Stage.company();
  private final ConnectedChannel channel = webChatOf(company);

  private static ConnectedChannel webChatOf(Company company) {
    var made = ConnectedChannel.of(company, ChannelKind.WEBCHAT);
    Company.run("update channel set settings = ?::jsonb where id = ?", SETTINGS, made.id());
    return made;
  }

  private static SessionServlet sessions() {
    var servlet = new SessionServlet();
    servlet.reception = Stage.the(Reception.class);
    servlet.visitors = Stage.the(Visitors.class);
    return servlet;
  }

  private static MessagesServlet messages() {
    var servlet = new MessagesServlet();
    servlet.reception = Stage.the(Reception.class);
    servlet.deliveries = Stage.the(Deliveries.class);
    return servlet;
  }

  private static PageServlet pages() {
    var servlet = new PageServlet();
    servlet.reception = Stage.the(Reception.class);
    servlet.deliveries = Stage.the(Deliveries.class);
    return servlet;
  }

  private static EventsServlet events() {
    var servlet = new EventsServlet();
    servlet.reception = Stage.the(Reception.class);
    servlet.thread = Stage.the(VisitorThread.class);
    servlet.streams = Stage.the(Streams.class);
    return servlet;
  }

  /** An address of its own, so that one test's calls do not use up another's allowance. */
  private final String address = "198.51.100." + (1 + IDS.incrementAndGet() % 250);

  private Call begin(String channelId, String more) {
    return Call.post("{\"channel\": \"" + channelId + "\"" + more + "}")
        .from(address)
        .to(sessions());
  }

  private String visitor() {
    return visitorOf(channel);
  }

  private String visitorOf(ConnectedChannel at) {
    return word("token", begin(at.id().toString(), ""));
  }

  private static String word(String name, Call call) {
    return call.text().replaceAll("(?s).*\"" + name + "\":\"([^\"]*)\".*", "$1");
  }

  private static String id() {
    return "0196c5a0-0000-7000-8000-%012d".formatted(IDS.incrementAndGet());
  }

  private Call say(String token, String id, String text) {
    return Call.post("{\"id\": \"" + id + "\", \"text\": \"" + text + "\"}")
        .from(address)
        .by(token)
        .to(messages());
  }

  @Test
  @Rule("CH-08")
  void a_browser_becomes_a_visitor_and_stays_the_same_one_with_its_token() {
    var first = begin(channel.id().toString(), ", \"language\": \"id\"");
    var token = word("token", first);

    var again = begin(channel.id().toString(), ", \"token\": \"" + token + "\"");

    assertThat(first.status()).isEqualTo(200);
    assertThat(word("greeting", first)).isEqualTo("Halo");
    assertThat(word("name", first)).isEqualTo("Firm " + company.slug());
    assertThat(first.header("Set-Cookie")).isNull();
    assertThat(word("token", again)).isEqualTo(token);
    assertThat(word("visitor", again)).isEqualTo(word("visitor", first));
    assertThat(word("visitor", begin(channel.id().toString(), "")))
        .isNotEqualTo(word("visitor", first));
  }

  @Test
  void only_the_hash_of_a_token_is_stored() {
    var secret = visitor().split("\\.", -1)[1];

    assertThat(
            Company.number(
                "select count(*) from visitor v where channel_id = ? and position(? in v::text) >"
                    + " 0",
                channel.id(),
                secret))
        .isZero();
  }

  @Test
  void an_unknown_a_closed_and_another_kind_of_channel_are_the_same() {
    var closed = webChatOf(company);
    Company.run("update channel set active = false where id = ?", closed.id());
    var custom = ConnectedChannel.of(company, ChannelKind.CUSTOM);

    for (var id : List.of(UUID.randomUUID(), closed.id(), custom.id(), "nonsense")) {
      var call = begin(id.toString(), "");
      assertThat(call.status()).isEqualTo(404);
      assertThat(call.text()).isEqualTo("{\"error\":\"not-found\"}");
    }
  }

  @Test
  @Rule({"CH-08", "MSG-26"})
  void a_message_is_kept_acknowledged_and_becomes_one_message_however_often_it_comes() {
    var token = visitor();
    var id = id();

    for (int i = 0; i < 3; i++) {
      var call = say(token, id, "Halo");
      assertThat(call.status()).isEqualTo(202);
      assertThat(call.text()).isEqualTo("{\"id\":\"" + id + "\"}");
    }

    Quietly.until(() -> channel.states().equals(List.of("DONE")));
    assertThat(channel.said()).singleElement().asString().endsWith(":" + id);
  }

  @Test
  void two_visitors_may_use_the_same_id() {
    var id = id();

    say(visitor(), id, "one");
    say(visitor(), id, "two");

    Quietly.until(() -> channel.states().equals(List.of("DONE", "DONE")));
    assertThat(channel.said()).hasSize(2);
  }

  @Test
  void a_token_opens_its_own_channel_only() {
    var other = webChatOf(Stage.company());
    var token = visitor();
    var stolen = other.id() + token.substring(token.indexOf('.'));

    assertThat(say(stolen, id(), "Halo").status()).isEqualTo(401);
    assertThat(word("token", begin(other.id().toString(), ", \"token\": \"" + token + "\"")))
        .isNotEqualTo(token);
    assertThat(channel.states()).isEmpty();
    assertThat(other.states()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, 202", "5000, 202", "5001, 400"})
  void a_text_has_one_to_five_thousand_characters(int length, int status) {
    assertThat(say(visitor(), id(), "🙏".repeat(length)).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "{\"id\": \"x\", \"text\": \"Halo\"}",
        "{\"id\": \"0196c5a0-0000-4000-8000-000000000000\", \"text\": \"Halo\"}",
        "{\"id\": \"0196c5a0-0000-7000-8000-000000000000\", \"text\": 7}",
        "{\"id\": \"0196c5a0-0000-7000-8000-000000000000\", \"text\": \" \\u0000\"}",
        "{\"id\": \"0196c5a0-0000-7000-8000-000000000000\", \"text\": \"a\", \"visitor\": \"b\"}"
      })
  void what_is_no_message_is_refused_and_nothing_is_kept(String body) {
    var call = Call.post(body).from(address).by(visitor()).to(messages());

    assertThat(call.status()).isEqualTo(400);
    assertThat(call.text()).matches("\\{\"error\":\"[a-z-]+\"}");
    assertThat(channel.states()).isEmpty();
  }

  @Test
  void too_much_other_types_and_other_sites_are_refused() {
    var token = visitor();
    var large = "{\"id\": \"" + id() + "\", \"text\": \"" + "x".repeat(70_000) + "\"}";
    var plain = Call.post("{}").from(address).by(token).with("Content-Type", "text/plain");
    var foreign = Call.post("{}").from(address).by(token).with("Sec-Fetch-Site", "cross-site");

    assertThat(Call.post(large).from(address).by(token).to(messages()).status()).isEqualTo(413);
    assertThat(plain.to(messages()).status()).isEqualTo(415);
    assertThat(foreign.to(messages()).status()).isEqualTo(403);
    assertThat(Call.post("{}").from(address).to(messages()).status()).isEqualTo(401);
    assertThat(Call.post("{}").from(address).by("x.y").to(messages()).status()).isEqualTo(404);
  }

  @Test
  void who_writes_too_fast_is_asked_to_wait() {
    var token = visitor();
    IntStream.range(0, Limit.WIDGET_MESSAGE_PER_VISITOR.calls())
        .forEach(i -> assertThat(say(token, id(), "Halo").status()).isEqualTo(202));

    var tooMuch = say(token, id(), "Halo");

    assertThat(tooMuch.status()).isEqualTo(429);
    assertThat(tooMuch.header("Retry-After")).matches("[1-9][0-9]?");
    assertThat(say(visitor(), id(), "Halo").status()).isEqualTo(202);
  }

  @Test
  @Rule("EVT-30")
  void a_page_change_of_somebody_who_wrote_becomes_an_event_once() {
    var token = visitor();
    say(token, id(), "Halo");
    var page =
        "{\"id\": \"%s\", \"url\": \"https://shop.example/cart\", \"title\": \"Cart\"}"
            .formatted(id());

    for (int i = 0; i < 2; i++) {
      assertThat(Call.post(page).from(address).by(token).to(pages()).status()).isEqualTo(202);
    }

    Quietly.until(() -> channel.states().equals(List.of("DONE", "DONE")));
    assertThat(
            Company.number(
                "select count(*) from event where workspace_id = ? and type = 'PAGE_CHANGED'",
                company.workspace()))
        .isEqualTo(1);
  }

  @Test
  @Rule("MSG-26")
  void a_message_appears_in_every_open_window_of_its_visitor_and_nobody_elses() throws Exception {
    var token = visitor();
    var one = Call.get().from(address).by(token).to(events());
    var two = Call.get().from(address).by(token).to(events());
    var stranger = Call.get().from(address).by(visitor()).to(events());
    var id = id();

    say(token, id, "Halo");

    Quietly.until(() -> one.text().contains(id) && two.text().contains(id));
    assertThat(one.header("Content-Type")).isEqualTo("text/event-stream");
    assertThat(one.text()).startsWith("event: live\n").contains("\"text\":\"Halo\"");
    assertThat(stranger.text()).isEqualTo("event: live\ndata: {}\n\n");
    List.of(one, two, stranger).forEach(Call::leave);
    say(token, id(), "Halo?");
    one.awaitEnd();
    two.awaitEnd();
  }

  @Test
  void a_browser_that_returns_gets_what_came_after_its_last_line() {
    var token = visitor();
    say(token, id(), "before");
    Quietly.until(() -> channel.said().size() == 1);
    var first = Call.get().from(address).by(token).to(events());
    Quietly.until(() -> first.text().contains("event: live"));
    var cursor = first.text().replaceAll("(?s).*\\nid: (\\S+)\\n.*", "$1");
    say(token, id(), "after");
    Quietly.until(() -> channel.said().size() == 2);

    var again = Call.get().from(address).by(token).with("Last-Event-ID", cursor).to(events());

    Quietly.until(() -> again.text().contains("event: live"));
    assertThat(again.text()).contains("\"after\"").doesNotContain("\"before\"");
  }

  @Test
  void a_visitor_has_so_many_streams_and_no_more() {
    var token = visitor();
    IntStream.range(0, Streams.PER_VISITOR)
        .forEach(
            i ->
                assertThat(Call.get().from(address).by(token).to(events()).status())
                    .isEqualTo(200));

    var tooMany = Call.get().from(address).by(token).to(events());

    assertThat(tooMany.status()).isEqualTo(429);
    assertThat(tooMany.header("Retry-After")).isEqualTo("30");
  }
}
