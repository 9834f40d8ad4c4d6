package app.sapa.channel.custom;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A company's own software at the other end of a custom channel, on this machine. It believes only
 * what the referee (the reference library of Standard Webhooks) believes, answers 401 to the rest,
 * takes the same {@code webhook-id} once, and fails or dawdles when told to.
 */
public final class CustomSimulator implements AutoCloseable {
  /** A webhook that was believed. */
  public record Webhooked(String id, String body) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Webhook referee;
  private final List<Webhooked> taken = new CopyOnWriteArrayList<>();
  private final List<String> refused = new CopyOnWriteArrayList<>();
  private final Map<String, Integer> calls = new ConcurrentHashMap<>();
  private final Deque<Integer> failures = new ArrayDeque<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Duration delay = Duration.ZERO;

  private CustomSimulator(String secret) throws IOException {
    referee = new Webhook(secret);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.setExecutor(threads);
    server.createContext("/webhook", this::answer);
    server.start();
  }

  /** Opens it for a channel with that secret. */
  public static CustomSimulator open(String secret) {
    try {
      return new CustomSimulator(secret);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The channel's {@code callbackUrl}. */
  public String callbackUrl() {
    var address = server.getAddress();
    return "http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + "/webhook";
  }

  /** Answers the next calls with these statuses, whoever signed them. */
  public void failNext(int... statuses) {
    synchronized (failures) {
      for (int status : statuses) {
        failures.add(status);
      }
    }
  }

  /** Answers every later call only after this time. */
  public void dawdle(Duration time) {
    delay = time;
  }

  /** What was taken, in its order, each id once. */
  public List<Webhooked> taken() {
    return List.copyOf(taken);
  }

  /** Why calls were not believed. */
  public List<String> refused() {
    return List.copyOf(refused);
  }

  /** How often this id was called with, failures included. */
  public int calls(String id) {
    return calls.getOrDefault(id, 0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var id = String.valueOf(exchange.getRequestHeaders().getFirst("webhook-id"));
      calls.merge(id, 1, Integer::sum);
      if (!closed.await(delay.toMillis(), TimeUnit.MILLISECONDS)) {
        exchange.sendResponseHeaders(status(exchange, id, body), -1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int status(HttpExchange exchange, String id, String body) {
    Integer failure;
    synchronized (failures) {
      failure = failures.poll();
    }
    return failure != null ? failure : judged(exchange, id, body);
  }

  private int judged(HttpExchange exchange, String id, String body) {
    var headers = new HashMap<String, List<String>>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
    try {
      referee.verify(body, headers);
    } catch (WebhookVerificationException e) {
      refused.add(e.getMessage());
      return 401;
    }
    synchronized (taken) {
      if (taken.stream().noneMatch(webhook -> webhook.id().equals(id))) {
        taken.add(new Webhooked(id, body));
      }
    }
    return 204;
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
