package app.sapa.provisioning;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says which of the right words a wrong one was probably meant to be. */
final class Closest {
  private static final int MANY = 12;

  private Closest() {}

  /** A sentence's end: the likely word, else the whole choice if it is short. */
  static String hint(String wrong, Collection<String> choice) {
    return to(wrong, choice)
        .map(word -> "did you mean '" + word + "'?")
        .orElseGet(() -> choice.isEmpty() ? "none is declared" : "use " + listed(choice));
  }

  private static Optional<String> to(String wrong, Collection<String> choice) {
    int near = Math.max(2, wrong.length() / 3);
    return choice.stream()
        .filter(word -> distance(wrong, word) <= near && distance(wrong, word) < word.length())
        .min(Comparator.comparingInt(word -> distance(wrong, word)));
  }

  static String listed(Collection<String> choice) {
    var some = choice.stream().limit(MANY).collect(Collectors.toList());
    if (choice.size() > MANY) {
      return String.join(", ", some) + ", ...";
    }
    var last = some.removeLast();
    return some.isEmpty() ? last : String.join(", ", some) + " or " + last;
  }

  /** Levenshtein's distance, blind to case. */
  private static int distance(String left, String right) {
    var a = left.toLowerCase(Locale.ROOT);
    var b = right.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
