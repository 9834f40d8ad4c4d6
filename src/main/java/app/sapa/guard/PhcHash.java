package app.sapa.guard;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Argon2id hash in the PHC string format, {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}
 * (github.com/P-H-C/phc-string-format).
 */
final class PhcHash {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d{1,2})"
              + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");
  private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();

  private final Cost cost;
  private final byte[] salt;
  private final byte[] hash;

  PhcHash(Cost cost, byte[] salt, byte[] hash) {
    this.cost = cost;
    this.salt = salt.clone();
    this.hash = hash.clone();
  }

  /**
   * What one hash costs.
   *
   * @param memory in KiB
   */
  record Cost(int memory, int passes, int lanes) {
    /** Whether this server would pay it: a stored hash must not be able to ask for any price. */
    boolean isAffordable() {
      return memory >= 8 * lanes && memory <= 262_144 && passes >= 1 && passes <= 10 && lanes >= 1;
    }
  }

  /** Reads a stored hash; empty for anything that is not an affordable Argon2id hash. */
  static Optional<PhcHash> parse(String text) {
    var matcher = WRITTEN.matcher(text);
    return matcher.matches() ? parsed(matcher) : Optional.empty();
  }

  private static Optional<PhcHash> parsed(Matcher matcher) {
    var cost = new Cost(number(matcher, 1), number(matcher, 2), number(matcher, 3));
    try {
      var salt = Base64.getDecoder().decode(matcher.group(4));
      var hash = Base64.getDecoder().decode(matcher.group(5));
      return Optional.of(new PhcHash(cost, salt, hash)).filter(phc -> phc.cost.isAffordable());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  Cost cost() {
    return cost;
  }

  byte[] salt() {
    return salt.clone();
  }

  byte[] hash() {
    return hash.clone();
  }

  /** The PHC string. */
  @Override
  public String toString() {
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            cost.memory(),
            cost.passes(),
            cost.lanes(),
            ENCODER.encodeToString(salt),
            ENCODER.encodeToString(hash));
  }
}
