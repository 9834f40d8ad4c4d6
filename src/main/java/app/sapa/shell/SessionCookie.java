package app.sapa.shell;

import app.sapa.guard.Tokens;
import app.sapa.people.DemoMode;
import app.sapa.people.OpenSessions;
import app.sapa.people.SecondStep;
import app.sapa.people.SignIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * The cookies of the pages outside Vaadin. All are HttpOnly and SameSite=Lax, and Secure with the
 * {@code __Host-} prefix, except over plain HTTP on this very machine in demo mode.
 */
@ApplicationScoped
class SessionCookie {
  private static final String SESSION = "sapa-session";
  private static final String HALF = "sapa-half";
  private static final String FORM = "sapa-form";
  private static final String LANGUAGE = "sapa-language";

  @Inject DemoMode demo;

  /**
   * Lets a browser in: it keeps the token and the account's language. Nobody may have prepared the
   * HTTP session that holds this person's screens; servers may give a new one the id that the
   * browser asked for, hence the second step.
   */
  void letIn(
      HttpServletRequest request, HttpServletResponse response, SignIn.Answer.Welcome welcome) {
    var old = request.getSession(false);
    if (old != null) {
      old.invalidate();
    }
    request.getSession(true);
    request.changeSessionId();
    keepToken(request, response, welcome.session().token());
    keepLanguage(request, response, welcome.account().language().getLanguage());
  }

  /** Whether a posted form comes from a page of ours that was shown to this browser. */
  boolean isOurForm(HttpServletRequest request) {
    var repeated = Optional.ofNullable(request.getParameter("form")).flatMap(Tokens::hash);
    var kept = form(request).flatMap(Tokens::hash);
    return SameOrigin.is(request)
        && repeated.isPresent()
        && kept.isPresent()
        && Tokens.same(repeated.get(), kept.get());
  }

  /** What the form on a page has to repeat, kept by the browser that is shown the page. */
  String formFor(HttpServletRequest request, HttpServletResponse response) {
    var known = form(request).filter(kept -> Tokens.hash(kept).isPresent());
    var token = known.orElseGet(Tokens::fresh);
    keepForm(request, response, token);
    return token;
  }

  /** The session's token that the browser sent. */
  Optional<String> token(HttpServletRequest request) {
    return value(request, SESSION);
  }

  private void keepToken(HttpServletRequest request, HttpServletResponse response, String token) {
    response.addCookie(cookie(request, SESSION, token, OpenSessions.LONGEST));
  }

  void forgetToken(HttpServletRequest request, HttpServletResponse response) {
    response.addCookie(cookie(request, SESSION, "", Duration.ZERO));
  }

  /** The token of a sign-in that waits for its second factor. */
  Optional<String> half(HttpServletRequest request) {
    return value(request, HALF);
  }

  void keepHalf(HttpServletRequest request, HttpServletResponse response, String token) {
    response.addCookie(cookie(request, HALF, token, SecondStep.LASTS));
  }

  void forgetHalf(HttpServletRequest request, HttpServletResponse response) {
    response.addCookie(cookie(request, HALF, "", Duration.ZERO));
  }

  /** What the form's hidden field must repeat: another site can send a form, but not read this. */
  Optional<String> form(HttpServletRequest request) {
    return value(request, FORM);
  }

  private void keepForm(HttpServletRequest request, HttpServletResponse response, String token) {
    response.addCookie(cookie(request, FORM, token, Duration.ofDays(1)));
  }

  Optional<String> language(HttpServletRequest request) {
    return value(request, LANGUAGE);
  }

  void keepLanguage(HttpServletRequest request, HttpServletResponse response, String tag) {
    response.addCookie(cookie(request, LANGUAGE, tag, Duration.ofDays(365)));
  }

  private Optional<String> value(HttpServletRequest request, String name) {
    var full = fullName(request, name);
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(full))
        .map(Cookie::getValue)
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  private Cookie cookie(HttpServletRequest request, String name, String value, Duration life) {
    var cookie = new Cookie(fullName(request, name), value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(isSecure(request));
    cookie.setMaxAge((int) life.toSeconds());
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }

  private String fullName(HttpServletRequest request, String name) {
    return isSecure(request) ? "__Host-" + name : name;
  }

  private boolean isSecure(HttpServletRequest request) {
    return request.isSecure() || !(demo.on() && Loopback.isAsked(request));
  }
}
