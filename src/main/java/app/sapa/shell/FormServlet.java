package app.sapa.shell;

import app.sapa.guard.HtmlText;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** A page with a form, for people who are not signed in; its answer needs no script. */
abstract class FormServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_BODY = 16_384;
  private static final int TOO_MANY_REQUESTS = 429;

  @Inject transient PlainPage page;
  @Inject transient SessionCookie cookies;

  /** The key of the page's title. */
  abstract String title();

  /**
   * Shows the form.
   *
   * @param problem a sentence about the last attempt, empty at first
   */
  abstract void show(HttpServletRequest request, HttpServletResponse response, String problem)
      throws IOException;

  /** Answers a form that was shown to this browser and came back filled in. */
  abstract void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;

  /** How long whoever asks has to wait before anything is looked at. */
  Optional<Duration> held(HttpServletRequest request) {
    return Optional.empty();
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!isHeld(request, response)) {
      show(request, response, "");
    }
  }

  @Override
  protected final void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getContentLengthLong() > LONGEST_BODY) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else if (isHeld(request, response)) {
      return;
    } else if (!cookies.isOurForm(request)) {
      refuse(request, response, HttpServletResponse.SC_FORBIDDEN, "sign-in.expired");
    } else {
      answer(request, response);
    }
  }

  private boolean isHeld(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var held = held(request);
    if (held.isPresent()) {
      say(request, response, waiting(request, response, held.get()));
    }
    return held.isPresent();
  }

  /** Shows the form once more, with what was wrong. */
  final void refuse(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String key,
      Object... arguments)
      throws IOException {
    response.setStatus(status);
    show(request, response, text(request, key, arguments));
  }

  /** Shows the form to whoever tried too often. */
  final void wait(HttpServletRequest request, HttpServletResponse response, Duration time)
      throws IOException {
    show(request, response, waiting(request, response, time));
  }

  private String waiting(HttpServletRequest request, HttpServletResponse response, Duration time) {
    long seconds = time.toSeconds() + 1;
    response.setStatus(TOO_MANY_REQUESTS);
    response.setHeader("Retry-After", Long.toString(seconds));
    return text(request, "sign-in.wait", seconds);
  }

  /** Shows the form once more, because the server has too many passwords to check. */
  final void busy(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Retry-After", "5");
    refuse(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "sign-in.busy");
  }

  /** Sends a page that says one thing, and leads on to where one signs in. */
  final void say(HttpServletRequest request, HttpServletResponse response, String sentence)
      throws IOException {
    send(request, response, page.says(text(request, title()), sentence) + toSignIn(request));
  }

  /** The way to the sign-in page, as HTML. */
  final String toSignIn(HttpServletRequest request) {
    return "<p><a href=\"%s\">%s</a></p>\n"
        .formatted(
            HtmlText.of(request.getContextPath() + Addresses.signIn("")),
            HtmlText.of(text(request, "sign-in.title")));
  }

  final void send(HttpServletRequest request, HttpServletResponse response, String body)
      throws IOException {
    var language = page.language(request);
    page.send(response, request.getContextPath(), language, text(request, title()), body);
  }

  final String text(HttpServletRequest request, String key, Object... arguments) {
    return page.plain(page.language(request), key, arguments);
  }

  static String parameter(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "");
  }

  /** What the address says after the servlet's own. */
  static String rest(HttpServletRequest request) {
    var rest = Objects.requireNonNullElse(request.getPathInfo(), "");
    return rest.startsWith("/") ? rest.substring(1) : rest;
  }

  /** What the browser says it is. */
  static String device(HttpServletRequest request) {
    return Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
  }

  /** Where to go once somebody is in. */
  static String afterwards(HttpServletRequest request) {
    var wanted = Addresses.sameSite(request.getParameter("to"));
    return wanted.isEmpty() || wanted.equals("/") ? "/w" : wanted;
  }
}
