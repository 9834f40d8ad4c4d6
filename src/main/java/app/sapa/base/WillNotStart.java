package app.sapa.base;

/**
 * Thrown while Sapa starts, when it had better not: the server then serves nothing. Whoever throws
 * it has told the operator why in one line, and there is no trace to bury that line.
 */
public final class WillNotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public WillNotStart(String reason) {
    super(reason, null, false, false);
  }
}
