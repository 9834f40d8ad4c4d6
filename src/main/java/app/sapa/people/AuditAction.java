package app.sapa.people;

/** What is written down when it was done; {@link AuditEntry#subject()} is to whom or what. */
public enum AuditAction {
  /** Somebody was asked to become a member, with that role, visibility and restrictions. */
  MEMBER_INVITED,
  /** The same invitation went out once more, and the one before is worth nothing. */
  INVITATION_REPEATED,
  /** An invitation is worth nothing any more. */
  INVITATION_WITHDRAWN,
  /** Somebody who was invited is a member. */
  MEMBER_JOINED,
  /** A member's role, visibility or restrictions. */
  MEMBER_CHANGED,
  /** A membership ended. */
  MEMBER_REMOVED,
  /** A former member is one again. */
  MEMBER_RESTORED,
  /** A new team. */
  TEAM_CREATED,
  /** A team's name or description. */
  TEAM_CHANGED,
  /** A team is no more. */
  TEAM_DELETED,
  /** A member came into a team. */
  TEAM_JOINED,
  /** A member was taken out of a team. */
  TEAM_LEFT,
  /** A member turned on two-step sign-in for their account. */
  SECOND_FACTOR_ON,
  /** A member turned it off. */
  SECOND_FACTOR_OFF,
  /** A member signs in by one more factor. */
  SECOND_FACTOR_ADDED,
  /** A member took away one of several factors. */
  SECOND_FACTOR_REMOVED,
  /** A member made other recovery codes for their account. */
  RECOVERY_CODES_RENEWED,
  /** A member chose a new password who knew the old one. */
  PASSWORD_CHANGED,
  /** A member chose a new password by a link that was sent to them. */
  PASSWORD_RESET,
  /** How the workspace has something done; the subject is the switch's name as an id. */
  SWITCH_TURNED,
  /** The name or time zone of the workspace. */
  WORKSPACE_CHANGED,
  /** A closing category came, or came back. */
  CATEGORY_CREATED,
  /** A closing category's name or description. */
  CATEGORY_CHANGED,
  /** A closing category is not offered any more. */
  CATEGORY_RETIRED,
  /** A snippet that members share, or that is shared from now on. */
  SNIPPET_CREATED,
  /** A shared snippet's words, or who shares it. */
  SNIPPET_CHANGED,
  /** A shared snippet is no more. */
  SNIPPET_DELETED,
  /** When the workspace is there for its customers. */
  BUSINESS_HOURS_CHANGED,
  /** What the workspace says by itself, or when; the subject is the kind's name as an id. */
  AUTO_MESSAGE_CHANGED,
  /** A custom inbox has another creator, whose own left. */
  CUSTOM_INBOX_INHERITED,
  /** A private custom inbox went with its creator. */
  CUSTOM_INBOX_DELETED,
  /** A new segment of contacts. */
  SEGMENT_CREATED,
  /** A segment's name or filter. */
  SEGMENT_CHANGED,
  /** A segment is no more. */
  SEGMENT_DELETED
}
