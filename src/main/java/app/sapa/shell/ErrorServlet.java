package app.sapa.shell;

import app.sapa.base.NotThere;
import app.sapa.guard.HtmlText;
import app.sapa.guard.Overloaded;
import app.sapa.workspace.DatabaseTrouble;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The last resort of every request outside Vaadin's own error screens. */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {
  private static final System.Logger LOG = System.getLogger(ErrorServlet.class.getName());
  private static final long serialVersionUID = 1L;

  @Inject transient PlainPage page;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    int status = status(request);
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    var error = ErrorPage.of(status);
    if (isApi(request)) {
      sendJson(response, error);
    } else {
      var language = page.language(request);
      var title = page.plain(language, error.title());
      var context = request.getContextPath();
      page.send(response, context, language, title, body(context, language, error));
    }
  }

  private static int status(HttpServletRequest request) {
    // Some refusals of the server's own come with an exception beside their status.
    if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        && status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
      return status;
    }
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
      LOG.log(Level.ERROR, "a request failed", failure);
      return status(failure);
    }
    // Asked for by its own address, it is a page like any other that does not exist.
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? status
        : HttpServletResponse.SC_NOT_FOUND;
  }

  static int status(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case NotThere notThere -> {
          return HttpServletResponse.SC_NOT_FOUND;
        }
        case DatabaseTrouble trouble -> {
          return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        case Overloaded overloaded -> {
          return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        default -> {}
      }
    }
    return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }

  private static boolean isApi(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address
        && address.startsWith(request.getContextPath() + "/api/");
  }

  private static void sendJson(HttpServletResponse response, ErrorPage error) throws IOException {
    response.setContentType("application/json");
    response.getOutputStream().write(error.json().getBytes(StandardCharsets.UTF_8));
  }

  private String body(String context, Locale language, ErrorPage error) {
    return """
    <h1>%s</h1>
    <p>%s</p>
    <p><a class="sapa-button" href="%s/">%s</a></p>
    """
        .formatted(
            page.text(language, error.title()),
            page.text(language, error.text()),
            HtmlText.of(context),
            page.text(language, "error.back"));
  }
}
