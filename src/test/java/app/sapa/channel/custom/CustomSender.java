package app.sapa.channel.custom;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * A company's own software as it calls a custom channel: signs with the reference library of
 * Standard Webhooks, and posts.
 *
 * @param base where Sapa is, without a slash at the end
 * @param channel the public id of the channel
 */
public record CustomSender(HttpClient client, URI base, String channel, String secret) {
  /** A sender with a client of its own. */
  public static CustomSender to(URI base, UUID channel, String secret) {
    var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    return new CustomSender(client, base, channel.toString(), secret);
  }

  /** A message's JSON. */
  public static String message(String contact, String id, String text) {
    return "{\"contact\":{\"externalId\":%s,\"name\":%s},\"message\":{\"externalId\":%s,\"text\":%s}}"
        .formatted(quoted(contact), quoted(contact), quoted(id), quoted(text));
  }

  /** A status report's JSON. */
  public static String status(UUID message, String status) {
    return "{\"messageId\":\"%s\",\"status\":\"%s\"}".formatted(message, status);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  /** Posts a contact's message, and waits for the answer. */
  public HttpResponse<String> say(String contact, String id, String text) {
    return post("messages", message(contact, id, text));
  }

  /** The same without waiting. */
  public CompletableFuture<HttpResponse<String>> sayLater(String contact, String id, String text) {
    return client.sendAsync(
        signed("messages", message(contact, id, text)), BodyHandlers.ofString());
  }

  /** Reports what became of a message of Sapa's. */
  public HttpResponse<String> report(UUID message, String status) {
    return post("statuses", status(message, status));
  }

  /** Signs and posts a body. */
  public HttpResponse<String> post(String place, String body) {
    return send(signed(place, body));
  }

  /** Sends a request as it is. */
  public HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest signed(String place, String body) {
    return signed(place, body, "msg_" + UUID.randomUUID(), Instant.now()).build();
  }

  /** A signed request, to be spoiled by whoever wants to. */
  public HttpRequest.Builder signed(String place, String body, String id, Instant at) {
    return plain(place, body)
        .header("webhook-id", id)
        .header("webhook-timestamp", Long.toString(at.getEpochSecond()))
        .header("webhook-signature", signature(id, at, body));
  }

  /** A request that nobody signed. */
  public HttpRequest.Builder plain(String place, String body) {
    return HttpRequest.newBuilder(URI.create(base + "/api/v1/channels/" + channel + "/" + place))
        .timeout(Duration.ofSeconds(30))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8));
  }

  private String signature(String id, Instant at, String body) {
    try {
      return new Webhook(secret).sign(id, at.getEpochSecond(), body);
    } catch (WebhookSigningException e) {
      throw new IllegalStateException(e);
    }
  }
}
