package app.sapa.conversation;

/** What can happen beside messages and comments. */
public enum EventType {
  CONVERSATION_OPENED,
  CONVERSATION_CLOSED,
  CLOSING_NOTE_ADDED,
  ASSIGNED,
  UNASSIGNED,
  PAGE_CHANGED,
  CHANNEL_ADDED,
  SNOOZED,
  UNSNOOZED,
  BLOCKED,
  UNBLOCKED
}
