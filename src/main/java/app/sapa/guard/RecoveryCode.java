package app.sapa.guard;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Codes that people keep on paper and type in once: 120 random bits, so that a plain SHA-256 of one
 * is safe to store, in letters and digits that are not mistaken for each other.
 */
public final class RecoveryCode {
  private static final int BYTES = 15;
  private static final Pattern CODE = Pattern.compile("[A-Z2-7]{24}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private RecoveryCode() {}

  /** A new one, in groups of four. */
  public static String fresh() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base32.text(bytes).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?!$)", "$1-");
  }

  /**
   * What to store, or to look up, for what was typed; empty when that is no such code. Case, spaces
   * and dashes make no difference.
   */
  public static Optional<byte[]> hash(String typed) {
    var plain = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    return CODE.matcher(plain).matches()
        ? Optional.of(Tokens.sha256(plain.getBytes(StandardCharsets.US_ASCII)))
        : Optional.empty();
  }
}
