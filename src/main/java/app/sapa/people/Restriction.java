package app.sapa.people;

import java.util.Set;

/** A per-member switch that narrows a role. How far an agent sees is its {@code Scope} instead. */
public enum Restriction {
  NO_WORKSPACE_SETTINGS(Role.MANAGER),
  NO_INTEGRATIONS(Role.MANAGER),
  NO_CONTACT_DELETION(Role.MANAGER, Role.AGENT),
  NO_EXPORT(Role.MANAGER, Role.AGENT),
  HIDE_SHORTCUTS(Role.AGENT),
  MASK_PHONE(Role.MANAGER, Role.AGENT),
  MASK_EMAIL(Role.MANAGER, Role.AGENT);

  private final boolean managers;
  private final boolean agents;

  Restriction(Role... roles) {
    managers = Set.of(roles).contains(Role.MANAGER);
    agents = Set.of(roles).contains(Role.AGENT);
  }

  /** Whether this switch means anything for that role; nothing narrows an owner. */
  public boolean narrows(Role role) {
    return switch (role) {
      case OWNER -> false;
      case MANAGER -> managers;
      case AGENT -> agents;
    };
  }
}
