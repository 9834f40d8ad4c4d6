package app.sapa.provisioning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong, so that the reader can go on and tell everything at once. */
final class Problems {
  private final List<Problem> found = new ArrayList<>();

  void add(Place place, String text) {
    found.add(new Problem(place.file(), place.line(), place.field(), text));
  }

  void refuseIfAny() throws TenantRefusal {
    if (!found.isEmpty()) {
      found.sort(Comparator.comparing(Problem::file).thenComparingInt(Problem::line));
      throw new TenantRefusal(found);
    }
  }
}
