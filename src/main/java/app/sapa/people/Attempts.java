package app.sapa.people;

import app.sapa.guard.Limit;
import app.sapa.guard.RateLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Holds back whoever guesses passwords, before any password is hashed.
 *
 * <p>Every network has an allowance, and after a few wrong passwords for one account it waits twice
 * as long each time. All networks together have an allowance per account too, which those where the
 * account signed in lately do not share: so nobody locks an owner out by guessing from elsewhere.
 */
@ApplicationScoped
class Attempts {
  private static final int FREE = 5;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
  private static final Duration FORGOTTEN = Duration.ofHours(1);
  private static final int MOST_REMEMBERED = 20_000;

  @Inject RateLimits limits;
  @Inject Clock clock;

  private record Place(String account, String network) {}

  private record Past(int wrong, Instant last, boolean known) {}

  private final Map<Place, Past> places = new LatestPlaces();

  /**
   * Counts an attempt, as a wrong one until it {@link #succeeded}: so attempts made side by side do
   * not slip through together.
   *
   * @param account what was typed, in its comparable form; whether there is such an account must
   *     make no difference
   * @return how long to wait, or empty if the password may be looked at
   */
  Optional<Duration> begin(String account, String address) {
    var network = RateLimits.network(address);
    return limits
        .take(Limit.LOGIN_PER_ADDRESS, network)
        .or(() -> ownWait(new Place(account, network)));
  }

  private synchronized Optional<Duration> ownWait(Place place) {
    var now = clock.instant();
    var past = places.getOrDefault(place, new Past(0, now, false));
    boolean lately = past.last().plus(FORGOTTEN).isAfter(now);
    int wrong = lately ? past.wrong() : 0;
    var left = Duration.between(now, past.last().plus(wait(wrong)));
    if (left.isPositive()) {
      return Optional.of(left);
    }
    var tooManyElsewhere =
        past.known()
            ? Optional.<Duration>empty()
            : limits.take(Limit.LOGIN_PER_ACCOUNT, place.account());
    if (tooManyElsewhere.isEmpty()) {
      places.put(place, new Past(wrong + 1, now, past.known()));
    }
    return tooManyElsewhere;
  }

  /** Nothing after the first few wrong ones, then 1, 2, 4 seconds and so on. */
  private static Duration wait(int wrong) {
    if (wrong < FREE) {
      return Duration.ZERO;
    }
    var doubled = Duration.ofSeconds(1L << Math.min(wrong - FREE, 20));
    return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
  }

  /** The password was right: nothing is held against this network any more. */
  synchronized void succeeded(String account, String address) {
    places.put(new Place(account, RateLimits.network(address)), new Past(0, clock.instant(), true));
  }

  private static final class LatestPlaces extends LinkedHashMap<Place, Past> {
    private static final long serialVersionUID = 1L;

    LatestPlaces() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Place, Past> eldest) {
      return size() > MOST_REMEMBERED;
    }
  }
}
