package app.sapa.conversation;

/** What can happen beside messages and comments. */
public enum EventType {
  CONVERSATION_OPENED(EventCategory.CONVERSATION),
  CONVERSATION_CLOSED(EventCategory.CONVERSATION),
  CLOSING_NOTE_ADDED(EventCategory.CONVERSATION),
  CONVERSATION_REOPENED(EventCategory.CONVERSATION),
  ASSIGNED(EventCategory.ASSIGNMENT),
  UNASSIGNED(EventCategory.ASSIGNMENT),
  QUEUED(EventCategory.ASSIGNMENT),
  PAGE_CHANGED(EventCategory.VISIT),
  CHANNEL_ADDED(EventCategory.CONTACT),
  SNOOZED(EventCategory.SNOOZE),
  UNSNOOZED(EventCategory.SNOOZE),
  BLOCKED(EventCategory.CONTACT),
  UNBLOCKED(EventCategory.CONTACT),
  DETAIL_CHANGED(EventCategory.CONTACT),
  TAG_ADDED(EventCategory.CONTACT),
  TAG_REMOVED(EventCategory.CONTACT),
  /** A reply that was to be sent later never will be; it was the subject's. */
  SENDING_CANCELLED(EventCategory.CONVERSATION);

  private final EventCategory category;

  EventType(EventCategory category) {
    this.category = category;
  }

  public EventCategory category() {
    return category;
  }
}
