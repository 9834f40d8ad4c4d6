package app.sapa.inbox;

import app.sapa.base.Ids;
import java.util.Optional;
import java.util.UUID;

/** A way of looking at contacts. */
public sealed interface Inbox {
  /** Before a team's id in an address. */
  String TEAM = "team-";

  /** Before a custom inbox's id in an address. */
  String CUSTOM = "custom-";

  /** Every contact. */
  record All() implements Inbox {}

  /** The viewer's own. */
  record Mine() implements Inbox {}

  /** Those of nobody. */
  record Unassigned() implements Inbox {}

  /** Those of a team's members, and those waiting for the team. */
  record OfTeam(UUID team) implements Inbox {}

  /** The blocked ones, and only here. */
  record Blocked() implements Inbox {}

  /** One that somebody built from conditions, as of the viewer's last refresh. */
  record Custom(UUID id) implements Inbox {}

  /** How it is written in an address. */
  default String key() {
    return switch (this) {
      case All() -> "all";
      case Mine() -> "mine";
      case Unassigned() -> "unassigned";
      case OfTeam(var team) -> TEAM + team;
      case Blocked() -> "blocked";
      case Custom(var id) -> CUSTOM + id;
    };
  }

  /** Reads an address; whatever names no inbox is none. */
  static Optional<Inbox> of(String key) {
    return switch (key) {
      case "all" -> Optional.of(new All());
      case "mine" -> Optional.of(new Mine());
      case "unassigned" -> Optional.of(new Unassigned());
      case "blocked" -> Optional.of(new Blocked());
      default ->
          key.startsWith(TEAM)
              ? Ids.parse(key.substring(TEAM.length())).map(OfTeam::new)
              : key.startsWith(CUSTOM)
                  ? Ids.parse(key.substring(CUSTOM.length())).map(Custom::new)
                  : Optional.empty();
    };
  }
}
