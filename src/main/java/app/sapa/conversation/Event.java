package app.sapa.conversation;

import app.sapa.contact.Contact;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * An immutable record of what happened, with the facts of its time: whose contact it was, in which
 * teams, how filed, on which channel. Reports are computed from these and nothing else.
 */
@Entity
@Immutable
@Table(name = "event")
class Event {
  @Id private UUID id;

  @TenantId
  @Column(name = "workspace_id")
  private Long workspace;

  @Column(name = "contact_id")
  private UUID contact;

  @Column(name = "conversation_id")
  private @Nullable UUID conversation;

  @Enumerated(EnumType.STRING)
  @Column(name = "type")
  private EventType type;

  @Enumerated(EnumType.STRING)
  @Column(name = "source")
  private Source source;

  @Column(name = "actor_id")
  private @Nullable UUID actor;

  @Column(name = "at")
  private Instant at;

  @Column(name = "subject_id")
  private @Nullable UUID subject;

  @Column(name = "previous_id")
  private @Nullable UUID previous;

  @Column(name = "detail")
  private @Nullable String detail;

  @Column(name = "assignee_id")
  private @Nullable UUID assignee;

  @Column(name = "team_ids")
  private UUID[] teams = {};

  @Column(name = "category_id")
  private @Nullable UUID category;

  @Column(name = "channel_id")
  private @Nullable UUID channel;

  /** For Hibernate. */
  protected Event() {}

  /**
   * @param subject whom or what it was about: the member assigned, the team, the channel
   * @param detail a short text where an id does not say it, such as an address visited
   */
  record What(EventType type, Source source, @Nullable UUID subject, @Nullable String detail) {}

  Event(UUID id, Contact contact, What what, @Nullable UUID actor, UUID[] teams, Instant at) {
    this.id = id;
    this.contact = contact.id();
    this.conversation = contact.openConversation().orElse(null);
    this.type = what.type();
    this.source = what.source();
    this.subject = what.subject();
    this.detail = what.detail();
    this.actor = actor;
    this.assignee = contact.assignee();
    this.teams = teams.clone();
    this.category = contact.category().orElse(null);
    this.channel = contact.lastChannel().orElse(null);
    this.at = at;
  }

  /** Said of whoever had the contact until this very event. */
  Event after(@Nullable UUID hadIt) {
    previous = hadIt;
    return this;
  }

  UUID id() {
    return id;
  }

  /** Said of the episode that this very event ends, before it is kept: nothing changes it then. */
  Event during(UUID ended) {
    conversation = ended;
    return this;
  }
}
