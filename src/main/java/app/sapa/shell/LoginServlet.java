package app.sapa.shell;

import app.sapa.kit.Languages;
import app.sapa.people.DemoMode;
import app.sapa.people.DemoSignIns;
import app.sapa.people.DemoSignIns.DemoSignIn;
import app.sapa.people.OpenSessions;
import app.sapa.people.Resetting;
import app.sapa.people.SignIn;
import app.sapa.workspace.DatabaseTrouble;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The sign-in page: an address and its password. */
@WebServlet("/login")
public class LoginServlet extends FormServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient LoginPage login;
  @Inject transient SignIn signIn;
  @Inject transient OpenSessions sessions;
  @Inject transient Resetting resetting;
  @Inject transient DemoMode demo;
  @Inject transient Instance<DemoSignIns> demos;

  @Override
  String title() {
    return "sign-in.title";
  }

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
      super.doGet(request, response);
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
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var chosen = chosenDemo(request);
    var email = chosen.map(DemoSignIn::email).orElseGet(() -> parameter(request, "email"));
    var password = chosen.map(DemoSignIn::password).orElseGet(() -> parameter(request, "password"));
    switch (signIn.attempt(email, password, device(request), request.getRemoteAddr())) {
      case SignIn.Answer.Welcome welcome -> {
        cookies.letIn(request, response, welcome);
        response.sendRedirect(request.getContextPath() + afterwards(request));
      }
      case SignIn.Answer.HalfWay(var token) -> {
        cookies.keepHalf(request, response, token);
        response.sendRedirect(
            request.getContextPath() + Addresses.secondStep(parameter(request, "to")));
      }
      case SignIn.Answer.Wrong() ->
          refuse(request, response, HttpServletResponse.SC_UNAUTHORIZED, "sign-in.wrong");
      case SignIn.Answer.Wait(var time) -> wait(request, response, time);
      case SignIn.Answer.Busy() -> busy(request, response);
    }
  }

  private Optional<DemoSignIn> chosenDemo(HttpServletRequest request) {
    var email = parameter(request, "demo");
    return demos().stream().filter(one -> one.email().equals(email)).findFirst();
  }

  private List<DemoSignIn> demos() {
    return demo.on() ? demos.stream().flatMap(some -> some.all().stream()).toList() : List.of();
  }

  @Override
  void show(HttpServletRequest request, HttpServletResponse response, String problem)
      throws IOException {
    var email = chosenDemo(request).map(DemoSignIn::email);
    var showing =
        new LoginPage.Showing(
            request.getContextPath(),
            page.language(request),
            Addresses.sameSite(request.getParameter("to")),
            cookies.formFor(request, response),
            email.orElseGet(() -> parameter(request, "email")),
            problem,
            demos(),
            resetting.isOffered());
    send(request, response, login.body(showing));
  }
}
