package app.sapa.guard;

/**
 * Too much of this work is already waiting; a door answers 429 or 503 and the caller tries again.
 */
public class Overloaded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Overloaded(String work) {
    super(work, null, false, false);
  }
}
