package app.sapa.guard;

import java.time.Duration;

/** How often something may be asked for: so many at once, refilled evenly over a period. */
public enum Limit {
  /** Sign-in attempts from one network; an office shares one. */
  LOGIN_PER_ADDRESS(30, Duration.ofMinutes(1)),
  /** Sign-in attempts for one account, from anywhere; slows guessing without locking out for long. */
  LOGIN_PER_ACCOUNT(10, Duration.ofMinutes(5)),
  /** Links with a token that one network opens or answers; whoever guesses gets nowhere near one. */
  TOKEN_PER_ADDRESS(30, Duration.ofMinutes(1)),
  /** Links for a new password that one network asks for; an office shares one. */
  RESET_PER_ADDRESS(10, Duration.ofMinutes(10)),
  /** Links for a new password that are sent to one address. */
  RESET_PER_ACCOUNT(3, Duration.ofHours(1)),
  /** Invitations that one workspace sends out, those sent again among them. */
  INVITATION_PER_WORKSPACE(50, Duration.ofHours(1)),
  /** New web-chat visitors from one network. */
  WIDGET_SESSION_PER_ADDRESS(30, Duration.ofMinutes(5)),
  /** All calls of web-chat widgets from one network; an office shares one. */
  WIDGET_CALL_PER_ADDRESS(1_200, Duration.ofMinutes(1)),
  /** What one visitor's widget tells by itself: pages, typing, receipts, opened streams. */
  WIDGET_SIGNAL_PER_VISITOR(120, Duration.ofMinutes(1)),
  /** Messages of one web-chat visitor. */
  WIDGET_MESSAGE_PER_VISITOR(20, Duration.ofMinutes(1)),
  /** Files that one member brings. */
  FILE_PER_MEMBER(100, Duration.ofMinutes(10)),
  /** Pages that one member asks to see a preview of while writing. */
  PREVIEW_PER_MEMBER(60, Duration.ofMinutes(10)),
  /** Files of one web-chat visitor. */
  WIDGET_FILE_PER_VISITOR(10, Duration.ofMinutes(5)),
  /** Files of all web-chat visitors in one network. */
  WIDGET_FILE_PER_ADDRESS(60, Duration.ofMinutes(10)),
  /** Calls to the door of one API channel; twice the 1,000 messages a second of a burst. */
  API_PER_CHANNEL(10_000, Duration.ofSeconds(5));

  private final int calls;
  private final Duration period;

  Limit(int calls, Duration period) {
    this.calls = calls;
    this.period = period;
  }

  /** The most calls at once. */
  public int calls() {
    return calls;
  }

  /** How long an empty allowance takes to be full again. */
  public Duration period() {
    return period;
  }
}
