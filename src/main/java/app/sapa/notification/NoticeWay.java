package app.sapa.notification;

/** How a member hears of something. */
public enum NoticeWay {
  /** In the notification centre, and in a browser that they allow to show it. */
  BROWSER,
  /** In the notification centre alone. */
  CENTRE,
  /** Not at all. */
  OFF
}
