package app.sapa.database;

/**
 * A hole between workspaces.
 *
 * @param wall what should be true
 * @param object for what it is not: a table, a role, a function, a setting
 */
public record Breach(String wall, String object) {
  @Override
  public String toString() {
    return wall + ", but not " + object;
  }
}
