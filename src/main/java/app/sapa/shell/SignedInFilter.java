package app.sapa.shell;

import app.sapa.people.OpenSessions;
import app.sapa.people.SignedIn;
import app.sapa.workspace.DatabaseTrouble;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one door to the screens: asks on every request whether the browser's session still lasts. */
public class SignedInFilter extends HttpFilter {
  private static final System.Logger LOG = System.getLogger(SignedInFilter.class.getName());
  private static final long serialVersionUID = 1L;

  // What an open tab sends by itself must not keep a session alive that nobody works in.
  private static final Set<String> BY_ITSELF = Set.of("heartbeat", "push");

  @Inject transient OpenSessions sessions;
  @Inject transient SessionCookie cookie;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!QueryText.isReadable(request.getQueryString())) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    var path = Addresses.path(request);
    Optional<SignedIn> who;
    try {
      who = Gate.isOpen(path) ? Optional.empty() : presented(request);
    } catch (DatabaseTrouble e) {
      LOG.log(Level.WARNING, "no session could be checked", e);
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    var method = request.getMethod();
    var gate = Gate.decide(method, path, vaadin(request), isNavigation(request), who.isPresent());
    switch (gate) {
      case OPEN -> chain.doFilter(request, response);
      case IN -> enter(who.orElseThrow(), request, response, chain);
      case HOME -> response.sendRedirect(request.getContextPath() + "/w");
      case SIGN_IN ->
          response.sendRedirect(
              request.getContextPath() + Addresses.signIn(Addresses.wanted(request)));
      case UNAUTHORISED -> response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
      case EXPIRED -> response.sendError(HttpServletResponse.SC_FORBIDDEN);
      case METHOD -> response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
  }

  private Optional<SignedIn> presented(HttpServletRequest request) {
    var vaadin = vaadin(request);
    boolean atWork = vaadin == null || !BY_ITSELF.contains(vaadin);
    return cookie.token(request).flatMap(token -> sessions.presented(token, atWork));
  }

  private static @Nullable String vaadin(HttpServletRequest request) {
    return QueryText.value(request.getQueryString(), "v-r");
  }

  // Old browsers send no Sec-Fetch-Mode; then only a page's request accepts HTML.
  private static boolean isNavigation(HttpServletRequest request) {
    var mode = request.getHeader("Sec-Fetch-Mode");
    var accept = request.getHeader("Accept");
    return mode != null
        ? mode.equals("navigate")
        : accept == null || accept.contains("text/html") || accept.contains("*/*");
  }

  private static void enter(
      SignedIn who, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    leaveOthersScreens(who, request);
    request.setAttribute(SignedIn.ATTRIBUTE, who);
    chain.doFilter(new Known(request, who), response);
  }

  /** Screens that an earlier session opened in this browser are not this session's. */
  private static void leaveOthersScreens(SignedIn who, HttpServletRequest request) {
    var screens = request.getSession(false);
    if (screens == null) {
      return;
    }
    var owner = SignedIn.of(screens::getAttribute);
    if (owner.isPresent() && !owner.get().equals(who)) {
      screens.invalidate();
    }
  }

  /** The request with its principal, which Vaadin's navigation control asks for. */
  private static final class Known extends HttpServletRequestWrapper {
    private final SignedIn who;

    Known(HttpServletRequest request, SignedIn who) {
      super(request);
      this.who = who;
    }

    @Override
    public Principal getUserPrincipal() {
      return who;
    }

    @Override
    public String getRemoteUser() {
      return who.getName();
    }
  }
}
