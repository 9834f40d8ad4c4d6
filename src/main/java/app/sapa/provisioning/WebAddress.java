package app.sapa.provisioning;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Addresses on the web: https everywhere, plain http only on this machine, never with a user. */
final class WebAddress {
  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1");

  private WebAddress() {}

  /** Scheme, host and perhaps port of a page, exactly as browsers send it. */
  static String origin(Value value) {
    var text = value.text();
    if (!text.isEmpty() && !(isValid(text) && text.equals(originOf(URI.create(text))))) {
      value.refuse("'" + text + "' is not an origin; write https://host without a path");
    }
    return text;
  }

  static String url(Value value) {
    var text = value.text();
    if (!text.isEmpty() && !isValid(text)) {
      value.refuse("'" + text + "' is not a web address; write https://host/path");
    }
    return text;
  }

  private static boolean isValid(String text) {
    try {
      var uri = new URI(text);
      var host = uri.getHost();
      return host != null
          && uri.getUserInfo() == null
          && ("https".equals(uri.getScheme())
              || ("http".equals(uri.getScheme()) && LOCAL.contains(host)));
    } catch (URISyntaxException wrong) {
      return false;
    }
  }

  private static String originOf(URI uri) {
    return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
  }
}
