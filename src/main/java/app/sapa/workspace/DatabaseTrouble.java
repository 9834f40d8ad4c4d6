package app.sapa.workspace;

import java.sql.SQLException;

/** The database could not answer: lost, full or refusing. The caller's work was not done. */
public final class DatabaseTrouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** For those who hold a connection of their own: the queue and the ingest door. */
  public DatabaseTrouble(SQLException cause) {
    super("database: " + cause.getSQLState(), cause);
  }

  /** Whether the statement ran out of time. */
  boolean tookTooLong() {
    return getCause() instanceof SQLException e && "57014".equals(e.getSQLState());
  }

  /** Whether a unique key refused the row: somebody else was first. */
  public boolean alreadyThere() {
    return getCause() instanceof SQLException e && "23505".equals(e.getSQLState());
  }
}
