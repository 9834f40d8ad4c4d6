package app.sapa.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * One episode with a contact, from opened to closed.
 *
 * <p>It opens when the contact writes and has none open, or when a member opens it. The database
 * allows one open conversation per contact, over all channels.
 *
 * <p>The first human reply is noted once; it is what response times are counted from.
 *
 * <p>Closed it stays closed, and whoever writes again opens the next one; unless whoever closed it
 * takes that back before anything else happened.
 */
@Entity
@Table(name = "conversation")
@DynamicUpdate
class Conversation {
  @Id private UUID id;

  @TenantId
  @Column(name = "workspace_id")
  private Long workspace;

  @Version private int version;

  @Column(name = "contact_id")
  private UUID contact;

  @Enumerated(EnumType.STRING)
  @Column(name = "status")
  private ConversationStatus status;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "opened_source")
  private Source openedSource;

  @Column(name = "opened_by")
  private @Nullable UUID openedBy;

  @Column(name = "opened_channel_id")
  private @Nullable UUID openedChannel;

  @Column(name = "first_response_at")
  private @Nullable Instant firstResponseAt;

  @Column(name = "first_response_by")
  private @Nullable UUID firstResponseBy;

  @Column(name = "closed_at")
  private @Nullable Instant closedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "closed_source")
  private @Nullable Source closedSource;

  @Column(name = "closed_by")
  private @Nullable UUID closedBy;

  @Column(name = "category_id")
  private @Nullable UUID category;

  @Column(name = "summary")
  private @Nullable String summary;

  /** For Hibernate. */
  protected Conversation() {}

  Conversation(UUID id, UUID contact, Opening opening, Instant at) {
    this.id = id;
    this.contact = contact;
    this.status = ConversationStatus.OPEN;
    this.openedAt = at;
    this.openedSource = opening.source();
    this.openedBy = opening.by();
    this.openedChannel = opening.channel();
  }

  /** How an episode begins. */
  record Opening(Source source, @Nullable UUID by, @Nullable UUID channel) {}

  /** How an episode ends. */
  record Ending(Source source, @Nullable UUID by, ClosingNote note) {}

  /** A member answered; only the first time counts. */
  void answered(UUID by, Instant at) {
    if (firstResponseAt == null) {
      firstResponseAt = at;
      firstResponseBy = by;
    }
  }

  void close(Ending ending, Instant at) {
    status = ConversationStatus.CLOSED;
    closedAt = at;
    closedSource = ending.source();
    closedBy = ending.by();
    category = ending.note().category();
    summary = ending.note().summary().isEmpty() ? null : ending.note().summary();
  }

  void reopen() {
    status = ConversationStatus.OPEN;
    closedAt = null;
    closedSource = null;
    closedBy = null;
    category = null;
    summary = null;
  }

  UUID id() {
    return id;
  }
}
