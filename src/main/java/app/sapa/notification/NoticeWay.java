package app.sapa.notification;

/** How a member hears of something. */
public enum NoticeWay {
  /** As {@link #BROWSER}, and by mail when they have not read it after a while. */
  MAIL,
  /** In the notification centre, and in a browser that they allow to show it. */
  BROWSER,
  /** In the notification centre alone. */
  CENTRE,
  /** Not at all. */
  OFF
}
