package app.sapa.search;

import app.sapa.base.Ids;
import java.util.Optional;
import java.util.UUID;

/**
 * A place in a list of contacts that is ordered by name and then id.
 *
 * @param name as the index sorts it
 */
record NamePlace(String name, UUID id) {
  private static final int ID = 36;
  private static final int LONGEST = 2_000;

  /** The written form that screens carry around; it means nothing to them. */
  String asText() {
    return id + name;
  }

  /** Reads the written form; whatever is not one is no place at all. */
  static Optional<NamePlace> parse(String text) {
    return text.length() < ID || text.length() > LONGEST
        ? Optional.empty()
        : Ids.parse(text.substring(0, ID)).map(id -> new NamePlace(text.substring(ID), id));
  }
}
