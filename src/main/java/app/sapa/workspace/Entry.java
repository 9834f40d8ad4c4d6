package app.sapa.workspace;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who enters a workspace, and what they may see there. Immutable and carried explicitly. */
public interface Entry {
  /** The workspace's small number; never shown to anyone. */
  long workspace();

  /** The membership on whose behalf things are read and done; none for machines. */
  Optional<UUID> member();

  /** How far this entry sees. */
  Scope scope();

  /** The members whose contacts count as theirs; read only where the scope is not {@code ALL}. */
  Set<UUID> peers();

  /** The teams whose waiting contacts they may see; read only where the scope is {@code TEAM}. */
  Set<UUID> teams();
}
