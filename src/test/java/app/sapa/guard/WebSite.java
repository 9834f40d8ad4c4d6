package app.sapa.guard;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A site of the web on this machine, which remembers what it was asked for. */
public final class WebSite implements AutoCloseable {
  private record Page(int status, Map<String, String> headers, byte[] body) {}

  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  private WebSite(HttpServer server) {
    this.server = server;
  }

  /** With nothing on it yet. */
  public static WebSite open() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 9);
    var site = new WebSite(server);
    server.createContext(
        "/",
        exchange -> {
          var path = exchange.getRequestURI().getPath();
          site.asked.add(path);
          var page = site.pages.getOrDefault(path, new Page(404, Map.of(), new byte[0]));
          page.headers().forEach(exchange.getResponseHeaders()::set);
          exchange.sendResponseHeaders(
              page.status(), page.body().length == 0 ? -1 : page.body().length);
          try (var out = exchange.getResponseBody()) {
            out.write(page.body());
          } catch (IOException e) {
            // Whoever has enough hangs up.
          }
        });
    server.start();
    return site;
  }

  /** Puts a page there, and answers its address. */
  public String page(String path, String html) {
    return file(path, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
  }

  /** Puts anything there, under whatever type. */
  public String file(String path, String type, byte[] bytes) {
    pages.put(path, new Page(200, Map.of("Content-Type", type), bytes));
    return at(path);
  }

  /** Leads on from there. */
  public String redirect(String path, String location) {
    pages.put(path, new Page(302, Map.of("Location", location), new byte[0]));
    return at(path);
  }

  public String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** The paths that it was asked for, in their order. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
