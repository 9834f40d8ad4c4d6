package app.sapa.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.255.255.255",
        "10.0.0.0",
        "10.255.255.255",
        "100.64.0.0",
        "100.100.100.200",
        "100.127.255.255",
        "127.0.0.0",
        "127.0.0.1",
        "127.255.255.255",
        "168.63.129.16",
        "169.254.0.0",
        "169.254.169.254",
        "169.254.255.255",
        "172.16.0.0",
        "172.31.255.255",
        "192.0.0.0",
        "192.0.0.192",
        "192.0.0.255",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.0.0",
        "192.168.255.255",
        "198.18.0.0",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.7",
        "224.0.0.0",
        "239.255.255.255",
        "240.0.0.0",
        "255.255.255.255"
      })
  void special_ipv4_blocks_are_not_public_plain_or_carried(String address) throws Exception {
    assertThat(isPublic(address)).isFalse();

    for (var carrier : carriers(address)) {
      assertThat(PublicAddress.isPublic(ofBytes(carrier))).as(carrier).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.0.0.0",
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "168.63.129.15",
        "168.63.129.17",
        "169.253.255.255",
        "169.255.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.0",
        "192.0.3.0",
        "192.88.98.255",
        "192.88.100.0",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "198.51.99.255",
        "198.51.101.0",
        "203.0.112.255",
        "203.0.114.0",
        "223.255.255.255"
      })
  void their_neighbours_are_public_plain_or_carried(String address) throws Exception {
    assertThat(isPublic(address)).isTrue();

    for (var carrier : carriers(address)) {
      assertThat(PublicAddress.isPublic(ofBytes(carrier))).as(carrier).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "::",
        "::1",
        "::2",
        "64:ff9b:1::1",
        "100::1",
        "1fff:ffff::1",
        "2001::1",
        "2001:0:7f00:1::",
        "2001:2::1",
        "2001:10::1",
        "2001:1ff:ffff::1",
        "2001:db8::1",
        "2001:db8:ffff::1",
        "3fff::1",
        "3fff:fff::1",
        "4000::1",
        "5f00::1",
        "fc00::1",
        "fd00:ec2::254",
        "fdff::1",
        "fe80::1",
        "febf::1",
        "fec0::1",
        "ff02::1",
        "ff0e::1",
        "2606:4700::5efe:7f00:1",
        "2606:4700::200:5efe:10.0.0.1",
        "ffff::1"
      })
  void special_ipv6_blocks_are_not_public(String address) throws Exception {
    assertThat(isPublic(address)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2000::1",
        "2001:200::1",
        "2001:db7:ffff::1",
        "2001:db9::1",
        "2606:4700:4700::1111",
        "2a00:1450:4001:830::200e",
        "3ffe:ffff::1",
        "3fff:1000::1",
        "2606:4700::5efe:1.1.1.1",
        "2606:4700::100:5efe:7f00:1"
      })
  void their_neighbours_are_public(String address) throws Exception {
    assertThat(isPublic(address)).isTrue();
  }

  private static boolean isPublic(String literal) {
    return PublicAddress.isPublic(InetAddress.ofLiteral(literal));
  }

  private static String[] carriers(String ipv4) {
    var hex = HexFormat.of().formatHex(InetAddress.ofLiteral(ipv4).getAddress());
    return new String[] {
      "0000000000000000" + "00000000" + hex,
      "0000000000000000" + "0000ffff" + hex,
      "0000000000000000" + "ffff0000" + hex,
      "0064ff9b00000000" + "00000000" + hex,
      "2002" + hex + "0000" + "0000000000000001"
    };
  }

  private static InetAddress ofBytes(String hex) throws UnknownHostException {
    return InetAddress.getByAddress(HexFormat.of().parseHex(hex));
  }
}
