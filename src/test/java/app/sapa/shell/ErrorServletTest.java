package app.sapa.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.base.NotThere;
import app.sapa.kit.Texts;
import app.sapa.people.DemoMode;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("UnnecessaryAssignment") // put together by hand
class ErrorServletTest {
  private final ErrorServlet servlet = servlet();

  private static ErrorServlet servlet() {
    var servlet = new ErrorServlet();
    servlet.page = new PlainPage();
    servlet.page.texts = new Texts();
    servlet.page.cookies = new SessionCookie();
    servlet.page.cookies.demo = new DemoMode();
    return servlet;
  }

  private Exchange failed(String address, Integer status, @Nullable Throwable failure)
      throws Exception {
    var exchange = new Exchange("GET", "/error");
    exchange.attributes.put(RequestDispatcher.ERROR_REQUEST_URI, address);
    exchange.attributes.put(RequestDispatcher.ERROR_STATUS_CODE, status);
    if (failure != null) {
      exchange.attributes.put(RequestDispatcher.ERROR_EXCEPTION, failure);
    }
    servlet.service(exchange.request(), exchange.response());
    return exchange;
  }

  @ParameterizedTest
  @CsvSource({
    "404, Not found",
    "405, That does not work here",
    "403, That was refused",
    "500, Something went wrong",
    "503, Sapa is not available right now",
    "418, That request was not understood",
    "507, Something went wrong"
  })
  void people_get_a_small_page_in_plain_words(int status, String title) throws Exception {
    var page = failed("/w/acme", status, null);

    assertThat(page.status).isEqualTo(status);
    assertThat(page.text()).contains("<h1>" + title + "</h1>", "href=\"/\"");
    assertThat(page.answered)
        .containsEntry("Cache-Control", "no-store")
        .containsEntry("Content-Security-Policy", ResponseHeaders.PLAIN_POLICY);
  }

  @Test
  void machines_get_json() throws Exception {
    var answer = failed("/api/channel/x", 404, null);

    assertThat(answer.answered).containsEntry("Content-Type", "application/json");
    assertThat(answer.text()).isEqualTo("{\"error\": \"not found\"}");
  }

  @Test
  void a_surprise_says_nothing_about_itself() throws Exception {
    var page =
        failed("/w/acme", 500, new ServletException(new IllegalStateException("secret detail")));

    assertThat(page.status).isEqualTo(500);
    assertThat(page.text()).doesNotContain("secret", "IllegalState", "at app.");
  }

  @Test
  void what_is_not_there_and_what_is_not_yours_look_the_same() throws Exception {
    var unknown = failed("/w/acme/x", 404, null);
    var hidden = failed("/w/acme/y", 500, new ServletException(new NotThere()));

    assertThat(hidden.status).isEqualTo(404).isEqualTo(unknown.status);
    assertThat(hidden.text()).isEqualTo(unknown.text());
  }

  @Test
  void asked_for_by_its_own_address_it_does_not_exist() throws Exception {
    var page = new Exchange("GET", "/error");
    servlet.service(page.request(), page.response());

    assertThat(page.status).isEqualTo(404);
  }
}
