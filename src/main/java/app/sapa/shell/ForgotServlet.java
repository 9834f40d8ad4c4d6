package app.sapa.shell;

import app.sapa.people.Resetting;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Asks to whom a link for a new password goes; its answer is the same for every address. */
@WebServlet("/forgot")
public class ForgotServlet extends FormServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient Resetting resetting;

  @Override
  String title() {
    return "forgot.title";
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!resetting.isOffered()) {
      show(request, response, "");
      return;
    }
    var wait = resetting.ask(parameter(request, "email"), request.getRemoteAddr());
    if (wait.isPresent()) {
      wait(request, response, wait.get());
    } else {
      say(request, response, text(request, "forgot.sent"));
    }
  }

  @Override
  void show(HttpServletRequest request, HttpServletResponse response, String problem)
      throws IOException {
    if (!resetting.isOffered()) {
      say(request, response, text(request, "forgot.none"));
      return;
    }
    var context = request.getContextPath();
    var form =
        new PlainForm(context + "/forgot", cookies.formFor(request, response), problem)
            .email(text(request, "sign-in.email"), parameter(request, "email"))
            .sending(text(request, "forgot.submit"));
    send(
        request,
        response,
        page.says(text(request, title()), text(request, "forgot.text"))
            + form.html()
            + toSignIn(request));
  }
}
