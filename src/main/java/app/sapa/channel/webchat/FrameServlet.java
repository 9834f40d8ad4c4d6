package app.sapa.channel.webchat;

import app.sapa.people.DemoMode;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The page inside the widget's frame. It is the same for everyone; what differs is which sites may
 * hold it, and that is the browser's to keep.
 */
@WebServlet({"/widget/v1/frame", "/widget/v1/frame.html"})
public class FrameServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String PAGE = "/widget/v1/frame.html";

  @Inject transient Reception reception;
  @Inject transient DemoMode demo;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Reply.orRefusal(
        response,
        () -> {
          var channel = Optional.ofNullable(request.getParameter("channel")).orElse("");
          show(ChatSettings.of(reception.door(channel)), response);
        });
  }

  private void show(ChatSettings settings, HttpServletResponse response) throws IOException {
    response.setHeader("Content-Security-Policy", policy(holders(settings, demo.on())));
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    response.setHeader("Cache-Control", "no-cache");
    response.setContentType("text/html");
    response.setCharacterEncoding("UTF-8");
    try (var page = getServletContext().getResourceAsStream(PAGE)) {
      page.transferTo(response.getOutputStream());
    }
  }

  /** The demo companies' pages are ours, so only there may our own pages hold the frame. */
  static List<String> holders(ChatSettings settings, boolean demo) {
    var holders = new ArrayList<>(settings.allowedOrigins());
    if (demo) {
      holders.add("'self'");
    }
    return holders.isEmpty() ? List.of("'none'") : holders;
  }

  static String policy(List<String> holders) {
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self'",
        "img-src 'self' blob:",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors " + String.join(" ", holders));
  }
}
