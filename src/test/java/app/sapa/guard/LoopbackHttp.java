package app.sapa.guard;

import java.net.InetAddress;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;

/** The caller of the outside as the demo has it: this machine is called too, on any port. */
public final class LoopbackHttp {
  private LoopbackHttp() {}

  public static OutboundHttp open() {
    return within(OutboundLimits.USUAL);
  }

  /** Within the limits of pages of the web. */
  static OutboundHttp pages() {
    return within(OutboundLimits.PAGE);
  }

  private static OutboundHttp within(OutboundLimits limits) {
    try {
      return OutboundHttp.over(
          OutboundWay.of(
              OutboundRules.LOOPBACK, limits, InetAddress::getAllByName, SSLContext.getDefault()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
