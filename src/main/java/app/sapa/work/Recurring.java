package app.sapa.work;

import java.time.Duration;

/**
 * Something that is due again and again; found by {@link Due} among the beans. Runs on one node at
 * a time, and once more after a node died over it, so it must be harmless when repeated.
 */
public interface Recurring {
  /** Under which its next time is kept; never reused for anything else. */
  String name();

  /** The pause between the end of one run and the next. */
  Duration every();

  /** One run; what it throws is logged, and the next run comes all the same. */
  void run();
}
