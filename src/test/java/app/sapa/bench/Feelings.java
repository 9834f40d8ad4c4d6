package app.sapa.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What all screens felt like: each key and click until the next paint, and what moved by itself. */
final class Feelings {
  /** The browser tells of nothing shorter, and rounds to 8. */
  private static final double SHORTEST = 16;

  private static final int TOLD = 5;

  private final List<Double> waits = new ArrayList<>();
  private final Map<String, Double> slowest = new HashMap<>();
  private final Set<String> moved = new TreeSet<>();
  private double shift;

  void note(Map<?, ?> feelings) {
    int many = (int) Screen.of(feelings, "all");
    var slow =
        ((List<?>) feelings.get("slow")).stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList();
    for (Map<?, ?> each : slow) {
      double millis = Screen.of(each, "millis");
      waits.add(millis);
      slowest.merge((String) each.get("what"), millis, Math::max);
    }
    for (int quick = slow.size(); quick < many; quick++) {
      waits.add(SHORTEST);
    }
    shift = Math.max(shift, Screen.of(feelings, "shift"));
    ((List<?>) feelings.get("moved")).forEach(each -> moved.add((String) each));
  }

  Felt waits(String where, Budget budget) {
    return new Felt("any key or click to the next paint" + where, budget, waits);
  }

  /** The worst session window of layout shift. */
  double shift() {
    return shift;
  }

  /** What was pushed about without anybody's doing, as the page calls it. */
  String moved() {
    return moved.isEmpty() ? "nothing" : String.join(", ", moved);
  }

  /** The kinds of key and click that took longest, and how long the longest of each. */
  String slowest() {
    return slowest.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(TOLD)
        .map(each -> "%s %.0f ms".formatted(each.getKey(), each.getValue()))
        .collect(Collectors.joining(", "));
  }
}
