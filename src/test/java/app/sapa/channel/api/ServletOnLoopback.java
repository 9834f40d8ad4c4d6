package app.sapa.channel.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** One servlet behind a real socket, with as much of a container as a plain servlet asks for. */
final class ServletOnLoopback implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final String prefix;
  private final HttpServlet servlet;

  ServletOnLoopback(String prefix, HttpServlet servlet) throws IOException {
    this.prefix = prefix;
    this.servlet = servlet;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
    server.setExecutor(threads);
    server.createContext(prefix, this::serve);
    server.start();
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void serve(HttpExchange exchange) throws IOException {
    var body = new ByteArrayOutputStream();
    var status = new AtomicInteger(200);
    try (exchange) {
      servlet.service(request(exchange), response(exchange, status, body));
      // As containers do: a caller that is still sending would not hear the answer otherwise.
      exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
      boolean head = exchange.getRequestMethod().equals("HEAD");
      exchange.sendResponseHeaders(status.get(), head || body.size() == 0 ? -1 : body.size());
      if (!head) {
        exchange.getResponseBody().write(body.toByteArray());
      }
    } catch (ServletException e) {
      throw new IOException(e);
    }
  }

  private HttpServletRequest request(HttpExchange exchange) {
    return fake(
        HttpServletRequest.class,
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "getMethod" -> exchange.getRequestMethod();
              case "getPathInfo" -> exchange.getRequestURI().getPath().substring(prefix.length());
              case "getContentType" -> exchange.getRequestHeaders().getFirst("Content-Type");
              case "getHeader" -> exchange.getRequestHeaders().getFirst((String) arguments[0]);
              case "getContentLengthLong" -> length(exchange);
              case "getInputStream" -> new Incoming(exchange.getRequestBody());
              default -> throw new UnsupportedOperationException(method.getName());
            });
  }

  private static long length(HttpExchange exchange) {
    var told = exchange.getRequestHeaders().getFirst("Content-Length");
    return told == null ? -1 : Long.parseLong(told);
  }

  private static HttpServletResponse response(
      HttpExchange exchange, AtomicInteger status, OutputStream body) {
    return fake(
        HttpServletResponse.class,
        (proxy, method, arguments) -> {
          switch (method.getName()) {
            case "setStatus" -> status.set((Integer) arguments[0]);
            case "setHeader" ->
                exchange.getResponseHeaders().set((String) arguments[0], (String) arguments[1]);
            case "setContentType" ->
                exchange.getResponseHeaders().set("Content-Type", (String) arguments[0]);
            case "setContentLength" -> {}
            case "getOutputStream" -> {
              return new Outgoing(body);
            }
            default -> throw new UnsupportedOperationException(method.getName());
          }
          return null;
        });
  }

  private static <T> T fake(Class<T> type, InvocationHandler answers) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static final class Incoming extends ServletInputStream {
    private final InputStream stream;

    Incoming(InputStream stream) {
      this.stream = stream;
    }

    @Override
    public int read() throws IOException {
      return stream.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return stream.read(bytes, offset, length);
    }

    @Override
    public boolean isFinished() {
      return false;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class Outgoing extends ServletOutputStream {
    private final OutputStream stream;

    Outgoing(OutputStream stream) {
      this.stream = stream;
    }

    @Override
    public void write(int one) throws IOException {
      stream.write(one);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException();
    }
  }
}
