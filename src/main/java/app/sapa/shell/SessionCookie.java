package app.sapa.shell;

import app.sapa.people.DemoMode;
import app.sapa.people.OpenSessions;
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
  private static final String FORM = "sapa-form";
  private static final String LANGUAGE = "sapa-language";

  @Inject DemoMode demo;

  /** The session's token that the browser sent. */
  Optional<String> token(HttpServletRequest request) {
    return value(request, SESSION);
  }

  void keepToken(HttpServletRequest request, HttpServletResponse response, String token) {
    response.addCookie(cookie(request, SESSION, token, OpenSessions.LONGEST));
  }

  void forgetToken(HttpServletRequest request, HttpServletResponse response) {
    response.addCookie(cookie(request, SESSION, "", Duration.ZERO));
  }

  /** What the form's hidden field must repeat: another site can send a form, but not read this. */
  Optional<String> form(HttpServletRequest request) {
    return value(request, FORM);
  }

  void keepForm(HttpServletRequest request, HttpServletResponse response, String token) {
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
