package app.sapa.shell;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One request and its response, as far as the shell looks at them; a browser and its server. */
final class Exchange {
  final Map<String, String> headers = new HashMap<>();
  final Map<String, String> parameters = new HashMap<>();
  final Map<String, Object> attributes = new HashMap<>();
  final List<Cookie> sent = new ArrayList<>();
  final Map<String, String> answered = new HashMap<>();
  final Map<String, Cookie> kept = new HashMap<>();
  final Map<String, Object> screens = new HashMap<>();
  final ByteArrayOutputStream body = new ByteArrayOutputStream();
  final String method;
  final String path;
  @Nullable String query;
  String address = "127.0.0.1";
  String server = "localhost";
  boolean secure;
  boolean hasScreens;
  int sessionIds;
  int status = 200;

  Exchange(String method, String path) {
    this.method = method;
    this.path = path;
  }

  Exchange cookie(Cookie cookie) {
    sent.add(cookie);
    return this;
  }

  Exchange header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  Exchange with(String parameter, String value) {
    parameters.put(parameter, value);
    return this;
  }

  String text() {
    return body.toString(StandardCharsets.UTF_8);
  }

  String location() {
    return answered.getOrDefault("Location", "");
  }

  HttpServletRequest request() {
    return proxy(HttpServletRequest.class, this::request);
  }

  HttpServletResponse response() {
    return proxy(HttpServletResponse.class, this::respond);
  }

  private @Nullable Object request(Method called, Object[] given) {
    return switch (called.getName()) {
      case "getMethod" -> method;
      case "getServletPath" -> path;
      case "getPathInfo" -> null;
      case "getContextPath" -> "";
      case "getRequestURI" -> path;
      case "getQueryString" -> query;
      case "getRemoteAddr" -> address;
      case "getScheme" -> secure ? "https" : "http";
      case "getServerName" -> server;
      case "getServerPort" -> secure ? 443 : 80;
      case "isSecure" -> secure;
      case "getContentLengthLong" -> (long) headers.getOrDefault("Content", "").length();
      case "getHeader" -> headers.get((String) given[0]);
      case "getParameter" -> parameters.get((String) given[0]);
      case "getAttribute" -> attributes.get((String) given[0]);
      case "setAttribute" -> attributes.put((String) given[0], given[1]);
      case "getCookies" -> sent.isEmpty() ? null : sent.toArray(Cookie[]::new);
      case "getSession" -> session(given == null || (boolean) given[0]);
      case "changeSessionId" -> "session-" + ++sessionIds;
      default -> throw new UnsupportedOperationException(called.getName());
    };
  }

  private @Nullable HttpSession session(boolean create) {
    hasScreens |= create;
    return hasScreens ? proxy(HttpSession.class, this::screens) : null;
  }

  private @Nullable Object screens(Method called, Object[] given) {
    return switch (called.getName()) {
      case "getAttribute" -> screens.get((String) given[0]);
      case "invalidate" -> {
        hasScreens = false;
        screens.clear();
        yield null;
      }
      default -> throw new UnsupportedOperationException(called.getName());
    };
  }

  private @Nullable Object respond(Method called, Object[] given) {
    switch (called.getName()) {
      case "setHeader" -> answered.put((String) given[0], (String) given[1]);
      case "setContentType" -> answered.put("Content-Type", (String) given[0]);
      case "setContentLength" -> answered.put("Content-Length", String.valueOf(given[0]));
      case "setStatus", "sendError" -> status = (int) given[0];
      case "sendRedirect" -> {
        status = 302;
        answered.put("Location", (String) given[0]);
      }
      case "addCookie" -> kept.put(((Cookie) given[0]).getName(), (Cookie) given[0]);
      case "getOutputStream" -> {
        return new Stream(body);
      }
      case "getStatus" -> {
        return status;
      }
      default -> throw new UnsupportedOperationException(called.getName());
    }
    return null;
  }

  private interface Answering {
    @Nullable Object to(Method called, Object[] given);
  }

  private static <T> T proxy(Class<T> type, Answering answering) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            Collections.singleton(type).toArray(Class<?>[]::new),
            (self, called, given) -> answering.to(called, given)));
  }

  private static final class Stream extends ServletOutputStream {
    private final ByteArrayOutputStream body;

    Stream(ByteArrayOutputStream body) {
      this.body = body;
    }

    @Override
    public void write(int b) {
      body.write(b);
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
