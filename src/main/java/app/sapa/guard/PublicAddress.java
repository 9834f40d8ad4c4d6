package app.sapa.guard;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Tells addresses of the public internet from all others, on their bytes: how an address was
 * spelled never matters. The special blocks are those of the IANA special-purpose registries.
 */
final class PublicAddress {
  private static final List<Block> SPECIAL_V4 =
      List.of(
          new Block("00000000", 8), // this network
          new Block("0a000000", 8), // private
          new Block("64400000", 10), // carrier-grade NAT
          new Block("7f000000", 8), // loopback
          new Block("a83f8110", 32), // the metadata service of one cloud
          new Block("a9fe0000", 16), // link-local, and most clouds' metadata services
          new Block("ac100000", 12), // private
          new Block("c0000000", 24), // protocol assignments
          new Block("c0000200", 24), // documentation
          new Block("c0586300", 24), // 6to4 relays
          new Block("c0a80000", 16), // private
          new Block("c6120000", 15), // benchmarking
          new Block("c6336400", 24), // documentation
          new Block("cb007100", 24), // documentation
          new Block("e0000000", 4), // multicast
          new Block("f0000000", 4)); // reserved, and broadcast

  private static final Block GLOBAL_V6 = new Block("20000000000000000000000000000000", 3);
  private static final List<Block> SPECIAL_V6 =
      List.of(
          new Block("20010000000000000000000000000000", 23), // Teredo, ORCHID, benchmarking
          new Block("20010db8000000000000000000000000", 32), // documentation
          new Block("3fff0000000000000000000000000000", 20)); // documentation

  private static final Block SIX_TO_FOUR = new Block("20020000000000000000000000000000", 16);
  // Blocks whose last four bytes are an IPv4 address.
  private static final List<Block> CARRIES_V4 =
      List.of(
          new Block("00000000000000000000000000000000", 96), // compatible
          new Block("00000000000000000000ffff00000000", 96), // mapped
          new Block("0000000000000000ffff000000000000", 96), // translated
          new Block("0064ff9b000000000000000000000000", 96)); // NAT64

  private PublicAddress() {}

  static boolean isPublic(InetAddress address) {
    var bytes = address.getAddress();
    return bytes.length == 4 ? isPublicV4(bytes) : isPublicV6(bytes);
  }

  private static boolean isPublicV4(byte[] bytes) {
    return SPECIAL_V4.stream().noneMatch(block -> block.holds(bytes));
  }

  private static boolean isPublicV6(byte[] bytes) {
    var inner = carriedV4(bytes);
    if (inner.isPresent()) {
      return isPublicV4(inner.get());
    }
    return GLOBAL_V6.holds(bytes)
        && SPECIAL_V6.stream().noneMatch(block -> block.holds(bytes))
        && !isPrivateIsatap(bytes);
  }

  private static Optional<byte[]> carriedV4(byte[] bytes) {
    if (SIX_TO_FOUR.holds(bytes)) {
      return Optional.of(Arrays.copyOfRange(bytes, 2, 6));
    }
    return CARRIES_V4.stream().anyMatch(block -> block.holds(bytes))
        ? Optional.of(Arrays.copyOfRange(bytes, 12, 16))
        : Optional.empty();
  }

  // ISATAP (RFC 5214): any prefix, then 0000:5efe or 0200:5efe, then the IPv4 address of the end.
  private static boolean isPrivateIsatap(byte[] bytes) {
    return (bytes[8] == 0 || bytes[8] == 2)
        && bytes[9] == 0
        && bytes[10] == 0x5e
        && bytes[11] == (byte) 0xfe
        && !isPublicV4(Arrays.copyOfRange(bytes, 12, 16));
  }

  /** A prefix, its first bits given in hexadecimal and their count. */
  private static final class Block {
    private final byte[] start;
    private final int bits;

    Block(String start, int bits) {
      this.start = HexFormat.of().parseHex(start);
      this.bits = bits;
    }

    boolean holds(byte[] address) {
      int whole = bits / 8;
      if (!Arrays.equals(start, 0, whole, address, 0, whole)) {
        return false;
      }
      int rest = bits % 8;
      return rest == 0 || ((start[whole] ^ address[whole]) & 0xff) >> (8 - rest) == 0;
    }
  }
}
