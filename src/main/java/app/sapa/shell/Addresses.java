package app.sapa.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Addresses within this application, as requests carry them and as pages link to them. */
final class Addresses {
  private static final int LONGEST = 2_000;
  private static final Set<String> NO_WAY_BACK = Set.of("/login", "/login/code", "/logout");

  private Addresses() {}

  /** The path below the context root, as the server decoded and normalised it. */
  static String path(HttpServletRequest request) {
    var rest = request.getPathInfo();
    return rest == null ? request.getServletPath() : request.getServletPath() + rest;
  }

  /** Where a request wanted to go, below the context root, still encoded. */
  static String wanted(HttpServletRequest request) {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    var query = request.getQueryString();
    return query == null ? path : path + "?" + query;
  }

  /**
   * An address to go to after signing in, if it is one of ours; else empty. Browsers read a
   * backslash as a slash and drop tabs and newlines, so neither may be in it.
   */
  static String sameSite(@Nullable String address) {
    return address != null && isOurs(address) ? address : "";
  }

  private static boolean isOurs(String address) {
    return address.length() <= LONGEST
        && address.startsWith("/")
        && !address.startsWith("//")
        && address.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\')
        && !NO_WAY_BACK.contains(withoutQuery(address));
  }

  private static String withoutQuery(String address) {
    int query = address.indexOf('?');
    return query < 0 ? address : address.substring(0, query);
  }

  /** The sign-in page that leads to this address afterwards. */
  static String signIn(String wanted) {
    return leading("/login", wanted);
  }

  /** The page after it, for the second factor. */
  static String secondStep(String wanted) {
    return leading("/login/code", wanted);
  }

  private static String leading(String page, String wanted) {
    var to = sameSite(wanted);
    return to.isEmpty() || to.equals("/")
        ? page
        : page + "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
  }
}
