package app.sapa.people;

/** What is written down when it was done; {@link AuditEntry#subject()} is to whom or what. */
public enum AuditAction {
  /** A member's role, visibility or restrictions. */
  MEMBER_CHANGED,
  /** A membership ended. */
  MEMBER_REMOVED,
  /** A former member is one again. */
  MEMBER_RESTORED,
  /** A member came into a team. */
  TEAM_JOINED,
  /** A member was taken out of a team. */
  TEAM_LEFT,
  /** A custom inbox has another creator, whose own left. */
  CUSTOM_INBOX_INHERITED,
  /** A private custom inbox went with its creator. */
  CUSTOM_INBOX_DELETED
}
