package app.sapa.guard;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Watch;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RateLimitsTest {
  private final Watch clock = new Watch(Instant.parse("2026-11-20T12:00:00Z"));
  private final RateLimits limits = new RateLimits();

  @BeforeEach
  @SuppressWarnings("UnnecessaryAssignment") // There is no container here to inject it.
  void setTheClock() {
    limits.clock = clock;
  }

  @ParameterizedTest
  @EnumSource
  void each_limit_gives_its_calls_and_refuses_the_next(Limit limit) {
    for (int i = 0; i < limit.calls(); i++) {
      assertThat(limits.take(limit, "a")).isEmpty();
    }

    assertThat(limits.take(limit, "a").orElseThrow())
        .isPositive()
        .isLessThanOrEqualTo(limit.period().dividedBy(limit.calls()).plusMillis(1));
  }

  @Test
  void after_the_wait_that_was_told_one_more_call_goes_through() {
    exhaust(Limit.LOGIN_PER_ACCOUNT, "ada");
    var wait = limits.take(Limit.LOGIN_PER_ACCOUNT, "ada").orElseThrow();

    clock.move(wait.minusMillis(1));
    assertThat(limits.take(Limit.LOGIN_PER_ACCOUNT, "ada")).isPresent();
    clock.move(Duration.ofMillis(1));
    assertThat(limits.take(Limit.LOGIN_PER_ACCOUNT, "ada")).isEmpty();
    assertThat(limits.take(Limit.LOGIN_PER_ACCOUNT, "ada")).isPresent();
  }

  @Test
  void a_whole_period_later_the_allowance_is_full_and_no_fuller() {
    exhaust(Limit.LOGIN_PER_ADDRESS, "192.0.2.1");

    clock.move(Limit.LOGIN_PER_ADDRESS.period().multipliedBy(10));

    exhaust(Limit.LOGIN_PER_ADDRESS, "192.0.2.1");
    assertThat(limits.take(Limit.LOGIN_PER_ADDRESS, "192.0.2.1")).isPresent();
  }

  @Test
  void keys_and_limits_do_not_spend_each_others_allowance() {
    exhaust(Limit.LOGIN_PER_ACCOUNT, "ada");

    assertThat(limits.take(Limit.LOGIN_PER_ACCOUNT, "grace")).isEmpty();
    assertThat(limits.take(Limit.LOGIN_PER_ADDRESS, "ada")).isEmpty();
  }

  @Test
  void a_clock_that_goes_back_gives_nothing_away() {
    exhaust(Limit.LOGIN_PER_ACCOUNT, "ada");

    clock.move(Duration.ofHours(-1));

    assertThat(limits.take(Limit.LOGIN_PER_ACCOUNT, "ada")).isPresent();
  }

  @Test
  void invented_keys_are_forgotten_and_a_key_in_use_is_not() {
    exhaust(Limit.WIDGET_SESSION_PER_ADDRESS, "victim");

    for (int i = 0; i < 50_000; i++) {
      limits.take(Limit.WIDGET_SESSION_PER_ADDRESS, "invented-" + i);
      if (i % 1_000 == 0) {
        assertThat(limits.take(Limit.WIDGET_SESSION_PER_ADDRESS, "victim")).isPresent();
      }
    }

    assertThat(limits.keys(Limit.WIDGET_SESSION_PER_ADDRESS)).isEqualTo(20_000);
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.9,203.0.113.9",
    "2001:db8:1:2:3:4:5:6,2001:db8:1:2:0:0:0:0",
    "2001:db8:1:2::ffff,2001:db8:1:2:0:0:0:0",
    "::ffff:203.0.113.9,203.0.113.9",
    "proxy.example,unknown",
    "'',unknown"
  })
  void an_address_counts_for_its_network(String address, String network) {
    assertThat(RateLimits.network(address)).isEqualTo(network);
  }

  private void exhaust(Limit limit, String key) {
    for (int i = 0; i < limit.calls(); i++) {
      assertThat(limits.take(limit, key)).isEmpty();
    }
  }
}
