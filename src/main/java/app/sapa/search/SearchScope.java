package app.sapa.search;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a search goes through. */
public enum SearchScope {
  CONTACTS,
  MESSAGES,
  COMMENTS;

  /** How it is written in an address. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads an address; whatever names no scope is none. */
  public static Optional<SearchScope> of(String key) {
    return Stream.of(values()).filter(scope -> scope.key().equals(key)).findFirst();
  }

  /** Whether this text is enough to search for. */
  boolean takes(String text) {
    return this == CONTACTS ? !text.isBlank() : Wanted.of(text).isPresent();
  }
}
