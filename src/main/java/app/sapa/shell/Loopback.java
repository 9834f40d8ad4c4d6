package app.sapa.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;

/** This very machine, as the one who asks and as the one who is asked. */
final class Loopback {
  private Loopback() {}

  /** Whether the request comes from here, and was not passed on by a proxy that runs here. */
  static boolean asks(HttpServletRequest request) {
    return request.getHeader("X-Forwarded-For") == null
        && request.getHeader("Forwarded") == null
        && isLoopback(request.getRemoteAddr());
  }

  /** Whether the browser's address bar says {@code localhost} or a loopback address. */
  static boolean isAsked(HttpServletRequest request) {
    var name = request.getServerName();
    return name.equals("localhost")
        || name.endsWith(".localhost")
        || isLoopback(name.replace("[", "").replace("]", ""));
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.ofLiteral(address).isLoopbackAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
