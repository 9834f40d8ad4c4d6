package app.sapa.contact.ui;

import app.sapa.contact.FilterFields;
import app.sapa.contact.FilterSentences;
import app.sapa.contact.Filters;
import app.sapa.kit.Texts;
import app.sapa.kit.Told;
import app.sapa.people.Viewer;
import app.sapa.work.Threads;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Everything that is needed to build filters on a screen. */
@ApplicationScoped
public class FilterDesk {
  private static final int COUNTERS = 4;

  @Inject Texts texts;
  @Inject Told told;
  @Inject FilterSentences sentences;
  @Inject Filters filters;
  @Inject Threads threads;

  private ScheduledExecutorService clockwork;
  private ExecutorService counters;

  @PostConstruct
  void start() {
    clockwork = threads.clockwork("sapa-filter-pause");
    counters = threads.pool("sapa-filter-count", COUNTERS);
  }

  /** A builder for one person's screen, which tells how many a filter means. */
  public FilterBuilder builder(Locale locale, FilterBuilder.Counting counting) {
    return new FilterBuilder(this, locale, counting);
  }

  /**
   * A place that tells how many there are of something.
   *
   * @param key of the text that tells a number
   */
  LateCount count(Locale locale, String key) {
    return new LateCount(this, locale, key);
  }

  /** What a filter may ask for in the viewer's workspace, just now. */
  public FilterFields fields(Viewer viewer) {
    return filters.fields(viewer);
  }

  /** The sentences that read filters aloud. */
  public FilterSentences sentences() {
    return sentences;
  }

  /** Does something outside of any screen's turn, after a pause in which it can be cancelled. */
  Future<?> after(Duration pause, Runnable work) {
    return clockwork.schedule(
        () -> counters.execute(work), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    clockwork.shutdownNow();
    counters.shutdownNow();
  }
}
