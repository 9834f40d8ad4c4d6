package app.sapa.guard;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Seals what must be stored yet read by us only (channel credentials, webhook secrets) with
 * AES-256-GCM, bound to the cell it is stored in.
 *
 * <p>A sealed value is text, {@code v1.<key id>.<base64url>}. The first key seals; the others only
 * open what was sealed before a rotation.
 */
public final class Secrets {
  private static final Pattern SEALED = Pattern.compile("v1\\.[0-9a-f]{8}\\.[A-Za-z0-9_-]{38,}");
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private final List<SecretKey> keys;

  private Secrets(List<SecretKey> keys) {
    this.keys = keys;
  }

  /**
   * Secrets under these keys.
   *
   * @param keys one key as base64 of 32 random bytes, or several with commas between them, the
   *     current one first
   * @throws SecretTrouble if one of them is unfit
   */
  public static Secrets open(String keys) {
    return new Secrets(Arrays.stream(keys.split(",", -1)).map(SecretKey::parse).toList());
  }

  /** The text to store in this place; another one each time. */
  public String seal(String secret, SecretPlace place) {
    var key = keys.getFirst();
    try {
      var bytes = secret.getBytes(StandardCharsets.UTF_8);
      var sealed = key.aead().encrypt(bytes, place.associatedData());
      return "v1." + key.id() + "." + ENCODER.encodeToString(sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealing a secret failed", e);
    }
  }

  /**
   * What was sealed for this place.
   *
   * @throws SecretTrouble if it was sealed with another key or for another place, or altered
   */
  public String unseal(String sealed, SecretPlace place) {
    var key = keyOf(sealed);
    try {
      var bytes = Base64.getUrlDecoder().decode(sealed.substring(sealed.lastIndexOf('.') + 1));
      return new String(key.aead().decrypt(bytes, place.associatedData()), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new SecretTrouble("A sealed secret was altered or moved; it does not open.");
    }
  }

  /** Whether a value should be sealed anew, because its key is no longer the current one. */
  public boolean isSealedWithAnOlderKey(String sealed) {
    return !keyOf(sealed).equals(keys.getFirst());
  }

  private SecretKey keyOf(String sealed) {
    if (!SEALED.matcher(sealed).matches()) {
      throw new SecretTrouble("What is stored is no sealed secret.");
    }
    var id = sealed.substring(3, 11);
    return keys.stream()
        .filter(key -> key.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new SecretTrouble(wrongKey(id)));
  }

  private String wrongKey(String id) {
    return "The secret key is the wrong one: a stored secret was sealed with key "
        + id
        + ", and SAPA_SECRET_KEY holds "
        + String.join(", ", keys.stream().map(SecretKey::id).toList())
        + ".";
  }
}
