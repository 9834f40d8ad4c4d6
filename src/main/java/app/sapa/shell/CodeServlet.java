package app.sapa.shell;

import app.sapa.guard.PasskeyShown;
import app.sapa.guard.PasskeySite;
import app.sapa.people.Proof;
import app.sapa.people.SecondStep;
import app.sapa.people.SecondStep.Answer;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** The second page of the sign-in, for accounts with a second factor: a code, or a passkey. */
@WebServlet("/login/code")
public class CodeServlet extends FormServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient SecondStep step;
  @Inject transient CodePage codes;

  @Override
  String title() {
    return "second-step.title";
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var half = cookies.half(request).orElse("");
    switch (step.attempt(half, proof(request), device(request), request.getRemoteAddr())) {
      case Answer.In(var welcome) -> {
        cookies.forgetHalf(request, response);
        cookies.letIn(request, response, welcome);
        response.sendRedirect(request.getContextPath() + afterwards(request));
      }
      case Answer.Wrong() ->
          refuse(
              request,
              response,
              HttpServletResponse.SC_UNAUTHORIZED,
              isByPasskey(request) ? "second-step.passkey-wrong" : "second-step.wrong");
      case Answer.Wait(var time) -> wait(request, response, time);
      case Answer.Over() -> beginAgain(request, response);
    }
  }

  private static boolean isByPasskey(HttpServletRequest request) {
    return request.getParameter("credential") != null;
  }

  private static Proof proof(HttpServletRequest request) {
    var shown =
        new PasskeyShown(
            parameter(request, "credential"),
            parameter(request, "client"),
            parameter(request, "authenticator"),
            parameter(request, "signature"),
            parameter(request, "user"));
    return site(request)
        .filter(site -> isByPasskey(request))
        .<Proof>map(site -> new Proof.Passkey(site, shown))
        .orElseGet(() -> new Proof.Code(parameter(request, "code")));
  }

  private static Optional<PasskeySite> site(HttpServletRequest request) {
    return PasskeySite.reached(
        request.getScheme(), request.getServerName(), request.getServerPort());
  }

  @Override
  void show(HttpServletRequest request, HttpServletResponse response, String problem)
      throws IOException {
    var asked = cookies.half(request).flatMap(half -> step.asks(half, site(request)));
    if (asked.isEmpty()) {
      beginAgain(request, response);
      return;
    }
    var showing =
        new CodePage.Showing(
            request.getContextPath(),
            page.language(request),
            Addresses.sameSite(request.getParameter("to")),
            cookies.formFor(request, response),
            problem,
            isByPasskey(request));
    send(request, response, codes.body(showing, asked.get()));
  }

  private static void beginAgain(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(request.getContextPath() + Addresses.signIn(parameter(request, "to")));
  }
}
