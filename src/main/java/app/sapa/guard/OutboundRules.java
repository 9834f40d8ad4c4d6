package app.sapa.guard;

import app.sapa.guard.OutboundResult.Reason;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Where calls may go.
 *
 * @param addresses asked about every address of a name, on bytes, when the connection is made
 * @param anyPort ports other than 443 and 80 too
 */
record OutboundRules(boolean plainHttp, boolean anyPort, Predicate<InetAddress> addresses) {
  /** The public internet over TLS. */
  static final OutboundRules PUBLIC = new OutboundRules(false, false, PublicAddress::isPublic);

  /** The public internet as people browse it, where some pages still come without TLS. */
  static final OutboundRules PUBLIC_PAGES = new OutboundRules(true, false, PublicAddress::isPublic);

  /** This machine only, plain HTTP and any port: the demo's simulators beside the server. */
  static final OutboundRules LOOPBACK =
      new OutboundRules(true, true, InetAddress::isLoopbackAddress);

  private static final Set<Integer> PORTS = Set.of(443, 80);
  private static final Set<String> OURS =
      Set.of(
          "host", "content-length", "transfer-encoding", "connection", "upgrade", "te", "trailer");
  private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final Pattern HEADER_VALUE = Pattern.compile("[ -~]{0,4096}");

  /** The address as it will be called, or empty for what is no absolute HTTP address. */
  static Optional<URI> parse(String address) {
    try {
      var uri = new URI(address);
      return uri.getHost() == null || uri.getScheme() == null || address.length() > 2_048
          ? Optional.empty()
          : Optional.of(uri);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  Optional<Reason> objection(URI uri) {
    var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !(plainHttp && scheme.equals("http"))) {
      return Optional.of(Reason.NOT_HTTPS);
    }
    if (uri.getRawUserInfo() != null) {
      return Optional.of(Reason.USER_INFO);
    }
    if (uri.getHost().indexOf('%') >= 0) {
      return Optional.of(Reason.MALFORMED);
    }
    return anyPort || uri.getPort() == -1 || PORTS.contains(uri.getPort())
        ? Optional.empty()
        : Optional.of(Reason.PORT);
  }

  /** Header names and values that could end a header, or change what the request is. */
  static boolean areHarmless(Map<String, String> headers) {
    return headers.entrySet().stream()
        .allMatch(
            header ->
                HEADER_NAME.matcher(header.getKey()).matches()
                    && !OURS.contains(header.getKey().toLowerCase(Locale.ROOT))
                    && HEADER_VALUE.matcher(header.getValue()).matches());
  }
}
