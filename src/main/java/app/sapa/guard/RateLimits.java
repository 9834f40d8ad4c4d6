package app.sapa.guard;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Token buckets of this node, in memory. Each limit remembers the keys used last, so that strangers
 * who invent keys cannot fill the heap.
 */
@ApplicationScoped
public class RateLimits {
  private static final int MOST_KEYS = 20_000;

  @Inject Clock clock;

  private final Map<Limit, Map<String, Bucket>> buckets = new EnumMap<>(Limit.class);

  /**
   * Takes one call from the key's allowance.
   *
   * @param key whom it counts for; pass addresses through {@link #network} first
   * @return empty if it may go ahead, else how long until the next one may
   */
  public Optional<Duration> take(Limit limit, String key) {
    var probe = bucket(limit, key).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  /**
   * The network an address counts for: itself for IPv4, its /64 for IPv6, of which one customer has
   * all addresses.
   */
  public static String network(String address) {
    try {
      var literal = InetAddress.ofLiteral(address);
      if (!(literal instanceof Inet6Address)) {
        return literal.getHostAddress();
      }
      var bytes = literal.getAddress();
      Arrays.fill(bytes, 8, bytes.length, (byte) 0);
      return InetAddress.getByAddress(bytes).getHostAddress();
    } catch (IllegalArgumentException | UnknownHostException e) {
      return "unknown";
    }
  }

  int keys(Limit limit) {
    synchronized (buckets) {
      return buckets.getOrDefault(limit, Map.of()).size();
    }
  }

  private Bucket bucket(Limit limit, String key) {
    synchronized (buckets) {
      return buckets
          .computeIfAbsent(limit, _ -> new LastUsed())
          .computeIfAbsent(key, _ -> full(limit));
    }
  }

  private Bucket full(Limit limit) {
    return Bucket.builder()
        .addLimit(
            allowance ->
                allowance.capacity(limit.calls()).refillGreedy(limit.calls(), limit.period()))
        .withCustomTimePrecision(new ClockTime(clock))
        .build();
  }

  private static final class LastUsed extends LinkedHashMap<String, Bucket> {
    private static final long serialVersionUID = 1L;

    LastUsed() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
      return size() > MOST_KEYS;
    }
  }

  private record ClockTime(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
