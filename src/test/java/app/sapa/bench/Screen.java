package app.sapa.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A page that measures itself by {@code probe.js}. What it does is done with its mouse and its
 * keyboard, so that the browser takes it for a person's.
 */
final class Screen implements AutoCloseable {
  /** What was waited for never was on the screen. */
  static final class NothingCame extends PlaywrightException {
    private static final long serialVersionUID = 1L;

    NothingCame(String message, Throwable cause) {
      super(message, cause);
    }
  }

  private final Page page;
  private final Feelings feelings;

  private Screen(Page page, Feelings feelings) {
    this.page = page;
    this.feelings = feelings;
  }

  /** Loads an address below the root, and what it felt like goes to the feelings when it is left. */
  static Screen at(Page page, String address, Feelings feelings) {
    try {
      page.navigate(address);
    } catch (PlaywrightException e) {
      page.close();
      throw new NothingCame(address + " did not load", e);
    }
    return new Screen(page, feelings);
  }

  Page page() {
    return page;
  }

  /** Asks the probe. */
  Object tell(String question, Object... values) {
    try {
      return page.evaluate(
          "([question, values]) => probe[question](...values)",
          List.of(question, Arrays.asList(values)));
    } catch (PlaywrightException e) {
      throw new NothingCame(question + Arrays.asList(values) + " at " + page.url(), e);
    }
  }

  double number(String question, Object... values) {
    return ((Number) tell(question, values)).doubleValue();
  }

  Map<?, ?> facts(String question, Object... values) {
    return (Map<?, ?>) tell(question, values);
  }

  /** Milliseconds, or nothing when it cannot be done any more. */
  OptionalDouble perhaps(String question, Object... values) {
    return tell(question, values) instanceof Number millis
        ? OptionalDouble.of(millis.doubleValue())
        : OptionalDouble.empty();
  }

  /** How long it takes from the last such event of what is done until the sign has changed. */
  double took(String sign, String event, Runnable done) {
    tell("arm", sign);
    done.run();
    double millis = number("took", sign, event);
    tell("quiet");
    return millis;
  }

  /** Clicks into the middle of a row of the list, which is brought into sight before. */
  double clickRow(int index, String sign) {
    var place = facts("place", index);
    return took(sign, "pointerup", () -> page.mouse().click(of(place, "x"), of(place, "y")));
  }

  static double of(Map<?, ?> facts, String name) {
    return ((Number) facts.get(name)).doubleValue();
  }

  /** Notes what it felt like. */
  @Override
  public void close() {
    feelings.note(facts("feelings"));
    page.close();
  }
}
