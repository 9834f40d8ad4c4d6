package app.sapa.fault;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.fault.Reckoning.Found;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The checker of the kill run finds each fault that it is there to find. */
class ReckoningTest {
  private static final Found ONE = new Found("1", "satu");
  private static final Found TWO = new Found("2", "dua");

  /** The third one was sent, and no answer came. */
  private final Reckoning reckoning =
      new Reckoning(Map.of("1", "satu", "2", "dua", "3", "tiga"), Set.of("1", "2"));

  @Test
  void nothing_is_wrong_when_what_was_acknowledged_is_there_once() {
    assertThat(reckoning.faults(List.of(TWO, ONE))).isEmpty();
  }

  @Test
  void what_nobody_answered_for_may_be_there() {
    assertThat(reckoning.faults(List.of(ONE, TWO, new Found("3", "tiga")))).isEmpty();
  }

  @Test
  void a_lost_message_is_found_out() {
    assertThat(reckoning.faults(List.of(ONE))).containsExactly("1 lost, such as 2");
  }

  @Test
  void a_doubled_message_is_found_out() {
    assertThat(reckoning.faults(List.of(ONE, TWO, ONE))).containsExactly("1 doubled, such as 1");
  }

  @Test
  void a_message_that_nobody_sent_is_found_out() {
    assertThat(reckoning.faults(List.of(ONE, TWO, new Found("4", "empat"))))
        .containsExactly("1 sent by nobody, such as 4");
  }

  @Test
  void a_message_that_says_something_else_is_found_out() {
    assertThat(reckoning.faults(List.of(ONE, new Found("2", "satu"))))
        .containsExactly("1 changed, such as 2");
  }
}
