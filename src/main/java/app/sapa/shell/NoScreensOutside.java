package app.sapa.shell;

import app.sapa.people.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Stands before Vaadin's servlet, which also serves the files of the open addresses: to whoever is
 * not signed in, there are files here and nothing else. Without it, an open address that has no
 * file would start a screen.
 */
public class NoScreensOutside extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String BUILT = "META-INF/VAADIN/webapp";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (SignedIn.of(request::getAttribute).isPresent() || isForFile(request)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private boolean isForFile(HttpServletRequest request) throws IOException {
    var path = Addresses.path(request);
    return QueryText.value(request.getQueryString(), "v-r") == null
        && !path.endsWith("/")
        && (getServletContext().getResource(path) != null
            || getServletContext().getClassLoader().getResource(BUILT + path) != null);
  }
}
