package app.sapa.shell;

import app.sapa.people.DemoMode;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Puts {@link ResponseHeaders} on every response before anybody else touches it. */
public class SecurityHeaders extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Inject transient DemoMode demo;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean https = !(demo.on() && Loopback.isAsked(request));
    ResponseHeaders.of(Addresses.path(request), https).forEach(response::setHeader);
    chain.doFilter(request, response);
  }
}
