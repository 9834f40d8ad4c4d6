package app.sapa.provisioning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The named parts of one entry; unknown and repeated names are noted as problems at once. */
final class Fields {
  private final Place place;
  private final Problems problems;
  private final List<String> known;
  private final boolean readable;
  private final Map<String, Value> values = new LinkedHashMap<>();

  Fields(
      Place place,
      Problems problems,
      List<NodeTuple> tuples,
      List<String> known,
      boolean readable) {
    this.place = place;
    this.problems = problems;
    this.known = known;
    this.readable = readable;
    tuples.forEach(tuple -> take(tuple.getKeyNode(), tuple.getValueNode()));
  }

  /** What is written under that name, read; a missing one is a problem and gives the stand-in. */
  <T> T required(String name, Function<Value, T> reading, T standIn) {
    var value = values.get(name);
    if (value != null) {
      return reading.apply(value);
    }
    if (readable) {
      problems.add(place.field(name, place.line()), "is missing; add it");
    }
    return standIn;
  }

  <T> Optional<T> optional(String name, Function<Value, T> reading) {
    return Optional.ofNullable(values.get(name)).map(reading);
  }

  <T> @Nullable T orNull(String name, Function<Value, T> reading) {
    var value = values.get(name);
    return value == null ? null : reading.apply(value);
  }

  /** The entries of the list under that name, each read; none when the name is not there. */
  <T> List<T> list(String name, Function<Value, T> reading) {
    var read = new ArrayList<T>();
    optional(name, Value::items).orElse(List.of()).forEach(item -> read.add(reading.apply(item)));
    return List.copyOf(read);
  }

  /** Every value that has a known name, in the order of the file. */
  Map<String, Value> all() {
    return values;
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  void refuse(String name, String why) {
    var value = values.get(name);
    problems.add(value == null ? place.field(name, place.line()) : value.place(), why);
  }

  private void take(Node key, Node node) {
    if (!(key instanceof ScalarNode scalar)) {
      problems.add(
          new Place(place.file(), Value.line(key), place.field()), "has a key without a name");
      return;
    }
    var name = scalar.getValue();
    var at = place.field(name, Value.line(key));
    if (!known.contains(name)) {
      problems.add(at, "'" + name + "' is not known here; " + Closest.hint(name, known));
    } else if (values.putIfAbsent(name, new Value(node, at, problems)) != null) {
      problems.add(at, "is written twice in one entry; keep one");
    }
  }
}
