package app.sapa.notification;

import app.sapa.workspace.Switch;

/** Of what members are told, each of which they choose by itself. */
public enum NoticeKind {
  /** The time of a contact that was put off has come. */
  SNOOZE_ENDED,
  /** Somebody gave them a contact. */
  ASSIGNED,
  /** A comment names them. */
  MENTIONED,
  /** A contact of theirs wrote. */
  NEW_MESSAGE,
  /** A contact wrote who is nobody's. */
  UNASSIGNED_MESSAGE;

  /** What the workspace begins with for whoever did not choose. */
  Switch preset() {
    return Switch.valueOf("NOTIFY_" + name());
  }
}
