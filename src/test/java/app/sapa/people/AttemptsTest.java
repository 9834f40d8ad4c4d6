package app.sapa.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Watch;
import app.sapa.guard.Limit;
import app.sapa.guard.RateLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // put together by hand
class AttemptsTest {
  private static final String OWNER = "owner@sapa.test";
  private static final String HOME = "192.0.2.10";

  private final Watch clock = new Watch(Instant.parse("2026-03-02T12:00:00Z"));
  private final Attempts attempts = attempts();

  private Attempts attempts() {
    var made = new Attempts();
    made.clock = clock;
    made.limits =
        new RateLimits() {
          @Override
          public Optional<Duration> take(Limit limit, String key) {
            return limit == Limit.LOGIN_PER_ACCOUNT && others > 0 && others-- == 1
                ? Optional.of(Duration.ofSeconds(30))
                : Optional.empty();
          }
        };
    return made;
  }

  private int others;

  @Test
  void the_wait_doubles_from_the_sixth_attempt_on_and_stops_growing_at_five_minutes() {
    for (int i = 0; i < 5; i++) {
      assertThat(attempts.begin(OWNER, HOME)).isEmpty();
    }
    for (long expected : new long[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300}) {
      assertThat(attempts.begin(OWNER, HOME)).contains(Duration.ofSeconds(expected));
      clock.move(Duration.ofSeconds(expected));
      assertThat(attempts.begin(OWNER, HOME)).isEmpty();
    }
  }

  @Test
  void asking_while_waiting_makes_nothing_longer() {
    for (int i = 0; i < 5; i++) {
      attempts.begin(OWNER, HOME);
    }
    for (int i = 0; i < 100; i++) {
      assertThat(attempts.begin(OWNER, HOME)).contains(Duration.ofSeconds(1));
    }
  }

  @Test
  void success_and_an_hour_of_peace_are_both_forgiven() {
    for (int i = 0; i < 5; i++) {
      attempts.begin(OWNER, HOME);
    }
    clock.move(Duration.ofMinutes(60));
    assertThat(attempts.begin(OWNER, HOME)).isEmpty();
    attempts.succeeded(OWNER, HOME);
    for (int i = 0; i < 5; i++) {
      assertThat(attempts.begin(OWNER, HOME)).isEmpty();
    }
  }

  @Test
  void guessing_from_elsewhere_holds_back_strangers_and_not_the_owner_at_home() {
    attempts.begin(OWNER, HOME);
    attempts.succeeded(OWNER, HOME);
    others = 1;

    assertThat(attempts.begin(OWNER, HOME)).isEmpty();
    assertThat(attempts.begin(OWNER, "203.0.113.7")).contains(Duration.ofSeconds(30));
  }

  @Test
  void one_network_counts_as_one_however_many_addresses_it_has() {
    for (int i = 0; i < 5; i++) {
      attempts.begin(OWNER, "2001:db8:0:1::" + i);
    }
    assertThat(attempts.begin(OWNER, "2001:db8:0:1::99")).isPresent();
    assertThat(attempts.begin(OWNER, "2001:db8:0:2::1")).isEmpty();
  }
}
