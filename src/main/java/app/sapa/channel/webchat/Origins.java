package app.sapa.channel.webchat;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Tells calls of the widget's own frame from those of other sites' pages. No cookie travels, so
 * this is a second lock; who may hold the frame is told by its content policy.
 */
final class Origins {
  private Origins() {}

  /**
   * Whether a browser says that the call comes from our own origin. A read may lack every sign of
   * it, because old browsers send none with same-origin reads.
   */
  static boolean isOurs(HttpServletRequest request) {
    return isOurs(
        request.getMethod(),
        request.getHeader("Sec-Fetch-Site"),
        request.getHeader("Origin"),
        request.getHeader("Host"));
  }

  static boolean isOurs(
      String method, @Nullable String site, @Nullable String origin, @Nullable String host) {
    if (site != null) {
      return site.equals("same-origin");
    }
    return origin == null
        ? method.equals("GET")
        : host != null && host.equalsIgnoreCase(authority(origin));
  }

  private static String authority(String origin) {
    try {
      var authority = URI.create(origin).getRawAuthority();
      return authority == null ? "" : authority;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
