package app.sapa.provisioning;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lengths of time as the files write them: {@code 5d}, {@code 3h12m}, {@code 45s}. */
final class Lengths {
  private static final Pattern WRITTEN =
      Pattern.compile("(?=.)(\\d{1,4}d)?(\\d{1,4}h)?(\\d{1,4}m)?(\\d{1,4}s)?");

  private Lengths() {}

  /** A time before now; a future one cannot be written. */
  static Duration ago(Value value) {
    return agoIfRight(value).orElse(Duration.ZERO);
  }

  /** The same, telling a wrong one from now. */
  static Optional<Duration> agoIfRight(Value value) {
    return duration(value, "a time before now");
  }

  static Duration length(Value value) {
    return duration(value, "a length of time").orElse(Duration.ZERO);
  }

  private static Optional<Duration> duration(Value value, String expected) {
    var text = value.text();
    var parts = WRITTEN.matcher(text);
    if (parts.matches()) {
      return Optional.of(
          Duration.ofDays(number(parts.group(1)))
              .plusHours(number(parts.group(2)))
              .plusMinutes(number(parts.group(3)))
              .plusSeconds(number(parts.group(4))));
    }
    if (!text.isEmpty()) {
      value.refuse("'" + text + "' is not " + expected + "; write it as 3h12m or 5d");
    }
    return Optional.empty();
  }

  private static long number(@Nullable String part) {
    return part == null ? 0 : Long.parseLong(part.substring(0, part.length() - 1));
  }
}
