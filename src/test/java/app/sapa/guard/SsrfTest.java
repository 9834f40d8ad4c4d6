package app.sapa.guard;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.guard.OutboundResult.Answered;
import app.sapa.guard.OutboundResult.Reason;
import app.sapa.guard.OutboundResult.Refused;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The address guard alone: plain HTTP and any port are let through, so that nothing else helps. */
@Timeout(120)
class SsrfTest {
  private static final OutboundLimits LIMITS =
      new OutboundLimits(
          Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(20), 1_000);

  @Test
  void no_spelling_of_an_address_reaches_this_machine() throws Exception {
    try (var listener = Listener.everywhere(SsrfTest::ok)) {
      var spellings = Spellings.at(listener.port());
      var outbound = guarded(PublicAddress::isPublic);

      for (var spelling : spellings) {
        assertThat(outbound.get(spelling, Map.of())).as(spelling).isNotInstanceOf(Answered.class);
        assertThat(outbound.post(spelling, Map.of(), new byte[0]))
            .as(spelling)
            .isNotInstanceOf(Answered.class);
      }

      assertThat(spellings).hasSizeGreaterThanOrEqualTo(300);
      assertThat(listener.connections()).isZero();
    }
  }

  @Test
  void with_the_guard_off_many_of_the_same_spellings_do_reach_it() throws Exception {
    try (var listener = Listener.everywhere(SsrfTest::ok)) {
      // Only this machine: without the guard the others would be called in earnest.
      var outbound = guarded(address -> address.isLoopbackAddress() || address.isAnyLocalAddress());

      long reached =
          Spellings.at(listener.port()).stream()
              .filter(spelling -> outbound.get(spelling, Map.of()) instanceof Answered)
              .count();

      assertThat(reached).isGreaterThanOrEqualTo(60);
      assertThat(listener.connections()).isGreaterThanOrEqualTo(60);
    }
  }

  @Test
  void one_forbidden_address_among_several_is_enough_to_refuse() throws Exception {
    try (var listener = Listener.everywhere(SsrfTest::ok)) {
      assertThat(
              guarded(PublicAddress::isPublic)
                  .get("http://half.example:" + listener.port(), Map.of()))
          .isEqualTo(new Refused(Reason.NOT_PUBLIC));
      assertThat(listener.connections()).isZero();
    }
  }

  @Test
  void a_redirect_to_this_machine_is_an_answer_and_not_followed() throws Exception {
    try (var inside = Listener.everywhere(SsrfTest::ok);
        var outside =
            Listener.answering(
                "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:%d/\r\nContent-Length: 0\r\n\r\n"
                    .formatted(inside.port()))) {
      var result =
          guarded(InetAddress::isLoopbackAddress)
              .get("http://127.0.0.1:" + outside.port(), Map.of());

      assertThat(result)
          .isInstanceOfSatisfying(Answered.class, a -> assertThat(a.status()).isEqualTo(302));
      assertThat(outside.connections()).isEqualTo(1);
      assertThat(inside.connections()).isZero();
    }
  }

  private static OutboundHttp guarded(Predicate<InetAddress> addresses) throws Exception {
    var rules = new OutboundRules(true, true, addresses);
    return OutboundHttp.over(
        OutboundWay.of(rules, LIMITS, Spellings::addresses, SSLContext.getDefault()));
  }

  private static void ok(OutputStream out) throws IOException {
    out.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".getBytes(StandardCharsets.UTF_8));
  }
}
