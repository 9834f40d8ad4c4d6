package app.sapa.guard;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** One AES-256-GCM key and the short public id by which a sealed value names it. */
record SecretKey(String id, Aead aead) {
  private static final int BYTES = 32;
  // 32 random bytes have fewer than 16 different values once in about 10^18 draws; samples and
  // passphrases typed in by hand fall below.
  private static final int FEWEST_DIFFERENT = 16;

  /**
   * @throws SecretTrouble unless this is the base64 of 32 bytes that look random
   */
  static SecretKey parse(String base64) {
    var bytes = decoded(base64.strip());
    if (bytes.length != BYTES) {
      throw unfit("holds " + bytes.length + " bytes instead of 32");
    }
    if (looksMadeUp(bytes)) {
      throw unfit("is a sample, not 32 random bytes");
    }
    try {
      return new SecretKey(idOf(bytes), new AesGcmJce(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-256-GCM is not available", e);
    }
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw unfit("is not base64");
    }
  }

  private static boolean looksMadeUp(byte[] bytes) {
    var values = new int[bytes.length];
    Arrays.setAll(values, i -> bytes[i]);
    boolean counts = true;
    for (int i = 1; i < values.length; i++) {
      counts &= values[i] == (byte) (values[i - 1] + 1);
    }
    boolean typed = Arrays.stream(values).allMatch(value -> value >= ' ' && value <= '~');
    return counts || typed || Arrays.stream(values).distinct().count() < FEWEST_DIFFERENT;
  }

  private static String idOf(byte[] bytes) throws GeneralSecurityException {
    var digest = MessageDigest.getInstance("SHA-256");
    digest.update((byte) 'i');
    return HexFormat.of().formatHex(digest.digest(bytes), 0, 4);
  }

  private static SecretTrouble unfit(String what) {
    return new SecretTrouble(
        "The secret key (SAPA_SECRET_KEY) " + what + "; make one with: openssl rand -base64 32");
  }
}
