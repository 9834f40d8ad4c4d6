package app.sapa.guard;

import app.sapa.base.Refusal;

/** A file was not kept because it could not be checked just now; another attempt may help. */
public final class Unchecked extends Refusal {
  private static final long serialVersionUID = 1L;

  Unchecked() {
    super("file.unchecked");
  }
}
