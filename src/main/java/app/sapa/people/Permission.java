package app.sapa.people;

import app.sapa.workspace.Switch;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a role grants and a restriction takes away. Among which contacts a member does so is their
 * {@code Scope} instead.
 */
public enum Permission {
  CHANGE_OWNERS_AND_MANAGERS(Role.OWNER),
  DELETE_CHANNELS(Role.OWNER),
  DELETE_INTEGRATIONS(Role.OWNER),
  DELETE_TEAMS(Role.OWNER),
  DELETE_FIELDS(Role.OWNER),
  DELETE_TEMPLATES(Role.OWNER),
  READ_AUDIT(Role.OWNER),
  CHANGE_AGENTS(Role.MANAGER, Restriction.NO_WORKSPACE_SETTINGS),
  CHANGE_SETTINGS(Role.MANAGER, Restriction.NO_WORKSPACE_SETTINGS),
  KEEP_INTEGRATIONS(Role.MANAGER, Restriction.NO_INTEGRATIONS),
  ADD_CHANNELS(Role.MANAGER),
  OPEN_CONTACTS(Role.MANAGER),
  IMPORT_CONTACTS(Role.MANAGER),
  EXPORT(Role.MANAGER, Restriction.NO_EXPORT),
  DELETE_CONTACTS(Role.MANAGER, Restriction.NO_CONTACT_DELETION),
  ANSWER_PRIVACY_REQUESTS(Role.MANAGER),
  BROADCAST(Role.MANAGER),
  BUILD_WORKFLOWS(Role.MANAGER),
  OPEN_REPORTS(Role.MANAGER),
  OPEN_EVERY_TEAM_INBOX(Role.MANAGER),
  RUN_SHORTCUTS(Role.AGENT, Restriction.HIDE_SHORTCUTS),
  SEE_PHONES(Role.AGENT, Restriction.MASK_PHONE),
  SEE_EMAILS(Role.AGENT, Restriction.MASK_EMAIL);

  private final Role lowest;
  private final @Nullable Restriction takenBy;

  Permission(Role lowest) {
    this(lowest, null);
  }

  /**
   * @param lowest the role that just has it, as all above it do
   * @param takenBy the switch that takes it away, or null for none
   */
  Permission(Role lowest, @Nullable Restriction takenBy) {
    this.lowest = lowest;
    this.takenBy = takenBy;
  }

  /** What one needs for turning a switch. How owners sign in is settled by owners. */
  public static Permission toTurn(Switch which) {
    return which == Switch.OWNERS_SECOND_FACTOR ? CHANGE_OWNERS_AND_MANAGERS : CHANGE_SETTINGS;
  }

  /** Whether somebody of this role has it; a switch that means nothing for the role takes nothing. */
  boolean isWith(Role role, Set<Restriction> restrictions) {
    boolean taken = takenBy != null && takenBy.narrows(role) && restrictions.contains(takenBy);
    return role.compareTo(lowest) <= 0 && !taken;
  }
}
