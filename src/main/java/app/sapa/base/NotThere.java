package app.sapa.base;

/** There is no such thing for this viewer; "not yours" and "not there" are the same answer. */
public final class NotThere extends Refusal {
  private static final long serialVersionUID = 1L;

  public NotThere() {
    super("error.not-found");
  }
}
