package app.sapa.search;

import app.sapa.base.Spelling;
import java.util.Optional;

/** What a search goes through. */
public enum SearchScope {
  CONTACTS,
  MESSAGES,
  COMMENTS;

  /** How it is written in an address. */
  public String key() {
    return Spelling.of(this);
  }

  /** Reads an address; whatever names no scope is none. */
  public static Optional<SearchScope> of(String key) {
    return Spelling.find(SearchScope.class, key);
  }

  /** Whether this text is enough to search for. */
  boolean takes(String text) {
    return this == CONTACTS ? !text.isBlank() : Wanted.of(text).isPresent();
  }
}
