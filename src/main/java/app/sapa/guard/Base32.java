package app.sapa.guard;

import java.math.BigInteger;
import java.util.Locale;

/** RFC 4648's letters for bytes that people read and type; without padding. */
final class Base32 {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private Base32() {}

  /** In groups of five bytes, which make eight letters. */
  static String text(byte[] bytes) {
    int count = bytes.length * Byte.SIZE / BITS;
    var number = new BigInteger(1, bytes);
    var text = new StringBuilder();
    for (int i = count - 1; i >= 0; i--) {
      text.append(LETTERS.charAt(number.shiftRight(i * BITS).intValue() & (1 << BITS) - 1));
    }
    return text.toString();
  }

  static byte[] bytes(String text) {
    var number = BigInteger.ZERO;
    for (char letter : text.toUpperCase(Locale.ROOT).toCharArray()) {
      int value = LETTERS.indexOf(letter);
      if (value < 0) {
        throw new IllegalArgumentException("no letter of base 32");
      }
      number = number.shiftLeft(BITS).or(BigInteger.valueOf(value));
    }
    var bytes = new byte[text.length() * BITS / Byte.SIZE];
    var all = number.toByteArray();
    int have = Math.min(all.length, bytes.length);
    System.arraycopy(all, all.length - have, bytes, bytes.length - have, have);
    return bytes;
  }
}
