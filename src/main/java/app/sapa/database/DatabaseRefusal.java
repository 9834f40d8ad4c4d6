package app.sapa.database;

import java.io.Serial;

/** Why there is no database, in one line that says what to do about it. Never has a stack trace. */
public final class DatabaseRefusal extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public DatabaseRefusal(String line) {
    super(
        line.lines().map(String::strip).reduce((a, b) -> a + " " + b).orElse(""),
        null,
        false,
        false);
  }
}
