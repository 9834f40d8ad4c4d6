package app.sapa.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.journey.Answers.Answer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every kind of answer that the packaged server gives, the clumsy and the hostile ones too. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class HeadersJourney {
  private static final String PAGE = "Sec-Fetch-Mode: navigate";
  private static final String[] UPGRADE = {
    "Connection: Upgrade",
    "Upgrade: websocket",
    "Sec-WebSocket-Version: 13",
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
    "Sec-Fetch-Mode: websocket",
    "Origin: http://evil.example"
  };

  private final Answers server = new Answers(SapaServer.shared().port());

  private record Asked(String what, int status, Answer answer) {}

  private List<Asked> answers = List.of();

  @BeforeAll
  void ask() {
    answers = everything().toList();
  }

  private Stream<Asked> everything() {
    var built = "/VAADIN/build/" + builtFile();
    return Stream.of(
        asked("the front door", 302, server.to("GET /", PAGE)),
        asked("a screen without a session", 302, server.to("GET /w/toko-uji/inbox/all", PAGE)),
        asked(
            "a script without a session",
            401,
            server.to("GET /w/toko-uji", "Sec-Fetch-Mode: cors")),
        asked("a click without a session", 401, server.to("POST /?v-r=uidl&v-uiId=0")),
        asked("a heartbeat without a session", 403, server.to("POST /?v-r=heartbeat&v-uiId=0")),
        asked("an upgrade without a session", 401, server.to("GET /VAADIN/push?v-r=push", UPGRADE)),
        asked("the sign-in page", 200, server.to("GET /login", PAGE)),
        asked("a forged sign-in", 403, form("/login", "email=a&password=b")),
        asked("an enormous sign-in", 413, form("/login", "x=" + "a".repeat(20_000))),
        asked(
            "a sign-out from elsewhere",
            403,
            server.to("POST /logout", "Origin: http://evil.example")),
        asked("a sign-out by a link", 405, server.to("GET /logout", PAGE)),
        asked("a method nobody answers", 405, server.to("DELETE /login")),
        asked("a method nobody knows", 405, server.to("PROPFIND /login")),
        asked("a page that is not there", 302, server.to("GET /no/such/page", PAGE)),
        asked("the error page itself", 302, server.to("GET /error", PAGE)),
        asked("a style sheet", 200, server.to("GET /sapa/plain.css")),
        asked("a style sheet that is not there", 404, server.to("GET /sapa/none.css")),
        asked("an open address that is a folder", 404, server.to("GET /sapa/")),
        asked("a screen behind an open address", 404, server.to("GET /sapa/x?v-r=init&location=")),
        asked("a built file", 200, server.to("GET " + built)),
        asked("a built file that is not there", 404, server.to("GET /VAADIN/build/none.js")),
        asked("what is not for the web", 404, server.to("GET /WEB-INF/web.xml")),
        asked(
            "what is not for the web, roundabout", 404, server.to("GET /sapa/../WEB-INF/web.xml")),
        asked("an icon", 404, server.to("GET /favicon.ico")),
        asked("rules for robots", 404, server.to("GET /robots.txt")),
        asked("a demo page", 200, server.to("GET /demo/sekar-nusa", PAGE)),
        asked("a demo page that is not there", 404, server.to("GET /demo/nobody", PAGE)),
        asked("the metrics", 200, server.to("GET /metrics")),
        asked(
            "a channel's door that is not there",
            404,
            server.posted("/api/v1/channels/none/messages", "application/json", "{}")),
        asked("an address of the API that is not there", 404, server.to("GET /api/none")),
        asked("the widget's loader", 200, server.to("GET /widget/v1/loader.js")),
        asked("a widget's file that is not there", 404, server.to("GET /widget/v1/none.js")),
        asked("a widget's frame of no channel", 404, server.to("GET /widget/v1/frame")),
        asked(
            "a widget's call from nobody",
            401,
            server.posted(
                "/widget/api/messages", "application/json", "{}", "Sec-Fetch-Site: same-origin")),
        asked(
            "a widget's call from elsewhere",
            403,
            server.posted(
                "/widget/api/session", "application/json", "{}", "Origin: http://evil.example")));
  }

  /** What never reaches the application. */
  private Stream<Asked> byTheServerItself() {
    return Stream.of(
        asked("its health", 200, server.to("GET /health/ready")),
        asked("a health nobody asks for", 404, server.to("GET /health/none")),
        asked("a trace", 403, server.to("TRACE /login")),
        asked("a broken address", 400, server.to("GET /%zz")));
  }

  private static Asked asked(String what, int status, Answer answer) {
    return new Asked(what, status, answer);
  }

  private Answer form(String address, String body) {
    return server.posted(address, "application/x-www-form-urlencoded", body);
  }

  /** The file that every screen starts with. */
  private static String builtFile() {
    try (var person = Person.at(1024)) {
      var page = person.signIn("tari@toko-uji.example", "baris-demi-baris-2026", "/w/toko-uji/me");
      var source =
          (String) page.evaluate("document.querySelector('script[src*=\"VAADIN/build/\"]').src");
      return source.substring(source.lastIndexOf('/') + 1);
    }
  }

  @Test
  void a_page_travels_packed_to_whoever_can_unpack_it_and_plain_to_others() {
    assertThat(server.to("GET /login", PAGE, "Accept-Encoding: gzip").headers())
        .containsEntry("content-encoding", "gzip");
    assertThat(server.to("GET /login", PAGE).headers()).doesNotContainKey("content-encoding");
  }

  @TestFactory
  Stream<DynamicTest> every_answer_carries_the_security_headers() {
    return Stream.concat(answers.stream(), byTheServerItself())
        .map(asked -> DynamicTest.dynamicTest(asked.what(), () -> assertSafe(asked)));
  }

  @TestFactory
  Stream<DynamicTest> no_answer_tells_how_it_is_made() {
    return answers.stream()
        .map(asked -> DynamicTest.dynamicTest(asked.what(), () -> assertPlain(asked.answer())));
  }

  private static void assertSafe(Asked asked) {
    var answer = asked.answer();
    assertThat(answer.status()).isEqualTo(asked.status());
    assertThat(answer.headers())
        .containsEntry("x-content-type-options", "nosniff")
        .containsEntry("referrer-policy", "same-origin")
        .containsKey("content-security-policy")
        .doesNotContainKeys("server", "x-powered-by", "access-control-allow-origin");
    assertThat(answer.headers().get("content-security-policy"))
        .contains("default-src", "frame-ancestors")
        .doesNotContain("*", "http:");
    assertThat(answer.headers().getOrDefault("set-cookie", "HttpOnly; SameSite=Lax").lines())
        .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
  }

  private static void assertPlain(Answer answer) {
    assertThat(answer.body())
        .doesNotContain("Exception", "at app.sapa", "at com.ibm", "SRVE", "Liberty", "WEB-INF");
  }

  @Test
  void nobody_unknown_is_given_a_session_of_screens() {
    assertThat(answers)
        .extracting(asked -> asked.answer().headers().getOrDefault("set-cookie", ""))
        .noneMatch(cookies -> cookies.contains("JSESSIONID"));
  }
}
