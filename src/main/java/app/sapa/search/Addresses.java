package app.sapa.search;

import app.sapa.base.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** E-mail addresses, and names with an @ in front, inside a text. */
final class Addresses {
  private static final Pattern SHAPE =
      Pattern.compile("[\\p{L}\\p{N}._%+'-]{0,64}@[\\p{L}\\p{N}][\\p{L}\\p{N}.-]{0,250}");

  private Addresses() {}

  /** The beginnings by which they are found: each address, and each from its @ on. */
  static Set<String> parts(String text) {
    var parts = new LinkedHashSet<String>();
    if (text.indexOf('@') >= 0) {
      for (var place : places(text)) {
        var address = text.substring(place.from(), place.to()).toLowerCase(Locale.ROOT);
        parts.add(address);
        parts.add(address.substring(address.indexOf('@')));
      }
    }
    return parts;
  }

  /** Where the addresses stand that are found by this beginning, in its lower-cased form. */
  static List<Span> begun(String beginning, String text) {
    return places(text).stream()
        .filter(
            place -> {
              var address = text.substring(place.from(), place.to()).toLowerCase(Locale.ROOT);
              return address.startsWith(beginning)
                  || address.substring(address.indexOf('@')).startsWith(beginning);
            })
        .toList();
  }

  private static List<Span> places(String text) {
    return SHAPE
        .matcher(text)
        .results()
        .map(found -> new Span(found.start(), withoutFullStop(text, found.end())))
        .toList();
  }

  private static int withoutFullStop(String text, int end) {
    int last = end;
    while (text.charAt(last - 1) == '.' || text.charAt(last - 1) == '-') {
      last--;
    }
    return last;
  }
}
