package app.sapa.conversation;

/** What can happen beside messages and comments. */
public enum EventType {
  CONVERSATION_OPENED,
  CONVERSATION_CLOSED,
  CLOSING_NOTE_ADDED,
  CONVERSATION_REOPENED,
  ASSIGNED,
  UNASSIGNED,
  QUEUED,
  PAGE_CHANGED,
  CHANNEL_ADDED,
  SNOOZED,
  UNSNOOZED,
  BLOCKED,
  UNBLOCKED,
  /** A reply that was to be sent later never will be; it was the subject's. */
  SENDING_CANCELLED
}
