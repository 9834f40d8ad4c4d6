package app.sapa.channel.webchat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** One call of a servlet, with as much of a container around it as the widget's doors ask for. */
final class Call {
  private final String method;
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, String> answered = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final CountDownLatch completed = new CountDownLatch(1);
  private String address = "192.0.2.1";
  private byte[] body = {};
  private int status = 200;
  private volatile boolean gone;

  private Call(String method) {
    this.method = method;
    with("Sec-Fetch-Site", "same-origin");
  }

  static Call post(String json) {
    var call = new Call("POST").with("Content-Type", "application/json");
    call.body = json.getBytes(StandardCharsets.UTF_8);
    return call;
  }

  static Call get() {
    return new Call("GET");
  }

  Call with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  Call by(String token) {
    return with("Authorization", "Bearer " + token);
  }

  Call from(String address) {
    this.address = address;
    return this;
  }

  Call to(HttpServlet servlet) {
    try {
      servlet.service(request(), response());
    } catch (IOException | ServletException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  /** The browser goes away; the next thing written to it fails. */
  void leave() {
    gone = true;
  }

  void awaitEnd() throws InterruptedException {
    completed.await();
  }

  int status() {
    return status;
  }

  @Nullable String header(String name) {
    return answered.get(name);
  }

  synchronized String text() {
    return written.toString(StandardCharsets.UTF_8);
  }

  private HttpServletRequest request() {
    return fake(
        HttpServletRequest.class,
        (proxy, asked, arguments) ->
            switch (asked.getName()) {
              case "getMethod" -> method;
              case "getHeader" -> headers.get((String) arguments[0]);
              case "getContentType" -> headers.get("Content-Type");
              case "getContentLengthLong" -> -1L;
              case "getRemoteAddr" -> address;
              case "getParameter" -> null;
              case "getInputStream" -> new Incoming(new ByteArrayInputStream(body));
              case "startAsync" -> async();
              default -> throw new UnsupportedOperationException(asked.getName());
            });
  }

  private AsyncContext async() {
    return fake(
        AsyncContext.class,
        (proxy, asked, arguments) -> {
          if (asked.getName().equals("complete")) {
            completed.countDown();
          }
          return null;
        });
  }

  private HttpServletResponse response() {
    return fake(
        HttpServletResponse.class,
        (proxy, asked, arguments) -> {
          switch (asked.getName()) {
            case "setStatus" -> status = (Integer) arguments[0];
            case "setHeader" -> answered.put((String) arguments[0], (String) arguments[1]);
            case "setContentType" -> answered.put("Content-Type", (String) arguments[0]);
            case "setCharacterEncoding" -> {}
            case "getOutputStream" -> {
              return new Outgoing();
            }
            default -> throw new UnsupportedOperationException(asked.getName());
          }
          return null;
        });
  }

  private static <T> T fake(Class<T> type, InvocationHandler answers) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
  }

  private static final class Incoming extends ServletInputStream {
    private final ByteArrayInputStream stream;

    Incoming(ByteArrayInputStream stream) {
      this.stream = stream;
    }

    @Override
    public int read() {
      return stream.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      return stream.read(bytes, offset, length);
    }

    @Override
    public boolean isFinished() {
      return stream.available() == 0;
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

  private final class Outgoing extends ServletOutputStream {
    @Override
    public void write(int one) throws IOException {
      if (gone) {
        throw new IOException("the browser is gone");
      }
      synchronized (Call.this) {
        written.write(one);
      }
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
