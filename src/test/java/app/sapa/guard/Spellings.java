package app.sapa.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The many ways to write an address that leads to this machine or its neighbours. */
final class Spellings {
  private static final List<String> HOSTS =
      List.of(
          // loopback, plainly and as inet_aton reads it
          "127.0.0.1",
          "127.0.0.2",
          "127.1.2.3",
          "127.255.255.254",
          "127.1",
          "127.0.1",
          "2130706433",
          "017700000001",
          "0x7f000001",
          "0x7F000001",
          "0x7f.1",
          "0x7f.0.0.1",
          "0x7f.0x0.0x0.0x1",
          "0177.1",
          "0177.0.0.1",
          "0177.00.00.01",
          "0177.0.0x0.1",
          "127.0.0.01",
          "127.000.000.001",
          "00127.0.0.1",
          "127.0x0.0.1",
          "127.0.0.1.",
          "4294967297",
          "256.0.0.1",
          "0x100000001",
          "127.65537",
          "127.0.257",
          // this host
          "0",
          "0.0.0.0",
          "0.0",
          "00.0.0.0",
          "0x0",
          "0.0.0.1",
          // names
          "localhost",
          "LOCALHOST",
          "LocalHost",
          "localhost.",
          "sub.localhost",
          "ip6-localhost",
          "127.0.0.1.nip.io",
          "7f000001.nip.io",
          "internal.example",
          "half.example",
          "six.example",
          "mapped.example",
          "metadata.example",
          // IPv6
          "[::1]",
          "[0:0:0:0:0:0:0:1]",
          "[0000:0000:0000:0000:0000:0000:0000:0001]",
          "[::0001]",
          "[::]",
          "[0::0]",
          "[::127.0.0.1]",
          "[::7f00:1]",
          "[::ffff:127.0.0.1]",
          "[::ffff:7f00:1]",
          "[::FFFF:7F00:0001]",
          "[0:0:0:0:0:ffff:127.0.0.1]",
          "[::ffff:0.0.0.0]",
          "[::ffff:0:127.0.0.1]",
          "[64:ff9b::127.0.0.1]",
          "[64:ff9b::7f00:1]",
          "[64:ff9b:1::7f00:1]",
          "[2002:7f00:1::]",
          "[2002:7f00:1::1]",
          "[2002:a00:1::]",
          "[2001:0:7f00:1::]",
          "[2001:0:0:0:0:0:80ff:fffe]",
          "[fe80::5efe:7f00:1]",
          "[::1%25lo]",
          "[::1%lo]",
          "[fe80::1%25eth0]",
          "[fe80::1]",
          "[fec0::1]",
          "[fc00::1]",
          "[fd00:ec2::254]",
          "[ff02::1]",
          "[100::1]",
          "[v1.127]",
          // neighbours and metadata services
          "10.0.0.1",
          "10.1",
          "167772161",
          "172.16.0.1",
          "172.31.255.254",
          "192.168.0.1",
          "192.168.1",
          "3232235777",
          "169.254.169.254",
          "2852039166",
          "0xa9fea9fe",
          "0251.0376.0251.0376",
          "[::ffff:169.254.169.254]",
          "100.64.0.1",
          "100.100.100.200",
          "168.63.129.16",
          "198.18.0.1",
          "192.0.0.192",
          "224.0.0.1",
          "255.255.255.255",
          "240.0.0.1",
          // look-alikes of digits, dots and letters
          "①②⑦.⓪.⓪.①",
          "１２７.０.０.１",
          "127。0。0。1",
          "127．0．0．1",
          "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ",
          "ｌｏｃａｌｈｏｓｔ",
          "loc\u00adalhost",
          "localh\u200dost",
          "%31%32%37.0.0.1",
          "127%2e0%2e0%2e1",
          "local%68ost",
          "127.0.0.1%00.example",
          "127.0.0.1\u0000.example");

  private Spellings() {}

  /** Every host in several frames of an address, at this port. */
  static Set<String> at(int port) {
    var all = new LinkedHashSet<String>();
    for (var host : HOSTS) {
      all.add("http://" + host + ":" + port);
      all.add("HTTP://" + host + ":" + port + "/a/../b?c=d#e");
      all.add("http://" + host + ":" + port + "#@example.com/");
      all.add("http://user:pass@" + host + ":" + port + "/");
      all.add("http://example.com@" + host + ":" + port + "/");
    }
    all.addAll(torn(port));
    return all;
  }

  // Addresses that parsers are known to read in different ways.
  private static List<String> torn(int port) {
    var all = new ArrayList<String>();
    for (var host : List.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port)) {
      all.add("http:" + host);
      all.add("http:/" + host);
      all.add("http:///" + host);
      all.add("//" + host);
      all.add(host);
      all.add(" http://" + host);
      all.add("http://" + host + " ");
      all.add("http://" + host + "\r\nHost: example.com");
      all.add("ht\ntp://" + host);
      all.add("http:\\\\" + host);
      all.add("http://example.com\\@" + host);
      all.add("http://example.com#@" + host);
      all.add("http://" + host + "\\@example.com");
      all.add("http://example.com:80@" + host);
      all.add("http://@" + host);
      all.add("http://:@" + host);
      all.add("http://example.com@@" + host);
      all.add("http://example.com%40" + host);
      all.add("http://" + host + "%2f@example.com");
      all.add("http://example.com:80:" + host);
      all.add("http://" + host + ":80");
      all.add("http://[" + host + "]");
      all.add("gopher://" + host);
      all.add("file://" + host + "/etc/passwd");
      all.add("ftp://" + host);
      all.add("jar:http://" + host + "!/");
      all.add("dict://" + host);
      all.add("javascript://" + host + "/%0a1");
    }
    return all;
  }

  /** What the names lead to; everything else is read as the platform reads literals. */
  static InetAddress[] addresses(String host) throws UnknownHostException {
    var known =
        Map.of(
            "127.0.0.1.nip.io", List.of("127.0.0.1"),
            "7f000001.nip.io", List.of("127.0.0.1"),
            "sub.localhost", List.of("127.0.0.1"),
            "ip6-localhost", List.of("::1"),
            "internal.example", List.of("127.0.0.1", "::1"),
            "half.example", List.of("1.1.1.1", "127.0.0.1"),
            "six.example", List.of("::1"),
            "mapped.example", List.of("::ffff:127.0.0.1"),
            "metadata.example", List.of("169.254.169.254"));
    if (known.containsKey(host)) {
      return known.get(host).stream().map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
    }
    if (host.matches("(?i)localhost\\.?|\\[.*]|[0-9a-fx.]+")) {
      return InetAddress.getAllByName(host);
    }
    throw new UnknownHostException(host);
  }
}
