package app.sapa.guard;

import app.sapa.guard.OutboundResult.Reason;
import app.sapa.guard.OutboundResult.Refused;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * The only caller of the outside: HTTPS to public addresses on ports 443 and 80, certificates
 * checked against the name; no redirects, cookies, proxies or second tries. 5 s to connect, 10 s of
 * silence, 30 s in all, 5 MiB of answer. Pages of the web are called on plain HTTP, too.
 *
 * <p>With {@code SAPA_OUTBOUND_LOOPBACK=true} in demo mode it also calls this machine, on plain HTTP
 * and any port.
 */
@ApplicationScoped
public class OutboundHttp {
  private List<OutboundWay> ways = List.of();
  private List<OutboundWay> waysToFiles = List.of();
  private List<OutboundWay> waysToPages = List.of();

  @PostConstruct
  void start() {
    boolean loopback = Setting.DEMO.isOn() && Setting.OUTBOUND_LOOPBACK.isOn();
    ways = ways(rules(OutboundRules.PUBLIC, loopback), OutboundLimits.USUAL);
    waysToFiles = ways(rules(OutboundRules.PUBLIC, loopback), OutboundLimits.FILE);
    waysToPages = ways(rules(OutboundRules.PUBLIC_PAGES, loopback), OutboundLimits.PAGE);
  }

  private static List<OutboundRules> rules(OutboundRules usual, boolean loopback) {
    return loopback ? List.of(usual, OutboundRules.LOOPBACK) : List.of(usual);
  }

  private static List<OutboundWay> ways(List<OutboundRules> all, OutboundLimits limits) {
    return all.stream()
        .map(rules -> OutboundWay.of(rules, limits, InetAddress::getAllByName, platformTls()))
        .toList();
  }

  static OutboundHttp over(OutboundWay... ways) {
    var outbound = new OutboundHttp();
    outbound.ways = List.of(ways);
    outbound.waysToFiles = List.of(ways);
    outbound.waysToPages = List.of(ways);
    return outbound;
  }

  @PreDestroy
  void stop() {
    ways.forEach(OutboundWay::close);
    waysToFiles.forEach(OutboundWay::close);
    waysToPages.forEach(OutboundWay::close);
  }

  /** Asks for what is at an address. */
  public OutboundResult get(String address, Map<String, String> headers) {
    return call(ways, address, headers, uri -> new OutboundCall(new HttpGet(uri)));
  }

  /** The same for a file, which may be 25 MiB and take a minute. */
  public OutboundResult getFile(String address, Map<String, String> headers) {
    return call(waysToFiles, address, headers, uri -> new OutboundCall(new HttpGet(uri)));
  }

  /** The same for a page of the web or a picture on one: 3 s and 512 KiB, on plain HTTP too. */
  public OutboundResult getPage(String address, Map<String, String> headers) {
    return call(waysToPages, address, headers, uri -> new OutboundCall(new HttpGet(uri)));
  }

  /** Sends JSON to an address, byte for byte as given, so that a signature over it holds. */
  public OutboundResult post(String address, Map<String, String> headers, byte[] json) {
    return call(
        ways,
        address,
        headers,
        uri -> {
          var request = new HttpPost(uri);
          request.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
          return new OutboundCall(request);
        });
  }

  /** Makes the call to an address that passed. */
  private interface Making {
    OutboundCall to(URI uri);
  }

  private static OutboundResult call(
      List<OutboundWay> over, String address, Map<String, String> headers, Making making) {
    var uri = OutboundRules.parse(address);
    if (uri.isEmpty()) {
      return new Refused(Reason.MALFORMED);
    }
    if (!OutboundRules.areHarmless(headers)) {
      return new Refused(Reason.HEADER);
    }
    var objections = over.stream().map(way -> way.rules().objection(uri.get())).toList();
    for (int i = 0; i < objections.size(); i++) {
      if (objections.get(i).isEmpty()) {
        return making.to(uri.get()).with(headers).over(over.get(i));
      }
    }
    return new Refused(objections.getFirst().orElseThrow());
  }

  private static SSLContext platformTls() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java platform has no TLS", e);
    }
  }
}
