package app.sapa.guard;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of six digits that change every 30 seconds and that an authenticator app makes from the
 * same secret: RFC 6238 with SHA-1, the one kind that every app knows.
 *
 * @param secret in base 32
 */
public record Totp(String secret) {
  private static final int SECRET_BYTES = 20;
  private static final int SECONDS = 30;
  private static final int MODULUS = 1_000_000;

  /** How many steps a phone's clock may be off. */
  private static final int DRIFT = 1;

  private static final SecureRandom RANDOM = new SecureRandom();

  /** With a new secret. */
  public static Totp fresh() {
    var bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return new Totp(Base32.text(bytes));
  }

  /**
   * The step whose code this is, if it is one of now, give or take one, and later than
   * all that were taken. Spaces do not count.
   */
  public Optional<Long> step(String code, Instant now, long last) {
    var typed = code.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
    long current = now.getEpochSecond() / SECONDS;
    return LongStream.rangeClosed(current - DRIFT, current + DRIFT)
        .filter(step -> step > last)
        .filter(step -> MessageDigest.isEqual(typed, code(step).getBytes(StandardCharsets.UTF_8)))
        .boxed()
        .findFirst();
  }

  /** The code of a moment. */
  public String code(Instant at) {
    return code(at.getEpochSecond() / SECONDS);
  }

  /** RFC 4226, with the step as its counter. */
  String code(long counter) {
    var hash = hmac(ByteBuffer.allocate(Long.BYTES).putLong(counter).array());
    int offset = hash[hash.length - 1] & 0xf;
    int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
    return String.format(Locale.ROOT, "%06d", number % MODULUS);
  }

  private byte[] hmac(byte[] message) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(Base32.bytes(secret), "HmacSHA1"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA1", e);
    }
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return "Totp";
  }
}
