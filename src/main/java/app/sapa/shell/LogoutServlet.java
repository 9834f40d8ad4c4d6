package app.sapa.shell;

import app.sapa.people.OpenSessions;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Signs this browser out; its open screens follow. A posted form, never a link. */
@WebServlet("/logout")
public class LogoutServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient SessionCookie cookies;
  @Inject transient OpenSessions sessions;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!SameOrigin.is(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    cookies
        .token(request)
        .flatMap(token -> sessions.presented(token, false))
        .ifPresent(sessions::end);
    cookies.forgetToken(request, response);
    var screens = request.getSession(false);
    if (screens != null) {
      screens.invalidate();
    }
    response.setHeader("Clear-Site-Data", "\"cache\"");
    response.sendRedirect(request.getContextPath() + "/login");
  }
}
