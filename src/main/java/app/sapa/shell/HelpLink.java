package app.sapa.shell;

import app.sapa.base.Spelling;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Where whoever runs this server helps on, outside of it; each is there once its address is given. */
enum HelpLink {
  /** Longer texts about this product. */
  CENTRE,
  /** Somebody to ask. */
  SUPPORT,
  /** Where wishes go, such as for another language. */
  REQUESTS,
  /** The texts about its sister products. */
  PRODUCTS;

  /** As it names its texts. */
  String key() {
    return Spelling.of(this);
  }

  /** The address in {@code SAPA_HELP_} and its name. */
  Optional<String> address() {
    var property = "sapa.help." + name().toLowerCase(Locale.ROOT);
    return Optional.ofNullable(System.getenv("SAPA_HELP_" + name()))
        .or(() -> Optional.ofNullable(System.getProperty(property)))
        .filter(HelpLink::isSafe);
  }

  /** Whatever else a link could do, such as running a script, is none of ours. */
  static boolean isSafe(String address) {
    try {
      var scheme = URI.create(address.strip()).getScheme();
      return scheme != null && scheme.toLowerCase(Locale.ROOT).matches("https?|mailto");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
