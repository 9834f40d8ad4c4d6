package app.sapa.conversation;

/** By what kind of hand something happened; a fact that reports count by. */
public enum Source {
  USER,
  CONTACT,
  CHANNEL,
  WORKFLOW,
  BOT,
  MERGE,
  /** Nobody answered for as long as the workspace waits. */
  AUTO_CLOSE,
  SYSTEM
}
