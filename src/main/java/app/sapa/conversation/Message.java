package app.sapa.conversation;

import app.sapa.channel.MessageStatus;
import app.sapa.contact.Direction;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * Something said between a contact and us. Never edited and never deleted by hand; only its status
 * moves, and only forward.
 */
@Entity
@Table(name = "message")
@DynamicUpdate
class Message {
  /** Longest text of one message, in characters. */
  static final int LONGEST = 5_000;

  static final String TEXT = "TEXT";

  @Id private UUID id;

  @TenantId
  @Column(name = "workspace_id")
  private Long workspace;

  @Column(name = "contact_id")
  private UUID contact;

  @Column(name = "conversation_id")
  private @Nullable UUID conversation;

  @Column(name = "channel_id")
  private UUID channel;

  @Enumerated(EnumType.STRING)
  private Direction direction;

  @Column(name = "ordinal")
  private @Nullable Integer ordinal;

  @Enumerated(EnumType.STRING)
  @Column(name = "sender_category")
  private SenderCategory senderCategory;

  @Column(name = "sender_id")
  private @Nullable UUID sender;

  @Column(name = "kind")
  private String kind = TEXT;

  private String body;

  @Column(name = "external_id")
  private @Nullable String externalId;

  @Enumerated(EnumType.STRING)
  private MessageStatus status;

  @Column(name = "error")
  private @Nullable String error;

  @Column(name = "broadcast")
  private boolean broadcast;

  private Instant at;

  @Column(name = "answers_id")
  private @Nullable UUID answers;

  @Enumerated(EnumType.STRING)
  @Column(name = "auto_kind")
  private @Nullable AutoMessageKind auto;

  @Column(name = "provider_at")
  private @Nullable Instant providerAt;

  /** For Hibernate. */
  protected Message() {}

  private Message(UUID id, UUID contact, UUID conversation, UUID channel, String body, Instant at) {
    this.id = id;
    this.contact = contact;
    this.conversation = conversation;
    this.channel = channel;
    this.body = body;
    this.at = at;
    this.direction = Direction.IN;
    this.senderCategory = SenderCategory.CONTACT;
    this.status = MessageStatus.RECEIVED;
  }

  /** What a contact wrote. */
  static Message incoming(
      UUID id, UUID contact, UUID conversation, UUID channel, String body, Instant at) {
    return new Message(id, contact, conversation, channel, body, at);
  }

  /** What a member answers; waits to be sent. */
  static Message reply(
      UUID id, UUID contact, UUID conversation, UUID channel, String body, UUID by, Instant at) {
    var message = new Message(id, contact, conversation, channel, body, at);
    message.direction = Direction.OUT;
    message.senderCategory = SenderCategory.HUMAN;
    message.sender = by;
    message.status = MessageStatus.QUEUED;
    return message;
  }

  /** What the workspace says by itself; waits to be sent. */
  static Message automatic(
      UUID id,
      UUID contact,
      UUID conversation,
      UUID channel,
      String body,
      AutoMessageKind kind,
      Instant at) {
    var message = new Message(id, contact, conversation, channel, body, at);
    message.direction = Direction.OUT;
    message.senderCategory = SenderCategory.PLATFORM;
    message.auto = kind;
    message.status = MessageStatus.QUEUED;
    return message;
  }

  /** Tells what lists show of it: its text, or what kind of file it has. */
  Message showing(String shown) {
    kind = shown;
    return this;
  }

  /** Tells which message of the same contact it answers in particular. */
  Message answering(@Nullable UUID message) {
    answers = message;
    return this;
  }

  /** Numbers it among everything the contact wrote. */
  Message numbered(int number) {
    ordinal = number;
    return this;
  }

  /** Remembers the provider's id and time of it; the same id again is a repeat. */
  Message from(String provider, @Nullable Instant providersTime) {
    externalId = provider;
    providerAt = providersTime;
    return this;
  }

  /**
   * Notes how far it has come, if that is news.
   *
   * @return whether anything changed
   */
  boolean settle(MessageStatus next, @Nullable String reason) {
    if (direction == Direction.IN || !status.yieldsTo(next)) {
      return false;
    }
    status = next;
    error = reason;
    return true;
  }

  /** Sends it once more, if it failed or nobody knows. */
  boolean again() {
    if (status != MessageStatus.FAILED && status != MessageStatus.UNKNOWN) {
      return false;
    }
    status = MessageStatus.QUEUED;
    error = null;
    return true;
  }

  UUID id() {
    return id;
  }

  UUID contact() {
    return contact;
  }

  UUID channel() {
    return channel;
  }

  String body() {
    return body;
  }

  Instant at() {
    return at;
  }

  @Nullable UUID sender() {
    return sender;
  }

  /** Whether the same author says the same thing again, which is a repeat and no new message. */
  boolean isBy(UUID author) {
    return author.equals(sender);
  }
}
