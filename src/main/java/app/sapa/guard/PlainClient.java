package app.sapa.guard;

import java.io.IOException;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.ssl.TLS;
import org.apache.hc.core5.util.Timeout;

/** Builds an HTTP client that does one request on one connection and nothing by itself. */
final class PlainClient {
  private static final String SENDING = "app.sapa.sending";
  private static final int MOST_CONNECTIONS = 200;
  private static final int MOST_PER_HOST = 20;

  private PlainClient() {}

  static CloseableHttpClient of(CheckedNames names, OutboundLimits limits, SSLContext tls) {
    return HttpClients.custom()
        .setConnectionManager(connections(names, limits, tls))
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(limits.connect()))
                .setResponseTimeout(Timeout.of(limits.response()))
                .setRedirectsEnabled(false)
                .setAuthenticationEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build())
        // A reused connection may be dead already, and then nobody knows what was received.
        .setConnectionReuseStrategy((_, _, _) -> false)
        .setRoutePlanner(new DefaultRoutePlanner(null)) // never a proxy from the environment
        .addExecInterceptorBefore(ChainElement.MAIN_TRANSPORT.name(), "sending", PlainClient::note)
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression() // the cap counts what travels
        .setUserAgent("Sapa")
        .build();
  }

  /** Whether the connection, TLS included, stood, so that the request may have left. */
  static boolean hasBegunToSend(HttpContext context) {
    return context.getAttribute(SENDING) != null;
  }

  private static ClassicHttpResponse note(
      ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
      throws IOException, HttpException {
    scope.clientContext.setAttribute(SENDING, true);
    return chain.proceed(request, scope);
  }

  private static PoolingHttpClientConnectionManager connections(
      CheckedNames names, OutboundLimits limits, SSLContext tls) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(names)
        .setMaxConnTotal(MOST_CONNECTIONS)
        .setMaxConnPerRoute(MOST_PER_HOST)
        .setTlsSocketStrategy(ClientTlsStrategyBuilder.create().setSslContext(tls).buildClassic())
        .setDefaultTlsConfig(
            TlsConfig.custom()
                .setSupportedProtocols(TLS.V_1_3, TLS.V_1_2)
                .setHandshakeTimeout(Timeout.of(limits.connect()))
                .build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(limits.connect()))
                .setSocketTimeout(Timeout.of(limits.response()))
                .build())
        .setDefaultSocketConfig(
            SocketConfig.custom().setSoTimeout(Timeout.of(limits.response())).build())
        .build();
  }
}
