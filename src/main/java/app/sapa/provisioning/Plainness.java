package app.sapa.provisioning;

import java.util.Optional;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Looks at the parts of a file one by one, before any tree is built of them. */
final class Plainness {
  private static final int DEEPEST = 16;

  private final Place top;
  private final Problems problems;
  private int depth;
  private boolean broken;

  Plainness(Place top, Problems problems) {
    this.top = top;
    this.problems = problems;
  }

  boolean holds() {
    return !broken;
  }

  void check(Event event) {
    int line = event.getStartMark().map(Mark::getLine).orElse(0) + 1;
    switch (event) {
      case AliasEvent _ -> refuse(line, "has an alias; write the value out");
      case CollectionStartEvent start -> {
        plain(start, start.getTag(), line);
        if (++depth > DEEPEST) {
          throw new TooDeep(line);
        }
      }
      case CollectionEndEvent _ -> depth--;
      case ScalarEvent scalar -> plain(scalar, scalar.getTag(), line);
      default -> {}
    }
  }

  private void plain(NodeEvent node, Optional<String> tag, int line) {
    if (node.getAnchor().isPresent()) {
      refuse(line, "has an anchor; write the value where it is needed");
    }
    tag.ifPresent(_ -> refuse(line, "has a tag; write the value without it"));
  }

  private void refuse(int line, String why) {
    broken = true;
    problems.add(new Place(top.file(), line, ""), why);
  }
}
