package app.sapa;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What the application says no with. */
public final class Refusals {
  private Refusals() {}

  /** It is refused, with the text of that key. */
  public static void assertRefused(String key, ThrowingCallable asked) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(asked)
        .extracting(Refusal::key)
        .isEqualTo(key);
  }

  /** It looks as if there were nothing of that kind. */
  public static void assertNotThere(ThrowingCallable asked) {
    assertThatExceptionOfType(NotThere.class).isThrownBy(asked);
  }
}
