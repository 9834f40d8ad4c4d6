package app.sapa;

import app.sapa.guard.PasskeyMade;
import app.sapa.guard.PasskeyShown;
import app.sapa.guard.PasskeySite;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A security key made of software, in a browser that believes every site: it makes and signs, byte by
 * byte as WebAuthn has it, whatever it is asked for.
 */
public final class SoftKey {
  private static final int PRESENT = 1;
  private static final int ATTESTED = 0x40;
  private static final int COORDINATE = 32;

  private final KeyPair pair = pair();
  private final byte[] id = random();
  private int counter;

  /** One that has signed as many times, or with zero never counts. */
  public SoftKey counting(int times) {
    counter = times;
    return this;
  }

  /** Its name for the passkey that it makes. */
  public String credential() {
    return text(id);
  }

  /** Makes its passkey on that site. */
  public PasskeyMade make(PasskeySite site, String challenge) {
    var attestation =
        joined(
            HexFormat.of().parseHex("a363"),
            ascii("fmt"),
            HexFormat.of().parseHex("64"),
            ascii("none"),
            HexFormat.of().parseHex("67"),
            ascii("attStmt"),
            HexFormat.of().parseHex("a068"),
            ascii("authData"),
            sized(joined(said(site, PRESENT | ATTESTED), attested())));
    return new PasskeyMade(text(client("webauthn.create", site, challenge)), text(attestation));
  }

  /** Signs with it, telling for whom it was made. */
  public PasskeyShown show(PasskeySite site, String challenge, String user) {
    counter += counter > 0 ? 1 : 0;
    return shown(site, challenge, user, PRESENT);
  }

  /** Signs with nobody there. */
  public PasskeyShown showByItself(PasskeySite site, String challenge) {
    return shown(site, challenge, "", 0);
  }

  private PasskeyShown shown(PasskeySite site, String challenge, String user, int flags) {
    var client = client("webauthn.get", site, challenge);
    var said = said(site, flags);
    return new PasskeyShown(
        credential(), text(client), text(said), text(signed(joined(said, sha256(client)))), user);
  }

  private static byte[] client(String type, PasskeySite site, String challenge) {
    return ascii(
        """
        {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":false}\
        """
            .formatted(type, challenge, site.origin()));
  }

  private byte[] said(PasskeySite site, int flags) {
    return ByteBuffer.allocate(37)
        .put(sha256(ascii(site.id())))
        .put((byte) flags)
        .putInt(counter)
        .array();
  }

  private byte[] attested() {
    var point = ((ECPublicKey) pair.getPublic()).getW();
    return joined(
        new byte[16],
        ByteBuffer.allocate(2).putShort((short) id.length).array(),
        id,
        HexFormat.of().parseHex("a5010203262001215820"),
        coordinate(point.getAffineX().toByteArray()),
        HexFormat.of().parseHex("225820"),
        coordinate(point.getAffineY().toByteArray()));
  }

  private static byte[] coordinate(byte[] number) {
    var padded = joined(new byte[COORDINATE], number);
    var last = new byte[COORDINATE];
    System.arraycopy(padded, padded.length - COORDINATE, last, 0, COORDINATE);
    return last;
  }

  private static byte[] sized(byte[] bytes) {
    return joined(new byte[] {0x58, (byte) bytes.length}, bytes);
  }

  private byte[] signed(byte[] message) {
    try {
      var signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(pair.getPrivate());
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair pair() {
    try {
      var maker = KeyPairGenerator.getInstance("EC");
      maker.initialize(new ECGenParameterSpec("secp256r1"));
      return maker.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] random() {
    var bytes = new byte[COORDINATE];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] joined(byte[]... parts) {
    var whole = new ByteArrayOutputStream();
    for (var part : parts) {
      whole.writeBytes(part);
    }
    return whole.toByteArray();
  }
}
