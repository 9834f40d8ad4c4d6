package app.sapa.shell;

import app.sapa.people.Joining;
import app.sapa.people.Joining.Outcome;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;

/** Where an invitation's link leads: a form and its answer, without a script. */
@WebServlet("/invite/*")
public class InviteServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_BODY = 16_384;
  private static final int TOO_MANY_REQUESTS = 429;

  @Inject transient InvitePage invite;
  @Inject transient PlainPage page;
  @Inject transient SessionCookie cookies;
  @Inject transient Joining joining;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (isHeld(request, response)) {
      return;
    }
    show(request, response, "");
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getContentLengthLong() > LONGEST_BODY) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else if (isHeld(request, response)) {
      return;
    } else if (!cookies.isOurForm(request)) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      show(request, response, text(request, "sign-in.expired"));
    } else {
      answer(request, response);
    }
  }

  private boolean isHeld(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var held = joining.held(request.getRemoteAddr());
    if (held.isPresent()) {
      wait(request, response, held.get());
    }
    return held.isPresent();
  }

  private void wait(HttpServletRequest request, HttpServletResponse response, Duration time)
      throws IOException {
    response.setStatus(TOO_MANY_REQUESTS);
    response.setHeader("Retry-After", Long.toString(time.toSeconds() + 1));
    send(
        request,
        response,
        invite.says(page.language(request), text(request, "sign-in.wait", time.toSeconds() + 1)));
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var language = page.language(request);
    var filled =
        new Joining.Answer(parameter(request, "name"), parameter(request, "password"), language);
    var device = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
    switch (joining.follow(token(request), filled, device, request.getRemoteAddr())) {
      case Outcome.In(var welcome, var slug) -> {
        cookies.letIn(request, response, welcome);
        response.sendRedirect(request.getContextPath() + "/w/" + slug);
      }
      case Outcome.Nowhere() -> nowhere(request, response);
      case Outcome.Refused(var refusal) -> {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        show(request, response, text(request, refusal.key(), refusal.arguments().toArray()));
      }
      case Outcome.Wait(var time) -> wait(request, response, time);
    }
  }

  private void show(HttpServletRequest request, HttpServletResponse response, String problem)
      throws IOException {
    var offer = joining.offered(token(request));
    if (offer.isEmpty()) {
      nowhere(request, response);
      return;
    }
    var form = cookies.formFor(request, response);
    var showing =
        new InvitePage.Showing(
            request.getContextPath(),
            page.language(request),
            token(request),
            form,
            parameter(request, "name"),
            problem);
    send(request, response, invite.body(showing, offer.get()));
  }

  private void nowhere(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    send(request, response, invite.says(page.language(request), text(request, "invite.nowhere")));
  }

  private void send(HttpServletRequest request, HttpServletResponse response, String body)
      throws IOException {
    page.send(
        response,
        request.getContextPath(),
        page.language(request),
        text(request, "invite.title"),
        body);
  }

  private static String token(HttpServletRequest request) {
    var rest = Objects.requireNonNullElse(request.getPathInfo(), "");
    return rest.startsWith("/") ? rest.substring(1) : rest;
  }

  private String text(HttpServletRequest request, String key, Object... arguments) {
    return page.plain(page.language(request), key, arguments);
  }

  private static String parameter(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "");
  }
}
