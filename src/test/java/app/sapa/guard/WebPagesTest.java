package app.sapa.guard;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Rule;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class WebPagesTest {
  private final WebPages pages = new WebPages();
  private WebSite site;

  @BeforeEach
  void opens() throws IOException {
    site = WebSite.open();
    pages.clock = Clock.systemUTC();
    pages.http = LoopbackHttp.pages();
  }

  @AfterEach
  void closes() {
    site.close();
  }

  @Test
  void a_page_is_what_is_at_its_address() {
    var found = pages.open(site.page("/kain", "<title>Kain</title>")).orElseThrow();

    assertThat(found.address()).isEqualTo(site.at("/kain"));
    assertThat(found.type()).isEqualTo("text/html; charset=utf-8");
    assertThat(found.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("<title>Kain</title>");
    assertThat(found.whole()).isTrue();
    assertThat(pages.open(site.at("/tidak-ada"))).isEmpty();
  }

  @Test
  void three_redirects_are_followed_and_not_a_fourth() {
    site.page("/akhir", "<title>Akhir</title>");
    site.redirect("/3", "/akhir");
    site.redirect("/2", site.at("/3"));
    var third = site.redirect("/1", "2");
    var fourth = site.redirect("/0", "/1");

    assertThat(pages.open(third).orElseThrow().address()).isEqualTo(site.at("/akhir"));
    assertThat(pages.open(fourth)).isEmpty();
  }

  @Test
  void a_page_that_leads_back_to_itself_is_asked_four_times() {
    assertThat(pages.open(site.redirect("/", "/"))).isEmpty();
    assertThat(site.asked()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.0.0.1/",
        "https://192.168.1.1/router",
        "http://169.254.169.254/latest/meta-data/",
        "http://[fd00::1]/",
        "file:///etc/passwd",
        "gopher://127.0.0.1:70/",
        "javascript:alert(1)",
        "//user@127.0.0.1/",
        "::"
      })
  @Rule("LNK-10")
  void a_redirect_is_checked_as_the_first_address_was(String location) {
    assertThat(pages.open(site.redirect("/", location))).isEmpty();
    assertThat(site.asked()).containsExactly("/");
  }

  @Test
  @Rule("LNK-10")
  void pages_of_this_machine_and_of_private_networks_are_not_called() throws IOException {
    var beans = new OutboundHttp();
    beans.start();
    try (var listener = Listener.answering("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")) {
      pages.http = beans;
      for (var host : new String[] {"127.0.0.1", "localhost", "[::1]", "10.0.0.1", "0.0.0.0"}) {
        assertThat(pages.open("http://" + host + ":" + listener.port() + "/")).isEmpty();
        assertThat(pages.open("http://" + host + "/")).isEmpty();
        assertThat(pages.open("https://" + host + "/")).isEmpty();
      }
      assertThat(listener.connections()).isZero();

      pages.http = LoopbackHttp.pages();
      assertThat(pages.open("http://127.0.0.1:" + listener.port() + "/")).isPresent();
      assertThat(listener.connections()).isOne();
    } finally {
      beans.stop();
    }
  }

  @Test
  void pages_without_tls_are_called_on_the_public_web_alone() throws Exception {
    try (var listener = Listener.answering("HTTP/1.1 200 OK\r\n\r\n")) {
      // A public name that leads here, as names do that mean no good.
      pages.http = over(OutboundRules.PUBLIC_PAGES);
      assertThat(pages.open("http://toko.example:80/")).isEmpty();
      pages.http = over(new OutboundRules(true, true, InetAddress::isLoopbackAddress));
      assertThat(pages.open("http://toko.example:" + listener.port() + "/")).isPresent();
      assertThat(listener.connections()).isOne();
    }
  }

  private static OutboundHttp over(OutboundRules rules) throws NoSuchAlgorithmException {
    return OutboundHttp.over(
        OutboundWay.of(
            rules,
            OutboundLimits.PAGE,
            _ -> new InetAddress[] {InetAddress.getLoopbackAddress()},
            SSLContext.getDefault()));
  }

  @Test
  @Rule("LNK-10")
  void of_ten_megabytes_half_a_mebibyte_is_read() {
    var head = "<title>Besar</title>";
    var found = pages.open(site.page("/", head + "x".repeat(10_000_000))).orElseThrow();

    assertThat(found.bytes()).hasSize(512 * 1_024);
    assertThat(found.whole()).isFalse();
    assertThat(PageSummary.of(found).orElseThrow().title()).isEqualTo("Besar");
  }

  @Test
  @Rule("LNK-10")
  void whoever_takes_more_than_three_seconds_is_not_waited_for() throws IOException {
    var testIsOver = new CountDownLatch(1);
    try (var silent = Listener.everywhere(_ -> testIsOver.await())) {
      var before = System.nanoTime();
      assertThat(pages.open("http://127.0.0.1:" + silent.port() + "/")).isEmpty();
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofSeconds(2));
    } finally {
      testIsOver.countDown();
    }
    assertThat(OutboundLimits.PAGE)
        .isEqualTo(
            new OutboundLimits(
                Duration.ofSeconds(3), Duration.ofSeconds(3), Duration.ofSeconds(3), 524_288));
  }
}
