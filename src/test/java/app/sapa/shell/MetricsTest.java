package app.sapa.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("UnnecessaryAssignment") // put together by hand
class MetricsTest {
  private static Exchange asked(Exchange exchange) throws Exception {
    var metrics = new Metrics();
    var servlet = new MetricsServlet();
    servlet.registry = metrics.registry();
    try {
      servlet.doGet(exchange.request(), exchange.response());
    } finally {
      metrics.close(servlet.registry);
    }
    return exchange;
  }

  @Test
  void this_machine_reads_the_figures() throws Exception {
    assertThat(asked(new Exchange("GET", "/metrics")).text())
        .contains("jvm_memory_used_bytes", "process_uptime_seconds");
  }

  @Test
  void for_strangers_and_for_what_a_proxy_passes_on_there_is_no_such_page() throws Exception {
    var stranger = new Exchange("GET", "/metrics");
    stranger.address = "203.0.113.9";
    assertThat(asked(stranger).status).isEqualTo(404);

    var passedOn = new Exchange("GET", "/metrics").header("X-Forwarded-For", "203.0.113.9");
    assertThat(asked(passedOn).status).isEqualTo(404);
    assertThat(passedOn.text()).isEmpty();
  }

  @Test
  void elsewhere_the_token_opens_and_nothing_else_does() {
    var token = Optional.of("a-long-token");

    assertThat(MetricsServlet.opens("Bearer a-long-token", token)).isTrue();
    assertThat(MetricsServlet.opens("Bearer a-long-toke", token)).isFalse();
    assertThat(MetricsServlet.opens("a-long-token", token)).isFalse();
    assertThat(MetricsServlet.opens("Bearer ", Optional.empty())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "/w/acme/inbox/mine/c/0196, w",
    "/api/x, api",
    "/, other",
    "'', other",
    "/secret-name, other"
  })
  void only_the_first_known_word_of_an_address_is_counted(String path, String area) {
    assertThat(RequestTimes.area(path)).isEqualTo(area);
  }
}
