package app.sapa.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks a name up once and hands out its addresses only if every one of them may be called: the
 * connection then goes to exactly these, so a name cannot change between check and connect.
 */
final class CheckedNames implements DnsResolver {
  private final Lookup lookup;
  private final OutboundRules rules;

  CheckedNames(Lookup lookup, OutboundRules rules) {
    this.lookup = lookup;
    this.rules = rules;
  }

  /** All addresses of a name. */
  @FunctionalInterface
  interface Lookup {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  /** The name leads where we do not call. */
  static final class NotAllowed extends UnknownHostException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    var addresses = lookup.addresses(host);
    for (var address : addresses) {
      if (!rules.addresses().test(address)) {
        throw new NotAllowed();
      }
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
