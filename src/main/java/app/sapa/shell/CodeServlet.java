package app.sapa.shell;

import app.sapa.guard.HtmlText;
import app.sapa.people.SecondStep;
import app.sapa.people.SecondStep.Answer;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The second page of the sign-in, for accounts with a second factor: a code. */
@WebServlet("/login/code")
public class CodeServlet extends FormServlet {
  private static final long serialVersionUID = 1L;

  /** A recovery code with room for spaces. */
  private static final int LONGEST_CODE = 48;

  @Inject transient SecondStep step;

  @Override
  String title() {
    return "second-step.title";
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var half = cookies.half(request).orElse("");
    var code = parameter(request, "code");
    switch (step.attempt(half, code, device(request), request.getRemoteAddr())) {
      case Answer.In(var welcome) -> {
        cookies.forgetHalf(request, response);
        cookies.letIn(request, response, welcome);
        response.sendRedirect(request.getContextPath() + afterwards(request));
      }
      case Answer.Wrong() ->
          refuse(request, response, HttpServletResponse.SC_UNAUTHORIZED, "second-step.wrong");
      case Answer.Wait(var time) -> wait(request, response, time);
      case Answer.Over() -> beginAgain(request, response);
    }
  }

  @Override
  void show(HttpServletRequest request, HttpServletResponse response, String problem)
      throws IOException {
    if (cookies.half(request).filter(step::isUnderWay).isEmpty()) {
      beginAgain(request, response);
      return;
    }
    var context = request.getContextPath();
    var wanted = Addresses.sameSite(request.getParameter("to"));
    var form =
        new PlainForm(context + "/login/code", cookies.formFor(request, response), problem)
            .keeping("to", wanted)
            .line(
                "code",
                text(request, "second-step.code"),
                "",
                "autocomplete=\"one-time-code\" autocapitalize=\"none\" spellcheck=\"false\""
                    + " maxlength=\""
                    + LONGEST_CODE
                    + "\"")
            .sending(text(request, "second-step.submit"));
    send(request, response, body(request, form.html(), context + Addresses.signIn(wanted)));
  }

  private String body(HttpServletRequest request, String form, String back) {
    return """
    <h1>%s</h1>
    <p>%s</p>
    %s<p><a href="%s">%s</a></p>
    """
        .formatted(
            HtmlText.of(text(request, title())),
            HtmlText.of(text(request, "second-step.text")),
            form,
            HtmlText.of(back),
            HtmlText.of(text(request, "second-step.back")));
  }

  private static void beginAgain(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(request.getContextPath() + Addresses.signIn(parameter(request, "to")));
  }
}
