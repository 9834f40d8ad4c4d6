package app.sapa.contact;

import app.sapa.base.Spelling;

/** How a filter's condition compares what a contact has with what is given. */
public enum Operator {
  IS(1, 1),
  IS_NOT(1, 1),
  LESS(1, 1),
  GREATER(1, 1),
  /** Both ends count. */
  BETWEEN(2, 2),
  HAS_ANY(1, Filter.MOST_VALUES),
  HAS_ALL(1, Filter.MOST_VALUES),
  HAS_NONE(1, Filter.MOST_VALUES),
  EXISTS(0, 0),
  NOT_EXISTS(0, 0),
  /** Longer ago than so many minutes, hours or days. */
  LONGER_THAN(1, 1),
  SHORTER_THAN(1, 1),
  YES(0, 0),
  NO(0, 0);

  private final int least;
  private final int most;

  Operator(int least, int most) {
    this.least = least;
    this.most = most;
  }

  /** Whether it takes so many values. */
  public boolean takes(int values) {
    return values >= least && values <= most;
  }

  /** As it stands in a saved filter: {@code has-any}. */
  public String key() {
    return Spelling.of(this);
  }
}
