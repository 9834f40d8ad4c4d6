package app.sapa.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** An internal note in the thread; never leaves the workspace. */
@Entity
@Table(name = "comment")
class Comment {
  @Id private UUID id;

  @TenantId
  @Column(name = "workspace_id")
  private Long workspace;

  @Column(name = "contact_id")
  private UUID contact;

  @Column(name = "conversation_id")
  private @Nullable UUID conversation;

  @Column(name = "author_id")
  private UUID author;

  @Column(name = "body")
  private String body;

  @Column(name = "files")
  private boolean files;

  @Column(name = "at")
  private Instant at;

  /** For Hibernate. */
  protected Comment() {}

  Comment(
      UUID id, UUID contact, @Nullable UUID conversation, UUID author, String body, Instant at) {
    this.id = id;
    this.contact = contact;
    this.conversation = conversation;
    this.author = author;
    this.body = body;
    this.at = at;
  }

  /** Notes that files hang on it. */
  Comment withFiles() {
    files = true;
    return this;
  }

  UUID contact() {
    return contact;
  }

  /** Whether this is the same author's same comment, sent again. */
  boolean isBy(UUID member) {
    return author.equals(member);
  }
}
