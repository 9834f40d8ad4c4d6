package app.sapa.people;

import app.sapa.workspace.Scope;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A job, a channel, a bot or an import at work in one workspace. Sees all of its contacts, and
 * never a row of another workspace.
 *
 * @param task what it is doing; names the source in events and logs
 */
public record Machine(long workspace, Task task) implements Actor {
  /** The work that machines do. */
  public enum Task {
    INTAKE,
    SENDING,
    INDEXING,
    COUNTING,
    PROVISIONING,
    LOOKING_UP_RIGHTS,
    WEB_CHAT,
    SWEEPING,
    WAKING,
    CLOSING,
    WORKING_THROUGH_MANY,
    HANDING_OVER,
    JOINING,
    NOTIFYING,
    PREVIEWING,
    AUTO_REPLYING
  }

  @Override
  public Optional<UUID> member() {
    return Optional.empty();
  }

  @Override
  public Scope scope() {
    return Scope.ALL;
  }

  @Override
  public Set<UUID> peers() {
    return Set.of();
  }

  @Override
  public Set<UUID> teams() {
    return Set.of();
  }
}
