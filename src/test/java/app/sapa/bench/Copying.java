package app.sapa.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Rows on their way into one table, as {@code COPY} takes them. */
final class Copying implements AutoCloseable {
  private static final int FULL = 1 << 16;

  private final PGCopyOutputStream out;
  private final StringBuilder text = new StringBuilder(FULL + 4_096);
  private boolean begun;

  /**
   * @param columns as in SQL, with commas between them
   */
  Copying(Connection connection, String table, String columns) throws SQLException {
    var sql = "copy %s (%s) from stdin".formatted(table, columns);
    out = new PGCopyOutputStream(connection.unwrap(PGConnection.class), sql, FULL);
  }

  /** One value after the other, then {@link #end()}. */
  Copying put(@Nullable Object value) {
    if (begun) {
      text.append('\t');
    }
    begun = true;
    switch (value) {
      case null -> text.append("\\N");
      case String words -> escaped(words);
      default -> text.append(value);
    }
    return this;
  }

  /**
   * A moment.
   *
   * @param micros after that millisecond
   */
  Copying time(long millis, int micros) {
    return put(Instant.ofEpochMilli(millis).plus(micros, ChronoUnit.MICROS));
  }

  /** A moment, or null for 0. */
  Copying timeOrNull(long millis) {
    return millis == 0 ? put(null) : time(millis, 0);
  }

  private void escaped(String words) {
    for (int i = 0; i < words.length(); i++) {
      char letter = words.charAt(i);
      switch (letter) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        default -> text.append(letter);
      }
    }
  }

  /** The row is whole. */
  void end() {
    text.append('\n');
    begun = false;
    if (text.length() >= FULL) {
      write();
    }
  }

  private void write() {
    try {
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
      text.setLength(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    try {
      write();
      out.endCopy();
    } catch (UncheckedIOException e) {
      throw new SQLException(e);
    }
  }
}
