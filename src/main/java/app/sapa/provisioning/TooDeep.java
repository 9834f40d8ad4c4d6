package app.sapa.provisioning;

/** Ends the reading of a file whose nesting alone could exhaust the stack. */
final class TooDeep extends RuntimeException {
  private final int line;

  TooDeep(int line) {
    super("nested too deeply", null, false, false);
    this.line = line;
  }

  int line() {
    return line;
  }
}
