package app.sapa.shell;

import app.sapa.people.Joining;
import app.sapa.people.Joining.Outcome;
import app.sapa.people.OpenSessions;
import app.sapa.people.SignedIn;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Where an invitation's link leads. */
@WebServlet("/invite/*")
public class InviteServlet extends FormServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient InvitePage invite;
  @Inject transient Joining joining;
  @Inject transient OpenSessions sessions;

  @Override
  String title() {
    return "invite.title";
  }

  @Override
  Optional<Duration> held(HttpServletRequest request) {
    return joining.held(request.getRemoteAddr());
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    switch (followed(request)) {
      case Outcome.In(var welcome, var slug) -> {
        cookies.letIn(request, response, welcome);
        response.sendRedirect(request.getContextPath() + "/w/" + slug);
      }
      case Outcome.Joined(var slug) ->
          response.sendRedirect(request.getContextPath() + "/w/" + slug);
      case Outcome.HalfWay(var half) -> {
        cookies.keepHalf(request, response, half);
        response.sendRedirect(
            request.getContextPath() + Addresses.secondStep("/invite/" + rest(request)));
      }
      case Outcome.Nowhere() -> nowhere(request, response);
      case Outcome.Refused(var refusal) ->
          refuse(
              request,
              response,
              HttpServletResponse.SC_BAD_REQUEST,
              refusal.key(),
              refusal.arguments().toArray());
      case Outcome.Wait(var time) -> wait(request, response, time);
    }
  }

  private Outcome followed(HttpServletRequest request) {
    var token = rest(request);
    var filled =
        new Joining.Answer(
            parameter(request, "name"), parameter(request, "password"), page.language(request));
    return asked(request)
        .map(who -> joining.follow(token, who))
        .orElseGet(() -> joining.follow(token, filled, device(request), request.getRemoteAddr()));
  }

  /** Whoever is signed in here, if it is the one whom the link asks. */
  private Optional<SignedIn> asked(HttpServletRequest request) {
    return cookies
        .token(request)
        .flatMap(token -> sessions.presented(token, true))
        .filter(who -> joining.asks(rest(request), who));
  }

  @Override
  void show(HttpServletRequest request, HttpServletResponse response, String problem)
      throws IOException {
    var token = rest(request);
    var offer = joining.offered(token);
    if (offer.isEmpty()) {
      nowhere(request, response);
      return;
    }
    var showing =
        new InvitePage.Showing(
            request.getContextPath(),
            page.language(request),
            token,
            cookies.formFor(request, response),
            parameter(request, "name"),
            problem,
            asked(request).isPresent());
    send(request, response, invite.body(showing, offer.get()));
  }

  private void nowhere(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    say(request, response, text(request, "invite.nowhere"));
  }
}
