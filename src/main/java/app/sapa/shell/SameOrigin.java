package app.sapa.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Whether a posted form comes from our own pages, as the browser says: by Sec-Fetch-Site, and by
 * Origin where a browser is too old for it. Who sends neither is no browser, and carries no cookie
 * that a stranger could ride on.
 */
final class SameOrigin {
  private SameOrigin() {}

  static boolean is(HttpServletRequest request) {
    return is(
        request.getHeader("Sec-Fetch-Site"),
        request.getHeader("Origin"),
        request.getHeader("Host"));
  }

  static boolean is(@Nullable String site, @Nullable String origin, @Nullable String host) {
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    return origin == null || (host != null && host.equalsIgnoreCase(authority(origin)));
  }

  private static @Nullable String authority(String origin) {
    try {
      return URI.create(origin).getRawAuthority();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
