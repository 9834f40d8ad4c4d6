package app.sapa.guard;

import java.net.InetAddress;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;

/** The caller of the outside as the demo has it: this machine is called too, on any port. */
public final class LoopbackHttp {
  private LoopbackHttp() {}

  public static OutboundHttp open() {
    try {
      return OutboundHttp.over(
          OutboundWay.of(
              OutboundRules.LOOPBACK,
              OutboundLimits.USUAL,
              InetAddress::getAllByName,
              SSLContext.getDefault()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
