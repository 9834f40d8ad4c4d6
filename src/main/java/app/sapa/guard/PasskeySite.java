package app.sapa.guard;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What passkeys are bound to: the host under which browsers know this server. They take only
 * https and a name, or {@code localhost}; an address made of numbers carries none.
 *
 * @param id the host's name
 * @param origin the scheme, the host and perhaps a port, as browsers write it
 */
public record PasskeySite(String id, String origin) {
  /** Numbers alone at the end would be an address. */
  private static final Pattern NAME = Pattern.compile("([a-z0-9_-]+\\.)*[a-z][a-z0-9-]*");

  /**
   * The one of the address in {@code SAPA_URL}; where none is set, the one that a request came to, if
   * that is {@code localhost}. Empty where the address carries no passkeys.
   */
  public static Optional<PasskeySite> reached(String scheme, String host, int port) {
    return reached(Setting.URL.text(), scheme, host, port);
  }

  static Optional<PasskeySite> reached(Optional<String> url, String scheme, String host, int port) {
    return url.isPresent()
        ? of(url.get())
        : Optional.of(host)
            .filter(PasskeySite::isLocal)
            .flatMap(local -> of(scheme + "://" + local + ":" + port));
  }

  private static Optional<PasskeySite> of(String url) {
    try {
      var address = URI.create(url);
      var host = Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT);
      boolean https = "https".equals(address.getScheme());
      boolean secure = https || ("http".equals(address.getScheme()) && isLocal(host));
      return secure && NAME.matcher(host).matches()
          ? Optional.of(new PasskeySite(host, origin(address, host)))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isLocal(String host) {
    return host.equals("localhost") || host.endsWith(".localhost");
  }

  private static String origin(URI address, String host) {
    int usual = "https".equals(address.getScheme()) ? 443 : 80;
    int port = address.getPort();
    return address.getScheme() + "://" + host + (port < 0 || port == usual ? "" : ":" + port);
  }
}
