package app.sapa.channel.custom;

import app.sapa.channel.Undecodable;
import app.sapa.guard.JsonRead;
import app.sapa.guard.SafeJson;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A body of the custom channel: a message of a contact, or the status of a message of ours. */
record CustomBody(
    @Nullable Contact contact,
    @Nullable Message message,
    @Nullable String messageId,
    @Nullable String status,
    @Nullable Problem error,
    @Nullable String at) {

  /** Who wrote. The picture and the attributes may be told, and are not taken over yet. */
  record Contact(
      String externalId,
      @Nullable String name,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String language,
      @Nullable String avatarUrl,
      @Nullable Map<String, Object> attributes) {}

  /** What they wrote, and the message that it answers: theirs by their id, ours by ours. */
  record Message(
      String externalId,
      @Nullable String type,
      @Nullable String text,
      @Nullable String replyToExternalId,
      @Nullable String sentAt,
      @Nullable List<Attachment> attachments) {
    List<Attachment> files() {
      return attachments == null ? List.of() : attachments;
    }
  }

  /** A file of it. What it is and how large is told by its bytes, once we have them. */
  record Attachment(
      String url, @Nullable String mime, @Nullable String name, @Nullable Long size) {}

  /** Why a message failed, in the other side's words. */
  record Problem(@Nullable String code, @Nullable String message) {}

  static CustomBody read(byte[] body) {
    return switch (SafeJson.read(body, CustomBody.class)) {
      case JsonRead.Value(var read) -> read;
      case JsonRead.Refused(var reason) -> throw new Undecodable(reason);
    };
  }

  boolean isOnlyStatus() {
    return contact == null && message == null;
  }

  boolean isOnlyMessage() {
    return messageId == null && status == null && error == null && at == null;
  }
}
