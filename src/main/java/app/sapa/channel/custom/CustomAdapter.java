package app.sapa.channel.custom;

import app.sapa.base.Ids;
import app.sapa.channel.ChannelAdapter;
import app.sapa.channel.ChannelKind;
import app.sapa.channel.ChannelSecrets;
import app.sapa.channel.Handle;
import app.sapa.channel.Inbound;
import app.sapa.channel.MessageStatus;
import app.sapa.channel.Outbound;
import app.sapa.channel.Receipt;
import app.sapa.channel.Undecodable;
import app.sapa.guard.OutboundHttp;
import app.sapa.guard.OutboundResult;
import app.sapa.guard.SafeJson;
import app.sapa.guard.WebhookSignature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Speaks with a company's own software. Messages leave as a signed webhook to the channel's {@code
 * callbackUrl}, with our message id as the {@code webhook-id}. Standard Webhooks has receivers take
 * the same id once only, so a call that got no answer is simply made again: nothing is ambiguous.
 */
@ApplicationScoped
public class CustomAdapter implements ChannelAdapter {
  /** The longest text of one message, in UTF-16 units. */
  static final int LONGEST_TEXT = 10_000;

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_URL = 2_000;
  private static final int MOST_FILES = 10;
  private static final System.Logger LOG = System.getLogger(CustomAdapter.class.getName());

  @Inject ChannelSecrets secrets;
  @Inject OutboundHttp http;
  @Inject Clock clock;

  @Override
  public ChannelKind kind() {
    return ChannelKind.CUSTOM;
  }

  @Override
  public List<Inbound> decode(byte[] body) {
    var read = CustomBody.read(body);
    if (read.contact() != null && read.message() != null && read.isOnlyMessage()) {
      return List.of(text(read.contact(), read.message()));
    }
    if (read.messageId() != null && read.status() != null && read.isOnlyStatus()) {
      Told.time("at", read.at());
      return List.of(
          new Inbound.Status(ours(read.messageId()), status(read.status()), problem(read.error())));
    }
    throw new Undecodable("neither a contact's message nor the status of one of ours");
  }

  private static Inbound text(CustomBody.Contact contact, CustomBody.Message message) {
    if (message.type() != null && !message.type().equals("text")) {
      throw new Undecodable("message.type can only be text");
    }
    if (message.files().size() > MOST_FILES) {
      throw new Undecodable("message.attachments has more than " + MOST_FILES);
    }
    return new Inbound.Text(
        handle(contact),
        Told.id("message.externalId", message.externalId()),
        words(message),
        Told.time("message.sentAt", message.sentAt()),
        message.files().stream().map(CustomAdapter::file).toList(),
        Told.optional("message.replyToExternalId", message.replyToExternalId(), LONGEST_NAME));
  }

  /** Files need none. */
  private static String words(CustomBody.Message message) {
    var text = Objects.requireNonNullElse(message.text(), "");
    return text.isBlank() && !message.files().isEmpty()
        ? ""
        : Told.text("message.text", text, LONGEST_TEXT);
  }

  private static Inbound.File file(CustomBody.Attachment file) {
    var url = Told.text("message.attachments.url", file.url(), LONGEST_URL);
    var name = Told.optional("message.attachments.name", file.name(), LONGEST_NAME);
    return new Inbound.File.Elsewhere(url, name == null ? lastPart(url) : name);
  }

  private static String lastPart(String url) {
    var path = url.replaceFirst("[?#].*$", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }

  // Verified: the company signed that this is who it knows under that id.
  private static Handle handle(CustomBody.Contact contact) {
    return new Handle(
        Told.id("contact.externalId", contact.externalId()),
        Told.optional("contact.name", contact.name(), LONGEST_NAME),
        Told.optional("contact.phone", contact.phone(), 40),
        Told.optional("contact.email", contact.email(), 254),
        Told.language(contact.language()),
        true);
  }

  private static UUID ours(String messageId) {
    return Ids.parse(messageId).orElseThrow(() -> new Undecodable("messageId is none of ours"));
  }

  private static MessageStatus status(String status) {
    return switch (status) {
      case "delivered" -> MessageStatus.DELIVERED;
      case "read" -> MessageStatus.READ;
      case "failed" -> MessageStatus.FAILED;
      default -> throw new Undecodable("status has to be delivered, read or failed");
    };
  }

  private static @Nullable String problem(CustomBody.@Nullable Problem error) {
    if (error == null) {
      return null;
    }
    var words =
        Stream.of(
                Told.optional("error.code", error.code(), 100),
                Told.optional("error.message", error.message(), 500))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(": "));
    return words.isEmpty() ? null : words;
  }

  @Override
  public boolean safeToRepeat() {
    return true;
  }

  @Override
  public Receipt send(Outbound outbound) {
    if (!(outbound.door().settings().get("callbackUrl") instanceof String callback)) {
      return new Receipt.Rejected("channel.custom.no-callback");
    }
    var keys = secrets.of(outbound.door());
    if (keys.isEmpty()) {
      return new Receipt.Rejected("channel.custom.no-secret");
    }
    var body = SafeJson.write(MessageCreated.of(outbound));
    var headers =
        WebhookSignature.headers(keys, outbound.message().toString(), clock.instant(), body);
    return receipt(http.post(callback, headers, body), outbound);
  }

  private static Receipt receipt(OutboundResult result, Outbound outbound) {
    return switch (result) {
      case OutboundResult.Answered(var status, _, _, _, _) -> receipt(status, outbound);
      case OutboundResult.Refused(var reason) -> {
        log(outbound, reason.name());
        yield new Receipt.Rejected("channel.custom.bad-callback");
      }
      case OutboundResult.Failed(var trouble, _) -> {
        log(outbound, trouble.name());
        yield Retries.after(outbound.attempt(), "channel.custom.unreachable");
      }
    };
  }

  private static Receipt receipt(int status, Outbound outbound) {
    if (status >= 200 && status < 300) {
      return new Receipt.Accepted();
    }
    log(outbound, "HTTP " + status);
    return switch (status) {
      case 408, 429 -> Retries.after(outbound.attempt(), "channel.custom.busy");
      case 410 -> new Receipt.Rejected("channel.custom.gone");
      default ->
          status >= 500
              ? Retries.after(outbound.attempt(), "channel.custom.busy")
              : new Receipt.Rejected("channel.custom.refused");
    };
  }

  private static void log(Outbound outbound, String answer) {
    LOG.log(
        System.Logger.Level.INFO,
        "channel {0}: message {1} was not taken at attempt {2}: {3}",
        outbound.door().channel(),
        outbound.message(),
        outbound.attempt(),
        answer);
  }
}
