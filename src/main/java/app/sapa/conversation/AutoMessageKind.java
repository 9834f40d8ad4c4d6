package app.sapa.conversation;

/** The occasions on which a workspace says something by itself, in the order in which they come. */
public enum AutoMessageKind {
  /** A contact opened a conversation. */
  WELCOME,
  /** A contact wrote while nobody is there. */
  AWAY,
  /** A conversation has been nobody's for some time. */
  QUEUE,
  /** A member was given the contact, or took it. */
  ASSIGNED,
  /** A conversation was closed. */
  CLOSING
}
