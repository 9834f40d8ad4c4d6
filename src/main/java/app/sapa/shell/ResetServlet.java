package app.sapa.shell;

import app.sapa.people.Resetting;
import app.sapa.people.Resetting.Outcome;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Where the link for a new password leads. */
@WebServlet("/reset/*")
public class ResetServlet extends FormServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient Resetting resetting;

  @Override
  String title() {
    return "reset.title";
  }

  @Override
  Optional<Duration> held(HttpServletRequest request) {
    return resetting.held(request.getRemoteAddr());
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    switch (resetting.choose(rest(request), parameter(request, "password"))) {
      case Outcome.Done() -> {
        cookies.forgetToken(request, response);
        say(request, response, text(request, "reset.done"));
      }
      case Outcome.Nowhere() -> nowhere(request, response);
      case Outcome.Refused(var refusal) ->
          refuse(
              request,
              response,
              HttpServletResponse.SC_BAD_REQUEST,
              refusal.key(),
              refusal.arguments().toArray());
    }
  }

  @Override
  void show(HttpServletRequest request, HttpServletResponse response, String problem)
      throws IOException {
    var token = rest(request);
    if (!resetting.isWorth(token)) {
      nowhere(request, response);
      return;
    }
    var address = request.getContextPath() + "/reset/" + token;
    var form =
        new PlainForm(address, cookies.formFor(request, response), problem)
            .password(
                text(request, "profile.password-new"),
                "new-password",
                text(request, "invite.password-hint"))
            .sending(text(request, "reset.submit"));
    send(
        request,
        response,
        page.says(text(request, title()), text(request, "reset.text")) + form.html());
  }

  private void nowhere(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    say(request, response, text(request, "reset.nowhere"));
  }
}
