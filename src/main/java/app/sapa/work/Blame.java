package app.sapa.work;

import java.sql.SQLException;

/**
 * A failure without its message. PostgreSQL and parsers quote what they could not take, and that is
 * what people wrote; the kind and the place are enough to find the fault.
 */
public final class Blame {
  private Blame() {}

  /** Such as {@code IllegalStateException at app.sapa.conversation.Intake:88, by SQL 23505}. */
  public static String of(Throwable failure) {
    var text = new StringBuilder(failure.getClass().getSimpleName());
    place(failure, text);
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return text.append(", by SQL ").append(sql.getSQLState()).toString();
      }
      if (cause.getCause() == null && !cause.equals(failure)) {
        text.append(", by ").append(cause.getClass().getSimpleName());
      }
    }
    return text.toString();
  }

  private static void place(Throwable failure, StringBuilder text) {
    for (var frame : failure.getStackTrace()) {
      if (frame.getClassName().startsWith("app.sapa.")) {
        text.append(" at ").append(frame.getClassName()).append(':').append(frame.getLineNumber());
        return;
      }
    }
  }
}
