package app.sapa.shell;

import app.sapa.base.Spelling;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Where whoever runs this server helps on, outside of it; each is there once its address is given. */
enum HelpLink {
  /** Longer texts about this product. */
  CENTRE("SAPA_HELP_CENTRE"),
  /** Somebody to ask. */
  SUPPORT("SAPA_HELP_SUPPORT"),
  /** Where wishes go, such as for another language. */
  REQUESTS("SAPA_HELP_REQUESTS"),
  /** The texts about its sister products. */
  PRODUCTS("SAPA_HELP_PRODUCTS");

  private final String variable;

  HelpLink(String variable) {
    this.variable = variable;
  }

  /** As it names its texts. */
  String key() {
    return Spelling.of(this);
  }

  /** The address that the environment gives, or the property of the same name. */
  Optional<String> address() {
    var property = variable.toLowerCase(Locale.ROOT).replace('_', '.');
    return Optional.ofNullable(System.getenv(variable))
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
