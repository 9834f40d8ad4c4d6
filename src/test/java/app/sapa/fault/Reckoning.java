package app.sapa.fault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares what was acknowledged with what is there: each acknowledged message exactly once, whole,
 * and nothing that nobody sent.
 *
 * @param sent what every message says, by its id
 * @param acknowledged the ids whose delivery was answered with success, at least once
 */
public record Reckoning(Map<String, String> sent, Set<String> acknowledged) {
  /** A message as it was found. */
  public record Found(String id, String text) {}

  /** Everything that is wrong; empty when all is well. */
  public List<String> faults(Collection<Found> found) {
    var times = new HashMap<String, Integer>();
    found.forEach(one -> times.merge(one.id, 1, Integer::sum));
    var faults = new ArrayList<String>();
    note(faults, "lost", without(acknowledged, times.keySet()));
    note(faults, "doubled", times.keySet().stream().filter(id -> times.get(id) > 1).toList());
    note(faults, "sent by nobody", without(times.keySet(), sent.keySet()));
    note(faults, "changed", found.stream().filter(this::isChanged).map(Found::id).toList());
    return faults;
  }

  private boolean isChanged(Found one) {
    return sent.containsKey(one.id) && !sent.get(one.id).equals(one.text);
  }

  private static List<String> without(Set<String> all, Set<String> some) {
    var rest = new HashSet<>(all);
    rest.removeAll(some);
    return List.copyOf(rest);
  }

  private static void note(List<String> faults, String what, List<String> ids) {
    if (!ids.isEmpty()) {
      faults.add("%d %s, such as %s".formatted(ids.size(), what, ids.getFirst()));
    }
  }
}
