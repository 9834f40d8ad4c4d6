package app.sapa.workspace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of an answer, read by column name. */
public final class Row {
  private final ResultSet answer;

  Row(ResultSet answer) {
    this.answer = answer;
  }

  /** Never null; for columns that are. */
  public String text(String column) {
    return required(column, orNull(column));
  }

  public @Nullable String orNull(String column) {
    return read(() -> answer.getString(column));
  }

  public UUID id(String column) {
    return required(column, idOrNull(column));
  }

  public @Nullable UUID idOrNull(String column) {
    return read(() -> answer.getObject(column, UUID.class));
  }

  public Instant time(String column) {
    return required(column, timeOrNull(column));
  }

  /** Null also for PostgreSQL's infinities, which stand for "never" in sort keys. */
  public @Nullable Instant timeOrNull(String column) {
    var time = read(() -> answer.getObject(column, OffsetDateTime.class));
    return time == null || time.equals(OffsetDateTime.MIN) || time.equals(OffsetDateTime.MAX)
        ? null
        : time.toInstant();
  }

  public int number(String column) {
    return count(() -> answer.getInt(column));
  }

  public @Nullable Integer numberOrNull(String column) {
    return read(() -> answer.getObject(column, Integer.class));
  }

  public long big(String column) {
    return count(() -> answer.getLong(column));
  }

  public boolean flag(String column) {
    return count(() -> answer.getBoolean(column));
  }

  public byte[] bytes(String column) {
    return required(column, read(() -> answer.getBytes(column)));
  }

  /** A text array; empty where the column is null. */
  public List<String> texts(String column) {
    var array = read(() -> answer.getArray(column));
    return array == null ? List.of() : List.of((String[]) count(array::getArray));
  }

  /** An id array; empty where the column is null. */
  public List<UUID> ids(String column) {
    var array = read(() -> answer.getArray(column));
    return array == null ? List.of() : List.of((UUID[]) count(array::getArray));
  }

  private interface Reading<T extends @Nullable Object> {
    T now() throws SQLException;
  }

  private static <T> @Nullable T read(Reading<@Nullable T> reading) {
    try {
      return reading.now();
    } catch (SQLException e) {
      throw new DatabaseTrouble(e);
    }
  }

  private static <T> T count(Reading<T> reading) {
    try {
      return reading.now();
    } catch (SQLException e) {
      throw new DatabaseTrouble(e);
    }
  }

  private static <T> T required(String column, @Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("column " + column + " is null");
    }
    return value;
  }
}
