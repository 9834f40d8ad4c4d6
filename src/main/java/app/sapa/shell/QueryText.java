package app.sapa.shell;

import org.jspecify.annotations.Nullable;

/**
 * Reads the query of an address by itself, because asking the request for a parameter would consume
 * a posted body that belongs to whoever comes after.
 */
final class QueryText {
  private QueryText() {}

  /** The raw value of a parameter, null if it is not there. */
  static @Nullable String value(@Nullable String query, String name) {
    if (query == null) {
      return null;
    }
    for (var part : query.split("&", 100)) {
      if (part.startsWith(name + "=")) {
        return part.substring(name.length() + 1);
      }
    }
    return null;
  }
}
