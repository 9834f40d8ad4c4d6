package app.sapa.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeltTest {
  @Test
  void what_warms_up_does_not_count() {
    var felt = Felt.of("it", Budget.NONE, nth -> OptionalDouble.of(nth < 5 ? 9_000 : nth));

    assertThat(felt.times()).isEqualTo(30);
    assertThat(felt.at(0.95)).isLessThan(40);
  }

  @Test
  void it_ends_where_it_cannot_be_done_any_more() {
    var felt =
        Felt.of(
            "it",
            Budget.NONE,
            nth -> nth < 7 ? OptionalDouble.of(10 + nth) : OptionalDouble.empty());

    assertThat(felt.millis()).containsExactly(15.0, 16.0);
  }

  @Test
  void what_could_not_be_done_at_all_meets_no_budget_and_misses_none() {
    var felt = Felt.of("it", new Budget(1, 1), nth -> OptionalDouble.empty());

    assertThat(felt.times()).isZero();
    assertThat(felt.meetsBudget()).isEmpty();
  }

  @Test
  void a_budget_is_for_three_of_four_and_for_nineteen_of_twenty() {
    var twenty =
        new Felt("it", Budget.NONE, IntStream.range(0, 20).mapToObj(Double::valueOf).toList());

    assertThat(new Budget(15, 19).isMet(twenty)).isTrue();
    assertThat(new Budget(14, 19).isMet(twenty)).isFalse();
    assertThat(new Budget(15, 18).isMet(twenty)).isFalse();
    assertThat(Budget.NONE.isMet(twenty)).isTrue();
  }

  @Test
  void keys_and_clicks_that_the_browser_does_not_tell_of_were_quick() {
    var feelings = new Feelings();
    feelings.note(
        Map.of(
            "slow",
            List.of(Map.of("millis", 40, "what", "click on button")),
            "all",
            4,
            "shift",
            0.01,
            "moved",
            List.of("sapa-row")));

    assertThat(feelings.waits("", Budget.NONE).millis()).containsExactly(16.0, 16.0, 16.0, 40.0);
    assertThat(feelings.slowest()).isEqualTo("click on button 40 ms");
    assertThat(feelings.shift()).isEqualTo(0.01);
    assertThat(feelings.moved()).isEqualTo("sapa-row");
  }
}
