package app.sapa.channel;

/**
 * How far a message has come. Moves forward only; a failure ends it, unless a later receipt proves
 * that it arrived after all.
 */
public enum MessageStatus {
  RECEIVED,
  QUEUED,
  /** Sent, but whether it left is not known; never resent silently. */
  UNKNOWN,
  FAILED,
  SENT,
  DELIVERED,
  READ;

  /** Whether a report of {@code next} changes anything, however late and in whatever order. */
  public boolean yieldsTo(MessageStatus next) {
    return switch (this) {
      case RECEIVED, READ -> false;
      case QUEUED -> next != RECEIVED && next != QUEUED;
      case UNKNOWN -> next.compareTo(UNKNOWN) > 0;
      case FAILED -> next == DELIVERED || next == READ;
      case SENT -> next == FAILED || next.compareTo(SENT) > 0;
      case DELIVERED -> next == READ;
    };
  }
}
