package app.sapa.guard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * Bearer tokens: 32 random bytes in URL-safe base64, 43 characters, perhaps behind a prefix that
 * tells people and secret scanners what they hold. Only the SHA-256 of a token is ever stored.
 */
public final class Tokens {
  private static final int BYTES = 32;
  private static final int CHARACTERS = 43;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private Tokens() {}

  /** A new token without a prefix. */
  public static String fresh() {
    return fresh("");
  }

  /** A new token behind a prefix such as {@code sapa_ch_}. */
  public static String fresh(String prefix) {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return prefix + ENCODER.encodeToString(bytes);
  }

  /**
   * What to store, or to look up, for a token without a prefix; empty unless the text is exactly
   * such a token: not blank, cut, padded, or spelled another way.
   */
  public static Optional<byte[]> hash(String token) {
    return hash("", token);
  }

  /** What to store, or to look up, for a token with this prefix. */
  public static Optional<byte[]> hash(String prefix, String token) {
    return isToken(prefix, token)
        ? Optional.of(sha256(token.getBytes(StandardCharsets.US_ASCII)))
        : Optional.empty();
  }

  /** Compares in a time that tells nothing about where two hashes differ. */
  public static boolean same(byte[] hash, byte[] other) {
    return MessageDigest.isEqual(hash, other);
  }

  private static boolean isToken(String prefix, String token) {
    if (token.length() != prefix.length() + CHARACTERS || !token.startsWith(prefix)) {
      return false;
    }
    var random = token.substring(prefix.length());
    try {
      // The last character carries spare bits: only the spelling we would write counts.
      return ENCODER.encodeToString(Base64.getUrlDecoder().decode(random)).equals(random);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
