package app.sapa.provisioning;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The keys or names of one kind that a company's files declare, for others to refer to. */
final class Declared {
  private final String kind;
  private final Set<String> names = new LinkedHashSet<>();
  private final Map<String, Place> places = new HashMap<>();

  /** @param kind the word for it in a refusal, such as {@code team} */
  Declared(String kind) {
    this.kind = kind;
  }

  /** Takes a name that no other of its kind may have, upper and lower case being the same. */
  String declare(Value value, String name) {
    var first = places.putIfAbsent(name.toLowerCase(Locale.ROOT), value.place());
    if (first != null && !name.isEmpty()) {
      value.refuse(
          "'%s' is taken by %s (line %d); choose another"
              .formatted(name, first.field(), first.line()));
    }
    names.add(name);
    return name;
  }

  /** A reference to a declared name. */
  String reference(Value value) {
    var name = value.text();
    if (!name.isEmpty() && !names.contains(name)) {
      value.refuse("'%s' is no %s; %s".formatted(name, kind, Closest.hint(name, names)));
    }
    return name;
  }

  /** Where a declared name stands. */
  Place place(String name) {
    return Objects.requireNonNull(places.get(name.toLowerCase(Locale.ROOT)), name);
  }
}
