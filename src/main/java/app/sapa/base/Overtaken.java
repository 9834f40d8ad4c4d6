package app.sapa.base;

/** Somebody else has changed it since whoever changes it now looked; so far nothing is lost. */
public final class Overtaken extends Refusal {
  private static final long serialVersionUID = 1L;

  private final String now;

  /**
   * @param now what it has become, as it is stored
   */
  public Overtaken(String now) {
    super("edit.overtaken", now);
    this.now = now;
  }

  public String now() {
    return now;
  }
}
