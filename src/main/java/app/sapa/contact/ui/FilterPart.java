package app.sapa.contact.ui;

import app.sapa.contact.Filter;
import java.util.Optional;
import java.util.stream.Stream;

/** A condition or a group in the builder. */
sealed interface FilterPart permits FilterRow, FilterGroup {
  /** What it says so far; nothing while a condition lacks something. */
  Optional<Filter> filter();

  /** Its conditions, in reading order. */
  Stream<FilterRow> rows();

  /** Its groups, itself included, in reading order. */
  Stream<FilterGroup> groups();

  /** Takes the keyboard. */
  void focus();

  /** The word that joins it to the part before it; empty for the first one. */
  void joinedBy(String word);
}
