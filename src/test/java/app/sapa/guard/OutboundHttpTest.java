package app.sapa.guard;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.guard.OutboundResult.Answered;
import app.sapa.guard.OutboundResult.Failed;
import app.sapa.guard.OutboundResult.Reason;
import app.sapa.guard.OutboundResult.Refused;
import app.sapa.guard.OutboundResult.Trouble;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class OutboundHttpTest {
  private static final OutboundLimits QUICK =
      new OutboundLimits(
          Duration.ofMillis(500), Duration.ofMillis(400), Duration.ofMillis(1_200), 1_000);
  private static final OutboundLimits PATIENT =
      new OutboundLimits(
          Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(40), 1_000);
  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  private final CountDownLatch testIsOver = new CountDownLatch(1);

  @Test
  void the_body_and_the_headers_travel_as_given_and_nothing_else_does() throws Exception {
    try (var listener =
        Listener.answering(
            "HTTP/1.1 202 Accepted\r\nSet-Cookie: a=b\r\nContent-Length: 4\r\n\r\ndone")) {
      var outbound = toLoopback(PATIENT);
      var json = "{\"text\": \"Halo 👋\"}".getBytes(StandardCharsets.UTF_8);

      for (int i = 0; i < 2; i++) {
        assertThat(outbound.post(at(listener) + "/in?x=1", Map.of("webhook-id", "m-1"), json))
            .isInstanceOfSatisfying(
                Answered.class,
                answered -> {
                  assertThat(answered.status()).isEqualTo(202);
                  assertThat(answered.isSuccess()).isTrue();
                  assertThat(answered.whole()).isTrue();
                  assertThat(answered.body()).asString().isEqualTo("done");
                });
      }

      assertThat(listener.requests())
          .hasSize(2)
          .allSatisfy(
              request ->
                  assertThat(request)
                      .startsWith("POST /in?x=1 HTTP/1.1\r\n")
                      .contains("webhook-id: m-1\r\n", "Content-Type: application/json")
                      .endsWith("\r\n\r\n{\"text\": \"Halo 👋\"}")
                      .doesNotContainIgnoringCase("cookie:", "upgrade", "accept-encoding"));
      assertThat(listener.connections()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://example.com/,NOT_HTTPS",
    "ftp://example.com/,NOT_HTTPS",
    "https://example.com:8443/,PORT",
    "https://example.com:0/,PORT",
    "https://example.com:22/,PORT",
    "https://user@example.com/,USER_INFO",
    "https://@example.com/,USER_INFO",
    "https://127.0.0.1/,NOT_PUBLIC",
    "https://127.0.0.1:80/,NOT_PUBLIC",
    "https://[::1]/,NOT_PUBLIC",
    "https://[fe80::1%25lo]/,MALFORMED",
    "https:///path,MALFORMED",
    "example.com,MALFORMED",
    "'',MALFORMED",
    "https://exa mple.com/,MALFORMED",
    "https://例え.example/,MALFORMED"
  })
  void outside_demo_mode_only_https_to_public_addresses_is_called(String address, Reason reason)
      throws Exception {
    var outbound = over(OutboundRules.PUBLIC, PATIENT, SSLContext.getDefault());

    assertThat(outbound.get(address, Map.of())).isEqualTo(new Refused(reason));
  }

  @Test
  void an_endless_address_is_not_called() throws Exception {
    assertThat(toLoopback(PATIENT).get("https://example.com/" + "x".repeat(2_048), Map.of()))
        .isEqualTo(new Refused(Reason.MALFORMED));
  }

  @Test
  void the_demo_allowance_adds_this_machine_and_nothing_else() throws Exception {
    try (var listener = Listener.answering("HTTP/1.1 204 No Content\r\n\r\n")) {
      var outbound =
          OutboundHttp.over(
              way(OutboundRules.PUBLIC, SSLContext.getDefault()),
              way(OutboundRules.LOOPBACK, SSLContext.getDefault()));

      assertThat(outbound.get(at(listener), Map.of()))
          .isInstanceOfSatisfying(Answered.class, a -> assertThat(a.status()).isEqualTo(204));
      assertThat(outbound.get("http://10.0.0.1/", Map.of()))
          .isEqualTo(new Refused(Reason.NOT_PUBLIC));
      assertThat(outbound.get("http://1.1.1.1/", Map.of()))
          .isEqualTo(new Refused(Reason.NOT_PUBLIC));
      assertThat(outbound.get("https://169.254.169.254/", Map.of()))
          .isEqualTo(new Refused(Reason.NOT_PUBLIC));
    }
  }

  @Test
  void without_the_allowance_the_bean_does_not_call_this_machine() throws Exception {
    try (var listener = Listener.answering("HTTP/1.1 204 No Content\r\n\r\n")) {
      var outbound = new OutboundHttp();
      outbound.start();

      assertThat(outbound.get(at(listener), Map.of())).isEqualTo(new Refused(Reason.NOT_HTTPS));
      assertThat(outbound.get("https://localhost/", Map.of()))
          .isEqualTo(new Refused(Reason.NOT_PUBLIC));

      assertThat(listener.connections()).isZero();
      outbound.stop();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x: a\r\nHost: b",
        "x: a\nb",
        "x\r\ny: a",
        "x y: a",
        ": a",
        "x: \u0000",
        "x: é",
        "Host: inside",
        "content-length: 1",
        "Transfer-Encoding: chunked",
        "Upgrade: h2c"
      })
  void a_header_that_could_change_the_request_is_refused(String header) throws Exception {
    try (var listener = Listener.answering("HTTP/1.1 204 No Content\r\n\r\n")) {
      int colon = header.indexOf(": ");
      var headers = Map.of(header.substring(0, colon), header.substring(colon + 2));

      assertThat(toLoopback(PATIENT).get(at(listener), headers))
          .isEqualTo(new Refused(Reason.HEADER));
      assertThat(listener.connections()).isZero();
    }
  }

  @Test
  void a_name_is_looked_up_once_so_it_cannot_change_between_check_and_connect() throws Exception {
    try (var listener = Listener.answering("HTTP/1.1 204 No Content\r\n\r\n")) {
      var asked = new ArrayList<String>();
      var outbound =
          OutboundHttp.over(
              OutboundWay.of(
                  OutboundRules.LOOPBACK,
                  PATIENT,
                  host -> {
                    asked.add(host);
                    return new InetAddress[] {LOOPBACK};
                  },
                  SSLContext.getDefault()));

      assertThat(outbound.get("http://rebinding.test:" + listener.port() + "/", Map.of()))
          .isInstanceOf(Answered.class);

      assertThat(asked).containsExactly("rebinding.test");
      assertThat(listener.requests().getFirst())
          .contains("Host: rebinding.test:" + listener.port());
    }
  }

  @Test
  void a_body_beyond_the_cap_is_cut_and_the_rest_not_waited_for() throws Exception {
    try (var listener = Listener.everywhere(OutboundHttpTest::endless)) {
      assertThat(toLoopback(PATIENT).get(at(listener), Map.of()))
          .isInstanceOfSatisfying(
              Answered.class,
              answered -> {
                assertThat(answered.status()).isEqualTo(200);
                assertThat(answered.body()).hasSize(1_000);
                assertThat(answered.whole()).isFalse();
              });
    }
  }

  @ParameterizedTest
  @CsvSource({"999,999,true", "1000,1000,true", "1001,1000,false"})
  void a_body_up_to_the_cap_is_whole(int length, int kept, boolean whole) throws Exception {
    try (var listener =
        Listener.answering(
            "HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n" + "x".repeat(length))) {
      assertThat(toLoopback(PATIENT).get(at(listener), Map.of()))
          .isInstanceOfSatisfying(
              Answered.class,
              answered -> {
                assertThat(answered.body()).hasSize(kept);
                assertThat(answered.whole()).isEqualTo(whole);
              });
    }
  }

  @Test
  void a_body_that_breaks_off_is_an_answer_but_not_whole() throws Exception {
    try (var listener =
        Listener.answering("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this")) {
      assertThat(toLoopback(PATIENT).get(at(listener), Map.of()))
          .isInstanceOfSatisfying(
              Answered.class,
              answered -> {
                assertThat(answered.body()).asString().isEqualTo("only this");
                assertThat(answered.whole()).isFalse();
              });
    }
  }

  @Test
  void calls_cut_short_give_their_place_back() throws Exception {
    var hasty = new OutboundLimits(QUICK.connect(), PATIENT.response(), PATIENT.whole(), 10);
    try (var breaking = Listener.answering("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx");
        var silent = Listener.answering("");
        var endless = Listener.everywhere(OutboundHttpTest::endless)) {
      var outbound = toLoopback(hasty);

      // More than may be open to one host at a time.
      for (int i = 0; i < 25; i++) {
        assertThat(outbound.get(at(breaking), Map.of())).isInstanceOf(Answered.class);
        assertThat(outbound.get(at(endless), Map.of())).isInstanceOf(Answered.class);
        assertThat(outbound.get(at(silent), Map.of()))
            .isEqualTo(new Failed(Trouble.BROKEN_OFF, true));
      }
    }
  }

  @Test
  void silence_after_the_request_ends_in_time_and_is_ambiguous() throws Exception {
    try (var listener = Listener.everywhere(_ -> testIsOver.await())) {
      assertThat(toLoopback(QUICK).post(at(listener), Map.of(), new byte[10]))
          .isEqualTo(new Failed(Trouble.TIMEOUT, true));
    } finally {
      testIsOver.countDown();
    }
  }

  @Test
  void an_answer_that_drips_ends_in_time_and_is_ambiguous() throws Exception {
    try (var listener = Listener.everywhere(this::drip)) {
      assertThat(toLoopback(QUICK).post(at(listener), Map.of(), new byte[10]))
          .isEqualTo(new Failed(Trouble.TIMEOUT, true));
    } finally {
      testIsOver.countDown();
    }
  }

  @Test
  void a_connection_closed_without_an_answer_is_ambiguous_and_not_tried_again() throws Exception {
    try (var listener = Listener.answering("")) {
      assertThat(toLoopback(PATIENT).post(at(listener), Map.of(), new byte[10]))
          .isEqualTo(new Failed(Trouble.BROKEN_OFF, true));
      assertThat(listener.connections()).isEqualTo(1);
    }
  }

  @Test
  void an_answer_that_is_no_http_is_ambiguous() throws Exception {
    try (var listener = Listener.answering("220 mail.example ESMTP\r\n\r\n")) {
      assertThat(toLoopback(PATIENT).post(at(listener), Map.of(), new byte[10]))
          .isEqualTo(new Failed(Trouble.BROKEN_OFF, true));
    }
  }

  @Test
  void what_never_connected_was_certainly_not_received() throws Exception {
    int closed;
    try (var socket = new ServerSocket(0, 1, LOOPBACK)) {
      closed = socket.getLocalPort();
    }

    assertThat(toLoopback(PATIENT).post("http://127.0.0.1:" + closed, Map.of(), new byte[10]))
        .isEqualTo(new Failed(Trouble.NO_CONNECTION, false));
    assertThat(toLoopback(PATIENT).post("http://nowhere.test/", Map.of(), new byte[10]))
        .isEqualTo(new Failed(Trouble.UNKNOWN_HOST, false));
  }

  @Test
  void tls_speaks_to_the_named_host_at_the_checked_address() throws Exception {
    try (var listener = tlsListener()) {
      var trusting = over(OutboundRules.LOOPBACK, PATIENT, tlsOfTheTest());

      assertThat(trusting.get("https://named.test:" + listener.port() + "/", Map.of()))
          .isInstanceOfSatisfying(Answered.class, a -> assertThat(a.status()).isEqualTo(204));
    }
  }

  @Test
  void a_certificate_of_another_name_gets_no_request() throws Exception {
    try (var listener = tlsListener()) {
      var trusting = over(OutboundRules.LOOPBACK, PATIENT, tlsOfTheTest());

      assertThat(trusting.get("https://other.test:" + listener.port() + "/", Map.of()))
          .isEqualTo(new Failed(Trouble.TLS, false));
      assertThat(listener.requests()).allSatisfy(request -> assertThat(request).isEmpty());
    }
  }

  @Test
  void a_certificate_nobody_vouches_for_gets_no_request() throws Exception {
    try (var listener = tlsListener()) {
      assertThat(
              over(OutboundRules.LOOPBACK, PATIENT, SSLContext.getDefault())
                  .get("https://named.test:" + listener.port() + "/", Map.of()))
          .isEqualTo(new Failed(Trouble.TLS, false));
      assertThat(listener.requests()).allSatisfy(request -> assertThat(request).isEmpty());
    }
  }

  @Test
  void a_handshake_that_is_never_answered_ends_in_time_with_nothing_sent() throws Exception {
    try (var listener = Listener.everywhere(_ -> testIsOver.await())) {
      assertThat(toLoopback(QUICK).get("https://named.test:" + listener.port() + "/", Map.of()))
          .isEqualTo(new Failed(Trouble.TIMEOUT, false));
    } finally {
      testIsOver.countDown();
    }
  }

  @Test
  void the_usual_limits_are_those_of_the_design() {
    assertThat(OutboundLimits.USUAL)
        .isEqualTo(
            new OutboundLimits(
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                5 * 1024 * 1024));
  }

  private void drip(OutputStream out) throws IOException, InterruptedException {
    out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.UTF_8));
    while (!testIsOver.await(100, TimeUnit.MILLISECONDS)) {
      out.write('x');
      out.flush();
    }
  }

  private static void endless(OutputStream out) throws IOException {
    out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    var block = new byte[8_192];
    while (true) {
      out.write(block);
    }
  }

  private static String at(Listener listener) {
    return "http://127.0.0.1:" + listener.port();
  }

  private static OutboundHttp toLoopback(OutboundLimits limits) throws Exception {
    return over(OutboundRules.LOOPBACK, limits, SSLContext.getDefault());
  }

  private static OutboundHttp over(OutboundRules rules, OutboundLimits limits, SSLContext tls) {
    return OutboundHttp.over(OutboundWay.of(rules, limits, OutboundHttpTest::addresses, tls));
  }

  private static OutboundWay way(OutboundRules rules, SSLContext tls) {
    return OutboundWay.of(rules, PATIENT, OutboundHttpTest::addresses, tls);
  }

  private static InetAddress[] addresses(String host) throws UnknownHostException {
    return List.of("named.test", "other.test").contains(host)
        ? new InetAddress[] {LOOPBACK}
        : Spellings.addresses(host);
  }

  private static Listener tlsListener() throws Exception {
    return Listener.on(
        tlsOfTheTest().getServerSocketFactory().createServerSocket(0, 50, LOOPBACK),
        out -> out.write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.UTF_8)));
  }

  /** Holds, and trusts, the one self-signed certificate of {@code named.test}. */
  private static SSLContext tlsOfTheTest() throws Exception {
    var password = "changeit".toCharArray();
    var store = KeyStore.getInstance("PKCS12");
    try (var file = OutboundHttpTest.class.getResourceAsStream("named-test.p12")) {
      store.load(file, password);
    }
    var keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, password);
    var certificates = KeyStore.getInstance("PKCS12");
    certificates.load(null, null);
    certificates.setCertificateEntry("named", store.getCertificate("named"));
    var trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(certificates);
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
