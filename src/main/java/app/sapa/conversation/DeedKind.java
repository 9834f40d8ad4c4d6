package app.sapa.conversation;

/** The kinds of {@link Deed}; a kind is kept and written in texts, so it never means another one. */
public enum DeedKind {
  OPEN,
  CLOSE,
  ASSIGN,
  QUEUE,
  UNASSIGN,
  SNOOZE,
  UNSNOOZE,
  BLOCK,
  UNBLOCK
}
