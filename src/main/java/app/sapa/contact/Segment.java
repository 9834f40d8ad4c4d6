package app.sapa.contact;

import app.sapa.base.Ids;
import java.util.Optional;
import java.util.UUID;

/**
 * A group of contacts whom a condition means. Nobody is put into one: whoever it means just now is
 * in it. Blocked contacts are in the blocked one alone, whatever another one's filter says.
 */
public sealed interface Segment {
  /** Before the id of a saved one in an address. */
  String SAVED = "segment-";

  /** Everybody. */
  record All() implements Segment {}

  /** The blocked ones. */
  record Blocked() implements Segment {}

  /**
   * One that the workspace keeps under a name.
   *
   * @param version grows with each change
   */
  record Saved(UUID id, String name, Filter filter, int version) implements Segment {}

  /** How it is written in an address. */
  default String key() {
    return switch (this) {
      case All() -> "all";
      case Blocked() -> "blocked";
      case Saved saved -> SAVED + saved.id;
    };
  }

  /** The id in an address of a saved one. */
  static Optional<UUID> savedIn(String key) {
    return key.startsWith(SAVED) ? Ids.parse(key.substring(SAVED.length())) : Optional.empty();
  }

  /** Whom it means, where its filter is read so. */
  default Criterion meaning(Criterion filtered) {
    return switch (this) {
      case All() -> unblocked(new Criterion.Everyone());
      case Blocked() -> new Criterion.Blocked();
      case Saved _ -> unblocked(filtered);
    };
  }

  /** Those whom any other segment than the blocked one may mean. */
  static Criterion unblocked(Criterion meant) {
    return meant.and(new Criterion.Not(new Criterion.Blocked()));
  }
}
