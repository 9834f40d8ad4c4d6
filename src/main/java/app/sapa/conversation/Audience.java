package app.sapa.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who writes with a snippet.
 *
 * @param team null unless it is one team's
 */
public record Audience(Kind kind, @Nullable UUID team) {
  /** How many they are. */
  public enum Kind {
    /** Its owner alone. */
    PERSONAL,
    TEAM,
    WORKSPACE
  }

  public Audience {
    if ((kind == Kind.TEAM) != (team != null)) {
      throw new IllegalArgumentException(kind + " " + team);
    }
  }

  public static Audience personal() {
    return new Audience(Kind.PERSONAL, null);
  }

  public static Audience team(UUID team) {
    return new Audience(Kind.TEAM, team);
  }

  public static Audience workspace() {
    return new Audience(Kind.WORKSPACE, null);
  }

  /** Whether it is not somebody's own. */
  public boolean isShared() {
    return kind != Kind.PERSONAL;
  }
}
