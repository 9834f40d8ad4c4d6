package app.sapa.database;

import java.util.Map;

/**
 * PostgreSQL's version number, as in {@code server_version_num}. Older minor releases show samples
 * of rows that row security hides (CVE-2025-8713).
 */
record ServerVersion(int number) {
  private static final Map<Integer, Integer> FIRST_GOOD_MINOR =
      Map.of(15, 14, 16, 10, 17, 6, 18, 0);

  /**
   * @throws DatabaseRefusal when Sapa was not proved with this version or its walls leak
   */
  void check() {
    int major = number / 10_000;
    Integer minor = FIRST_GOOD_MINOR.get(major);
    if (minor == null) {
      throw new DatabaseRefusal(
          "PostgreSQL %s is not supported: use 15, 16, 17 or 18".formatted(this));
    }
    if (number % 10_000 < minor) {
      throw new DatabaseRefusal(
          "PostgreSQL %s shows rows that others must not see: update it to %d.%d or later"
              .formatted(this, major, minor));
    }
  }

  @Override
  public String toString() {
    return number / 10_000 + "." + number % 10_000;
  }
}
