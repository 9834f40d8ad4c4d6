package app.sapa.notification;

/** Which notices one looks at. */
public enum NoticeTab {
  /** Those not archived yet, read or not. */
  NEW("and n.archived_at is null"),
  ARCHIVED("and n.archived_at is not null"),
  ALL("");

  private final String condition;

  NoticeTab(String condition) {
    this.condition = condition;
  }

  String condition() {
    return condition;
  }
}
