package app.sapa.channel.custom;

import app.sapa.channel.Outbound;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The webhook of a message we send, in the envelope that Standard Webhooks proposes. */
record MessageCreated(String type, String timestamp, Data data) {
  /**
   * The message itself; {@code replyTo} is left out where it answers nothing in particular, {@code
   * linkPreview} where no address is in it. False asks to show none.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Data(
      UUID channelId,
      UUID messageId,
      Person contact,
      Sender sender,
      String text,
      List<Attachment> attachments,
      @Nullable ReplyTo replyTo,
      @Nullable Boolean linkPreview) {}

  /** What it answers: by our id, and for what a contact wrote by the one they told us. */
  record ReplyTo(UUID messageId, @Nullable String externalId) {
    static @Nullable ReplyTo of(Outbound.@Nullable Answered answered) {
      return answered == null ? null : new ReplyTo(answered.message(), answered.externalId());
    }
  }

  /** Whom it is for, by the id they told us. */
  record Person(String externalId) {}

  /** Who wrote it. */
  record Sender(String name) {}

  /** A file of it; the address is good for a day, and a repeat of the call brings a new one. */
  record Attachment(String url, String mime, String name, long size) {
    static Attachment of(Outbound.File file) {
      return new Attachment(file.url(), file.media(), file.name(), file.size());
    }
  }

  static MessageCreated of(Outbound outbound) {
    return new MessageCreated(
        "message.created",
        outbound.at().toString(),
        new Data(
            outbound.door().channel(),
            outbound.message(),
            new Person(outbound.to()),
            new Sender(outbound.sender()),
            outbound.text(),
            outbound.files().stream().map(Attachment::of).toList(),
            ReplyTo.of(outbound.answered()),
            outbound.preview()));
  }
}
