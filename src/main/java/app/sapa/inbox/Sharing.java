package app.sapa.inbox;

import java.util.Set;
import java.util.UUID;

/**
 * Who besides its creator has a custom inbox. It never widens what they may see in it.
 *
 * @param members empty unless shared
 * @param teams whoever is in one of them when they look; empty unless shared
 */
public record Sharing(Mode mode, Set<UUID> members, Set<UUID> teams) {
  /** The creator's alone. */
  public static final Sharing PRIVATE = new Sharing(Mode.PRIVATE, Set.of(), Set.of());

  /** Everyone in the workspace. */
  public static final Sharing PUBLIC = new Sharing(Mode.PUBLIC, Set.of(), Set.of());

  /** How far it is shared. */
  public enum Mode {
    PRIVATE,
    SHARED,
    PUBLIC
  }

  public Sharing {
    members = mode == Mode.SHARED ? Set.copyOf(members) : Set.of();
    teams = mode == Mode.SHARED ? Set.copyOf(teams) : Set.of();
  }

  /** With these members and whoever is in these teams. */
  public static Sharing with(Set<UUID> members, Set<UUID> teams) {
    return new Sharing(Mode.SHARED, members, teams);
  }
}
