package app.sapa.shell;

import app.sapa.guard.FileAddresses;
import java.util.LinkedHashMap;
import java.util.Map;

/** The security headers of every response, by address. */
final class ResponseHeaders {
  /** For pages made by hand: nothing inline, nothing from elsewhere, in nobody's frame. */
  static final String PLAIN_POLICY =
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  private static final String FILES = FileAddresses.host().map(host -> " " + host).orElse("");

  // Vaadin 25.3 starts with inline scripts and evaluates what its server sends.
  static final String VAADIN_POLICY =
      "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
          + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:"
          + FILES
          + "; font-src 'self' data:;"
          + " media-src 'self' blob:"
          + FILES
          + "; connect-src 'self'; object-src 'none'; base-uri 'self';"
          + " form-action 'self'; frame-ancestors 'none'";

  static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'";

  private static final String FEATURES =
      "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
          + " magnetometer=(), microphone=(self), payment=(), usb=()";

  private ResponseHeaders() {}

  /**
   * The headers of an address below the context root.
   *
   * @param https whether browsers are to insist on HTTPS from now on
   */
  static Map<String, String> of(String path, boolean https) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "same-origin");
    headers.put("Permissions-Policy", FEATURES);
    if (https) {
      headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    // The widget lives in other companies' pages, and says itself whose frames it may be in.
    if (!Gate.in(path, "widget")) {
      headers.put("Content-Security-Policy", policy(path));
      headers.put("X-Frame-Options", "DENY");
      headers.put("Cross-Origin-Opener-Policy", "same-origin");
      headers.put("Cross-Origin-Resource-Policy", "same-origin");
    }
    if (!isStatic(path)) {
      headers.put("Cache-Control", "no-store");
    }
    return headers;
  }

  private static String policy(String path) {
    if (Gate.in(path, "api")) {
      return API_POLICY;
    }
    return Gate.isOpen(path) || path.equals("/w") ? PLAIN_POLICY : VAADIN_POLICY;
  }

  /** Files that are the same for everybody; whoever serves them says how long they last. */
  private static boolean isStatic(String path) {
    return Gate.in(path, "sapa")
        || Gate.in(path, "aura")
        || Gate.in(path, "widget")
        || Gate.in(path, "VAADIN/build")
        || Gate.in(path, "VAADIN/static");
  }
}
