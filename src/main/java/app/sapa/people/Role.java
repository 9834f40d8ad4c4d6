package app.sapa.people;

/**
 * What a member is in one workspace, the highest first: each grants what those below it do.
 * Restrictions narrow it.
 */
public enum Role {
  OWNER,
  MANAGER,
  AGENT
}
