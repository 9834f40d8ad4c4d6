package app.sapa.people;

import app.sapa.workspace.Scope;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A member who is looking. Every read starts from one; it is read afresh for each action, so a
 * right that changed is changed at once.
 *
 * @param id the membership, not the account
 * @param visibility as it was granted; {@link #scope()} is what it comes to
 * @param teams the teams they are in
 * @param teammates everyone in those teams, themselves included
 * @param epoch grows whenever their rights change
 */
public record Viewer(
    long workspace,
    UUID id,
    UUID account,
    String name,
    Role role,
    Scope visibility,
    Set<Restriction> restrictions,
    Set<UUID> teams,
    Set<UUID> teammates,
    int epoch)
    implements Actor {
  public Viewer {
    restrictions = Set.copyOf(restrictions);
    teams = Set.copyOf(teams);
    teammates = Set.copyOf(teammates);
  }

  @Override
  public Optional<UUID> member() {
    return Optional.of(id);
  }

  /** Team visibility without a team comes to one's own contacts only. */
  @Override
  public Scope scope() {
    return visibility == Scope.TEAM && teams.isEmpty() ? Scope.OWN : visibility;
  }

  @Override
  public Set<UUID> peers() {
    return scope() == Scope.TEAM ? teammates : Set.of(id);
  }

  /** Whether every contact of the workspace is theirs to see. */
  public boolean seesEverything() {
    return scope() == Scope.ALL;
  }

  /** Whether their role grants that, and no restriction takes it away. */
  public boolean may(Permission permission) {
    return permission.isWith(role, restrictions);
  }
}
