package app.sapa.guard;

import java.io.IOException;
import java.nio.file.Path;

/** Looks into a file before it is kept, for what harms whoever opens it. */
public interface ContentCheck {
  /** What was found. */
  sealed interface Verdict {
    /** Nothing. */
    record Clean() implements Verdict {}

    /** Something harmful, called so by whoever knows it. */
    record Harmful(String signature) implements Verdict {}

    /** Nobody looked, because there is more of it than is looked at. */
    record TooLarge() implements Verdict {}
  }

  /**
   * Looks at a file that nobody else can reach.
   *
   * @throws IOException when it could not be looked at just now
   */
  Verdict of(Path file) throws IOException;
}
