package app.sapa.shell;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the query of an address by itself, because asking the request for a parameter would consume
 * a posted body that belongs to whoever comes after.
 */
final class QueryText {
  private static final Pattern BROKEN = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private QueryText() {}

  /** Whether every escape in it can be decoded; whoever asks for a parameter otherwise fails. */
  static boolean isReadable(@Nullable String query) {
    return query == null || !BROKEN.matcher(query).find();
  }

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
