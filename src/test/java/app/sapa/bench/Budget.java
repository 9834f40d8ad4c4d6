package app.sapa.bench;

/**
 * What somebody in front of a screen may have to wait; 0 is no limit.
 *
 * @param p75 in milliseconds, in three of four cases
 * @param p95 in milliseconds, in nineteen of twenty cases
 */
record Budget(double p75, double p95) {
  static final Budget NONE = new Budget(0, 0);

  boolean isMet(Felt felt) {
    return (p75 == 0 || felt.at(0.75) <= p75) && (p95 == 0 || felt.at(0.95) <= p95);
  }

  @Override
  public String toString() {
    return equals(NONE) ? "" : "%,.0f, %,.0f ms".formatted(p75, p95);
  }
}
