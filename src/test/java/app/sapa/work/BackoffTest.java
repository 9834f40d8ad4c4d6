package app.sapa.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
  @Test
  void pauses_grow_fourfold_up_to_a_quarter_hour() {
    var pauses =
        IntStream.rangeClosed(1, 8).mapToObj(attempt -> Backoff.after(attempt, 0.5)).toList();

    assertThat(pauses)
        .extracting(Duration::toSeconds)
        .containsExactly(1L, 4L, 16L, 64L, 256L, 900L, 900L, 900L);
  }

  @Test
  void chance_moves_a_pause_by_at_most_a_fifth() {
    assertThat(Backoff.after(2, 0.0)).isEqualTo(Duration.ofMillis(3_200));
    assertThat(Backoff.after(2, 1.0)).isEqualTo(Duration.ofMillis(4_800));
  }

  @Test
  void however_many_attempts_there_were_a_pause_is_a_pause() {
    assertThat(Backoff.after(0, 0.5)).isEqualTo(Duration.ofSeconds(1));
    assertThat(Backoff.after(Integer.MAX_VALUE, 0.5)).isEqualTo(Duration.ofMinutes(15));
  }
}
