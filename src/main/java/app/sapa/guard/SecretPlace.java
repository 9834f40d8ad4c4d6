package app.sapa.guard;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The one cell a sealed secret belongs to; moved to another workspace, row or column it does not
 * open.
 */
public record SecretPlace(long workspace, String table, UUID row, String column) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  public SecretPlace {
    if (!NAME.matcher(table).matches() || !NAME.matcher(column).matches()) {
      throw new IllegalArgumentException("not the names of a table and a column");
    }
  }

  byte[] associatedData() {
    var text = workspace + "|" + table + "|" + row + "|" + column;
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
