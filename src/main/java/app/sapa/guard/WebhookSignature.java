package app.sapa.guard;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Standard Webhooks (github.com/standard-webhooks/standard-webhooks, symmetric signatures): HMAC
 * SHA-256 over {@code id.timestamp.body}, on the raw bytes of the body as they travelled.
 */
public final class WebhookSignature {
  /** The header with the message's id, the same on every attempt. */
  public static final String ID = "webhook-id";

  /** The header with the time of the attempt, in seconds since 1970. */
  public static final String TIMESTAMP = "webhook-timestamp";

  /** The header with one signature per secret, spaces between them. */
  public static final String SIGNATURE = "webhook-signature";

  /** How far a timestamp may lie before or after now, inclusive. */
  public static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final String SECRET_PREFIX = "whsec_";
  private static final String VERSION = "v1,";
  // A full stop in the id would let one signature stand for another split of the same bytes.
  private static final Pattern ID_WRITTEN = Pattern.compile("[!-~&&[^.]]{1,256}");
  private static final Pattern TIMESTAMP_WRITTEN = Pattern.compile("\\d{1,11}");
  private static final int LONGEST_SIGNATURES = 4_096;

  private WebhookSignature() {}

  /** What was found; only {@link #VALID} may be believed. */
  public enum Verdict {
    VALID,
    /** A header is not there. */
    MISSING,
    /** A header cannot be read. */
    MALFORMED,
    /** Signed too long ago, or ahead of our time. */
    STALE,
    /** No signature is of one of our secrets. */
    WRONG
  }

  /** A new secret of 32 random bytes, {@code whsec_} in front. */
  public static String freshSecret() {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return SECRET_PREFIX + Base64.getEncoder().encodeToString(bytes);
  }

  /**
   * The three headers of one attempt.
   *
   * @param secrets several while one replaces another: the receiver needs only one of them
   * @throws IllegalArgumentException if a secret or the id is not well formed
   */
  public static Map<String, String> headers(
      List<String> secrets, String id, Instant at, byte[] body) {
    if (!ID_WRITTEN.matcher(id).matches()) {
      throw new IllegalArgumentException("not a webhook id");
    }
    var timestamp = String.valueOf(at.getEpochSecond());
    var signatures =
        secrets.stream()
            .map(secret -> VERSION + base64(mac(secret, id, timestamp, body)))
            .collect(Collectors.joining(" "));
    return Map.of(ID, id, TIMESTAMP, timestamp, SIGNATURE, signatures);
  }

  /**
   * Judges a received call by its three headers and raw body.
   *
   * @throws IllegalArgumentException if one of our own secrets is not well formed
   */
  public static Verdict verify(
      List<String> secrets,
      @Nullable String id,
      @Nullable String timestamp,
      @Nullable String signatures,
      byte[] body,
      Clock clock) {
    if (id == null || timestamp == null || signatures == null) {
      return Verdict.MISSING;
    }
    var offered = v1(signatures);
    if (!ID_WRITTEN.matcher(id).matches()
        || !TIMESTAMP_WRITTEN.matcher(timestamp).matches()
        || offered.isEmpty()) {
      return Verdict.MALFORMED;
    }
    if (isStale(Long.parseLong(timestamp), clock)) {
      return Verdict.STALE;
    }
    return secrets.stream()
            .map(secret -> mac(secret, id, timestamp, body))
            .anyMatch(expected -> isAmong(offered, expected))
        ? Verdict.VALID
        : Verdict.WRONG;
  }

  private static List<byte[]> v1(String signatures) {
    if (signatures.length() > LONGEST_SIGNATURES) {
      return List.of();
    }
    try {
      return Arrays.stream(signatures.split(" ", -1))
          .filter(signature -> signature.startsWith(VERSION))
          .map(signature -> Base64.getDecoder().decode(signature.substring(VERSION.length())))
          .toList();
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  private static boolean isStale(long timestamp, Clock clock) {
    return Math.abs(clock.instant().getEpochSecond() - timestamp) > TOLERANCE.toSeconds();
  }

  private static boolean isAmong(List<byte[]> offered, byte[] expected) {
    return offered.stream().anyMatch(signature -> MessageDigest.isEqual(signature, expected));
  }

  private static byte[] mac(String secret, String id, String timestamp, byte[] body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key(secret), "HmacSHA256"));
      mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  private static byte[] key(String secret) {
    if (!secret.startsWith(SECRET_PREFIX)) {
      throw new IllegalArgumentException("a webhook secret starts with whsec_");
    }
    var key = Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length()));
    // The standard's bounds: shorter can be guessed, longer is more than the hash can use.
    if (key.length < 24 || key.length > 64) {
      throw new IllegalArgumentException("a webhook secret holds 24 to 64 bytes");
    }
    return key;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
