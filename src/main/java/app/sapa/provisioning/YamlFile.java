package app.sapa.provisioning;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML file into a tree that knows its lines. Only plain data is taken: UTF-8, up to 5
 * MiB, ordinary lines, one document, no anchors, aliases or tags, and no deeper than the format
 * needs, so that no file can grow in memory or name a class.
 */
final class YamlFile {
  static final int LIMIT = 5 * 1024 * 1024;

  /** The parser's time grows with the square of a line's length; real lines are far shorter. */
  static final int LONGEST_LINE = 50_000;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setUseMarks(true).setCodePointLimit(LIMIT + 1).build();

  private final Place top;
  private final Problems problems;

  private YamlFile(Place top, Problems problems) {
    this.top = top;
    this.problems = problems;
  }

  static Optional<Value> read(Path file, Problems problems) {
    var reading = new YamlFile(new Place(file.toString(), 1, ""), problems);
    return reading.textOf(file).filter(reading::hasOrdinaryLines).flatMap(reading::tree);
  }

  private Optional<String> textOf(Path file) {
    try {
      if (Files.size(file) > LIMIT) {
        return refused(1, "is larger than 5 MiB; split the company or leave sample data out");
      }
      return decoded(ByteBuffer.wrap(Files.readAllBytes(file)));
    } catch (IOException unreadable) {
      return refused(1, "cannot be read: " + unreadable.getMessage());
    }
  }

  private Optional<String> decoded(ByteBuffer bytes) {
    var text = CharBuffer.allocate(bytes.remaining());
    if (StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true).isError()) {
      return refused(line(text.flip()), "has bytes that are not UTF-8; save the file as UTF-8");
    }
    return Optional.of(text.flip().toString());
  }

  private boolean hasOrdinaryLines(String text) {
    int line = 0;
    for (var each : (Iterable<String>) text.lines()::iterator) {
      line++;
      if (each.length() > LONGEST_LINE) {
        refused(line, "has a line of more than 50,000 characters; break it up");
        return false;
      }
    }
    return true;
  }

  private Optional<Value> tree(String text) {
    try {
      var plainness = new Plainness(top, problems);
      new Parse(SETTINGS).parseString(text).forEach(plainness::check);
      return plainness.holds() ? composed(text) : Optional.empty();
    } catch (TooDeep deep) {
      return refused(deep.line(), "is nested too deeply");
    } catch (MarkedYamlEngineException wrong) {
      return refused(
          wrong.getProblemMark().map(Mark::getLine).orElse(0) + 1,
          "is not YAML: " + wrong.getProblem());
    } catch (ReaderException wrong) {
      var before = text.substring(0, text.offsetByCodePoints(0, wrong.getPosition()));
      return refused(line(before), "has a control character; remove it");
    } catch (YamlEngineException wrong) {
      return refused(1, "is not YAML: " + wrong.getMessage());
    }
  }

  private Optional<Value> composed(String text) {
    var root = new Compose(SETTINGS).composeString(text);
    if (root.isEmpty()) {
      return refused(1, "is empty; write at least one section or remove the file");
    }
    return root.map(node -> new Value(node, top, problems));
  }

  private <T> Optional<T> refused(int line, String why) {
    problems.add(new Place(top.file(), line, ""), why);
    return Optional.empty();
  }

  private static int line(CharSequence before) {
    return 1 + (int) before.chars().filter(each -> each == '\n').count();
  }
}
