package app.sapa.contact;

import app.sapa.base.Fold;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A person who writes to us or is written to.
 *
 * <p>A contact begins when a channel tells of somebody unknown, or when a member enters one. It
 * belongs to nobody until somebody answers or assigns it, and then stays theirs over every
 * conversation.
 *
 * <p>It carries what lists sort and filter by, so that a list reads one table: the state of its
 * latest conversation, its latest message, how many messages came in. Whoever changes a
 * conversation notes it here, in the same transaction and under this row's lock, which also orders
 * everything that happens to one contact: {@link #next} hands out strictly increasing times.
 *
 * <p>Snooze and block lie over the conversation and never touch its clock.
 */
@Entity
@Table(name = "contact")
@DynamicUpdate
public class Contact implements Facts {
  private static final Duration FAR = Duration.ofDays(365_000);
  private static final Instant NEVER = Instant.EPOCH;

  /** Characters of the latest message that lists show. */
  public static final int PREVIEW = 140;

  @Id private UUID id;

  @TenantId
  @Column(name = "workspace_id")
  private Long workspace;

  @Version private int version;

  @Column(name = "first_name")
  private String firstName;

  @Column(name = "last_name")
  private String lastName;

  @Column(name = "folded_name")
  private String foldedName;

  private @Nullable String country;
  private @Nullable String language;

  @Column(name = "assignee_id")
  private @Nullable UUID assignee;

  @Column(name = "queued_team_id")
  private @Nullable UUID queuedTeam;

  @Column(name = "blocked_at")
  private @Nullable Instant blockedAt;

  @Column(name = "blocked_by")
  private @Nullable UUID blockedBy;

  @Column(name = "snoozed_until")
  private @Nullable Instant snoozedUntil;

  @Column(name = "snoozed_at")
  private @Nullable Instant snoozedAt;

  @Enumerated(EnumType.STRING)
  private ContactStatus status;

  @Column(name = "status_since")
  private Instant statusSince;

  @Column(name = "conversation_id")
  private @Nullable UUID conversation;

  @Column(name = "conversation_count")
  private int conversationCount;

  @Column(name = "last_closed_at")
  private Instant lastClosedAt;

  @Column(name = "category_id")
  private @Nullable UUID category;

  @Column(name = "last_message_at")
  private @Nullable Instant lastMessageAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "last_message_direction")
  private @Nullable Direction lastMessageDirection;

  @Column(name = "last_message_kind")
  private @Nullable String lastMessageKind;

  @Column(name = "last_message_preview")
  private @Nullable String lastMessagePreview;

  @Column(name = "last_channel_id")
  private @Nullable UUID lastChannel;

  @Column(name = "last_incoming_at")
  private Instant lastIncomingAt;

  @Column(name = "waiting_since")
  private @Nullable Instant waitingSince;

  @Column(name = "incoming_count")
  private int incomingCount;

  @Column(name = "opened_ordinal")
  private int openedOrdinal;

  @Column(name = "newest_key")
  private Instant newestKey;

  @Column(name = "oldest_key")
  private Instant oldestKey;

  @Column(name = "last_entry_at")
  private Instant lastEntryAt;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  /** For Hibernate. */
  protected Contact() {}

  /** A contact nobody has written with yet: unassigned, without a conversation. */
  public Contact(UUID id, ContactName name, Instant now) {
    this.id = id;
    status = ContactStatus.NONE;
    statusSince = now;
    createdAt = now;
    lastEntryAt = now;
    lastIncomingAt = NEVER;
    lastClosedAt = NEVER;
    newestKey = now.minus(FAR);
    oldestKey = now.plus(FAR);
    firstName = name.first();
    lastName = name.last();
    foldedName = Fold.name(name.whole());
  }

  /** Gives them another name. */
  public void rename(ContactName name) {
    firstName = name.first();
    lastName = name.last();
    foldedName = Fold.name(name.whole());
  }

  /** Notes where they are and how they speak; what is already known stays. */
  public void learn(@Nullable String newCountry, @Nullable String newLanguage) {
    country = country == null ? newCountry : country;
    language = language == null ? newLanguage : language;
  }

  /** Moves them to that country, ISO 3166 alpha-2; null for who knows where. */
  public void liveIn(@Nullable String other) {
    country = other;
  }

  /** Lets them speak that language, ISO 639; null for who knows which. */
  public void speak(@Nullable String other) {
    language = other;
  }

  /** The time of the next thing that happens to them: now, or just after the last one. */
  public Instant next(Instant now) {
    lastEntryAt = now.isAfter(lastEntryAt) ? now : lastEntryAt.plus(1, ChronoUnit.MICROS);
    return lastEntryAt;
  }

  /** They wrote; answers the message's ordinal among all they ever wrote, from 1. */
  public int heard(UUID channel, String kind, String text, Instant at) {
    incomingCount++;
    lastIncomingAt = at;
    waitingSince = null;
    wrote(Direction.IN, channel, kind, text, at);
    return incomingCount;
  }

  /** A member wrote to them, and their answer is waited for. */
  public void answered(UUID channel, String kind, String text, Instant at) {
    waitingSince = at;
    wrote(Direction.OUT, channel, kind, text, at);
  }

  private void wrote(Direction direction, UUID channel, String kind, String text, Instant at) {
    lastMessageAt = at;
    lastMessageDirection = direction;
    lastMessageKind = kind;
    lastMessagePreview = text.length() <= PREVIEW ? text : text.substring(0, cut(text));
    lastChannel = channel;
    newestKey = at;
    oldestKey = at;
  }

  private static int cut(String text) {
    return Character.isHighSurrogate(text.charAt(PREVIEW - 1)) ? PREVIEW - 1 : PREVIEW;
  }

  /** Their conversation was opened. */
  public void opened(UUID newConversation, Instant at) {
    conversation = newConversation;
    conversationCount++;
    openedOrdinal = incomingCount;
    enter(ContactStatus.OPEN, at);
  }

  /** Their conversation was closed. */
  public void closed(@Nullable UUID newCategory, Instant at) {
    category = newCategory;
    lastClosedAt = at;
    waitingSince = null;
    enter(ContactStatus.CLOSED, at);
  }

  /**
   * How the conversations of a contact stand.
   *
   * @param latest open or closed, null when there was none
   * @param category as the latest closed one is filed
   */
  public record Episode(
      ContactStatus status,
      @Nullable UUID latest,
      Instant since,
      Instant lastClosedAt,
      @Nullable UUID category) {}

  /** How their conversations stand just now. */
  public Episode episode() {
    return new Episode(status, conversation, statusSince, lastClosedAt, category);
  }

  /** Their conversation was closed by mistake: all is as it was, and its clock has run on. */
  public void reopened(Episode before) {
    category = before.category();
    lastClosedAt = before.lastClosedAt();
    enter(before.status(), before.since());
  }

  private void enter(ContactStatus next, Instant at) {
    status = next;
    statusSince = at;
  }

  /**
   * Gives them to a member; they wait for no team any more.
   *
   * @param answered when that member wrote to them since they wrote last, null if not
   */
  public void assignTo(UUID member, @Nullable Instant answered) {
    assignee = member;
    queuedTeam = null;
    waitingSince = answered;
  }

  /** Takes them from whoever had them. */
  public void unassign() {
    assignee = null;
  }

  /** Takes them from whoever had them, and out of every line. */
  public void waitForNobody() {
    assignee = null;
    queuedTeam = null;
  }

  /** Lets them wait for a team's next free member. */
  public void queueTo(UUID team) {
    assignee = null;
    queuedTeam = team;
  }

  /** Hides them until then; the conversation's clock runs on. */
  public void snooze(Instant until, Instant at) {
    snoozedUntil = until;
    snoozedAt = at;
  }

  /**
   * Brings them back; harmless when nothing hides them. If their answer is waited for, it is from
   * now on.
   */
  public void wake(Instant at) {
    if (snoozedUntil != null && waitingSince != null) {
      waitingSince = at;
    }
    snoozedUntil = null;
    snoozedAt = null;
  }

  /** Whether their answer is waited for since then or longer, in a conversation that is open. */
  public boolean isSilentSince(Instant then) {
    boolean waits = waitingSince != null && !waitingSince.isAfter(then);
    return waits && status == ContactStatus.OPEN && !snoozed() && !blocked();
  }

  /** Whether they are to be brought back by now. */
  public boolean isDue(Instant now) {
    return snoozedUntil != null && !snoozedUntil.isAfter(now);
  }

  /** Ends all traffic with them. */
  public void block(@Nullable UUID by, Instant at) {
    blockedAt = at;
    blockedBy = by;
  }

  /** Lets traffic begin again. */
  public void unblock() {
    blockedAt = null;
    blockedBy = null;
  }

  public UUID id() {
    return id;
  }

  public ContactName name() {
    return new ContactName(firstName, lastName);
  }

  /** Where they are, ISO 3166 alpha-2, if that is known. */
  public Optional<String> country() {
    return Optional.ofNullable(country);
  }

  /** How they speak, if that is known. */
  public Optional<String> language() {
    return Optional.ofNullable(language);
  }

  @Override
  public @Nullable UUID assignee() {
    return assignee;
  }

  @Override
  public @Nullable UUID queuedTeam() {
    return queuedTeam;
  }

  @Override
  public ContactStatus status() {
    return status;
  }

  @Override
  public boolean snoozed() {
    return snoozedUntil != null;
  }

  /** Until when they are hidden, if they are. */
  public Optional<Instant> snoozedUntil() {
    return Optional.ofNullable(snoozedUntil);
  }

  @Override
  public boolean blocked() {
    return blockedAt != null;
  }

  @Override
  public boolean unreplied() {
    return lastMessageDirection == Direction.IN;
  }

  /** The open conversation, if there is one. */
  public Optional<UUID> openConversation() {
    return status == ContactStatus.OPEN ? Optional.ofNullable(conversation) : Optional.empty();
  }

  /** On which channel the latest message went, either way. */
  public Optional<UUID> lastChannel() {
    return Optional.ofNullable(lastChannel);
  }

  /** How the latest conversation was filed. */
  public Optional<UUID> category() {
    return Optional.ofNullable(category);
  }

  /** When they wrote last; the epoch if never. */
  public Instant lastIncomingAt() {
    return lastIncomingAt;
  }

  /** How many messages they ever wrote. */
  public int incomingCount() {
    return incomingCount;
  }
}
