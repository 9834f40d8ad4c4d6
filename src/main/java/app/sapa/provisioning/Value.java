package app.sapa.provisioning;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Something written in a file, at its place. Reading it as what it is not notes a problem and gives
 * an empty stand-in, so that the rest of the file is still read.
 */
final class Value {
  private final Node node;
  private final Place place;
  private final Problems problems;

  Value(Node node, Place place, Problems problems) {
    this.node = node;
    this.place = place;
    this.problems = problems;
  }

  Place place() {
    return place;
  }

  void refuse(String why) {
    problems.add(place, why);
  }

  /** Exactly the characters written, whatever YAML would make of them: 0812 stays 0812. */
  String text() {
    if (!(node instanceof ScalarNode scalar)) {
      refuse("is not a text");
      return "";
    }
    if (isEmpty()) {
      refuse("is empty; write a value or leave it out");
      return "";
    }
    if (scalar.getValue().chars().anyMatch(Value::isUnwanted)) {
      refuse("has a control character; remove it");
    }
    return scalar.getValue().strip();
  }

  /** The entries of a list. */
  List<Value> items() {
    if (!(node instanceof SequenceNode sequence)) {
      refuse("is not a list; write its entries as '- ...' lines or in [ ]");
      return List.of();
    }
    var items = new ArrayList<Value>();
    for (var item : sequence.getValue()) {
      items.add(new Value(item, place.entry(items.size(), line(item)), problems));
    }
    return items;
  }

  /** The named parts of an entry, of which only these names are known. */
  Fields fields(List<String> known) {
    if (!(node instanceof MappingNode mapping)) {
      refuse("is not an entry with named fields; write 'name: value' lines");
      return new Fields(place, problems, List.of(), known, false);
    }
    return new Fields(place, problems, mapping.getValue(), known, true);
  }

  static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }

  private boolean isEmpty() {
    return node.getTag().equals(Tag.NULL) || ((ScalarNode) node).getValue().isBlank();
  }

  private static boolean isUnwanted(int character) {
    return Character.isISOControl(character) && character != '\n' && character != '\t';
  }
}
