package app.sapa.guard;

import app.sapa.guard.CheckedNames.Lookup;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.io.CloseMode;

/** Rules, and a client that cannot break them. */
record OutboundWay(OutboundRules rules, OutboundLimits limits, CloseableHttpClient client) {
  static OutboundWay of(OutboundRules rules, OutboundLimits limits, Lookup lookup, SSLContext tls) {
    var names = new CheckedNames(lookup, rules);
    return new OutboundWay(rules, limits, PlainClient.of(names, limits, tls));
  }

  void close() {
    client.close(CloseMode.IMMEDIATE);
  }
}
