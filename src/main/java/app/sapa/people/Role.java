package app.sapa.people;

/** What a member is in one workspace; restrictions narrow it. */
public enum Role {
  OWNER,
  MANAGER,
  AGENT;

  /** Whether this role sees the inboxes of teams that one is not in. */
  public boolean seesEveryTeam() {
    return this != AGENT;
  }
}
