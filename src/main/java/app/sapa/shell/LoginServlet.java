package app.sapa.shell;

import app.sapa.kit.Languages;
import app.sapa.people.DemoMode;
import app.sapa.people.DemoSignIns;
import app.sapa.people.DemoSignIns.DemoSignIn;
import app.sapa.people.OpenSessions;
import app.sapa.people.SignIn;
import app.sapa.workspace.DatabaseTrouble;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The sign-in page: a form and its answer, without a script. */
@WebServlet("/login")
public class LoginServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_BODY = 16_384;
  private static final int TOO_MANY_REQUESTS = 429;

  @Inject transient LoginPage login;
  @Inject transient PlainPage page;
  @Inject transient SessionCookie cookies;
  @Inject transient SignIn signIn;
  @Inject transient OpenSessions sessions;
  @Inject transient DemoMode demo;
  @Inject transient Instance<DemoSignIns> demos;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var chosen = Optional.ofNullable(request.getParameter("lang")).flatMap(Languages::spoken);
    if (chosen.isPresent()) {
      cookies.keepLanguage(request, response, chosen.get().getLanguage());
      response.sendRedirect(request.getContextPath() + Addresses.signIn(parameter(request, "to")));
    } else if (alreadyIn(request)) {
      response.sendRedirect(request.getContextPath() + afterwards(request));
    } else {
      show(request, response, "", "");
    }
  }

  private boolean alreadyIn(HttpServletRequest request) {
    try {
      return cookies.token(request).flatMap(token -> sessions.presented(token, true)).isPresent();
    } catch (DatabaseTrouble e) {
      return false;
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getContentLengthLong() > LONGEST_BODY) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else if (!cookies.isOurForm(request)) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      show(request, response, parameter(request, "email"), text(request, "sign-in.expired"));
    } else {
      var chosen = chosenDemo(request);
      var email = chosen.map(DemoSignIn::email).orElseGet(() -> parameter(request, "email"));
      var password =
          chosen.map(DemoSignIn::password).orElseGet(() -> parameter(request, "password"));
      answer(request, response, email, password);
    }
  }

  private Optional<DemoSignIn> chosenDemo(HttpServletRequest request) {
    var email = parameter(request, "demo");
    return demos().stream().filter(one -> one.email().equals(email)).findFirst();
  }

  private List<DemoSignIn> demos() {
    return demo.on() ? demos.stream().flatMap(some -> some.all().stream()).toList() : List.of();
  }

  private void answer(
      HttpServletRequest request, HttpServletResponse response, String email, String password)
      throws IOException {
    var device = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
    switch (signIn.attempt(email, password, device, request.getRemoteAddr())) {
      case SignIn.Answer.Welcome welcome -> {
        cookies.letIn(request, response, welcome);
        response.sendRedirect(request.getContextPath() + afterwards(request));
      }
      case SignIn.Answer.Wrong() -> {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        show(request, response, email, text(request, "sign-in.wrong"));
      }
      case SignIn.Answer.Wait(var time) -> {
        response.setStatus(TOO_MANY_REQUESTS);
        response.setHeader("Retry-After", Long.toString(time.toSeconds() + 1));
        show(request, response, email, text(request, "sign-in.wait", time.toSeconds() + 1));
      }
      case SignIn.Answer.Busy() -> {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "5");
        show(request, response, email, text(request, "sign-in.busy"));
      }
    }
  }

  private static String afterwards(HttpServletRequest request) {
    var wanted = Addresses.sameSite(request.getParameter("to"));
    return wanted.isEmpty() || wanted.equals("/") ? "/w" : wanted;
  }

  private void show(
      HttpServletRequest request, HttpServletResponse response, String email, String problem)
      throws IOException {
    var token = cookies.formFor(request, response);
    var language = page.language(request);
    var wanted = Addresses.sameSite(request.getParameter("to"));
    var context = request.getContextPath();
    var showing = new LoginPage.Showing(context, language, wanted, token, email, problem, demos());
    page.send(response, context, language, login.title(language), login.body(showing));
  }

  private String text(HttpServletRequest request, String key, Object... arguments) {
    return page.plain(page.language(request), key, arguments);
  }

  private static String parameter(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "");
  }
}
