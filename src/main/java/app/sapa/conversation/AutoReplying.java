package app.sapa.conversation;

import app.sapa.base.Ids;
import app.sapa.contact.Contact;
import app.sapa.contact.ContactWords;
import app.sapa.contact.VisibleContacts;
import app.sapa.people.Machine;
import app.sapa.workspace.Row;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import app.sapa.workspace.Workspaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lets machines say in a conversation what their workspace wants said by itself. That is no answer:
 * the contact stays whose it is and unreplied, its row stays in its place, and no clock begins.
 */
@ApplicationScoped
public class AutoReplying {
  private static final Duration LATELY = Duration.ofHours(1);

  private static final String TURN =
      """
      select contact_id, conversation_id, at, null as type, null as source, null::uuid as subject_id
      from message where id = ? and direction = 'IN'
      union all
      select contact_id, conversation_id, at, type, source, subject_id from event where id = ?
      union all
      select contact_id, id, opened_at, null, opened_source, null from conversation where id = ?\
      """;

  // Every branch reads a stretch of the contact's own timeline, from when the conversation began.
  private static final String STANDS =
      """
      select v.status, v.opened_source, said.at as said_at, heard.channel_id, first.id as first_id,
        (select max(e.at) from event e where e.workspace_id = v.workspace_id
          and e.contact_id = v.contact_id and e.at >= v.opened_at
          and e.type in ('UNASSIGNED', 'QUEUED') and e.previous_id is not null) as left_at,
        exists (select 1 from event e where e.workspace_id = v.workspace_id
          and e.contact_id = v.contact_id and e.at >= ? and e.type = 'BLOCKED') as was_blocked,
        (select max(m.at) from message m where m.workspace_id = v.workspace_id
          and m.contact_id = v.contact_id and m.at > ?
          and m.sender_category = 'HUMAN') as member_said_at,
        array(select m.auto_kind from message m where m.workspace_id = v.workspace_id
          and m.conversation_id = v.id and m.auto_kind is not null) as said
      from conversation v
      join lateral (select m.channel_id from message m where m.workspace_id = v.workspace_id
        and m.contact_id = v.contact_id and m.conversation_id = v.id and m.at >= v.opened_at
        and m.direction = 'IN' order by m.at desc limit 1) heard on true
      join lateral (select m.id from message m where m.workspace_id = v.workspace_id
        and m.contact_id = v.contact_id and m.conversation_id = v.id and m.at >= v.opened_at
        and m.direction = 'IN' order by m.at limit 1) first on true
      join lateral (select m.at from message m where m.workspace_id = v.workspace_id
        and m.contact_id = v.contact_id and m.conversation_id = v.id and m.at >= v.opened_at
        and m.auto_kind is null order by m.at desc limit 1) said on true
      where v.id = ?\
      """;

  @Inject Tx tx;
  @Inject VisibleContacts contacts;
  @Inject ContactWords words;
  @Inject Workspaces workspaces;
  @Inject Ordering ordering;
  @Inject History history;
  @Inject Clock clock;

  private record Told(
      UUID entry,
      UUID contact,
      @Nullable UUID conversation,
      Instant at,
      @Nullable EventType type,
      Source source,
      @Nullable UUID subject) {}

  /**
   * How the conversation of a {@link Turn} stands by now, with its contact locked; part of the
   * running transaction. Empty where nothing is to be said: the contact is or was blocked, did not
   * write in it, or has gone on to another conversation; or the turn has been taken back.
   */
  public Optional<Cue> cue(Machine machine, UUID entry) {
    return tx.first(Sql.of(TURN, entry, entry, entry), row -> told(entry, row))
        .flatMap(told -> cue(contacts.forChange(machine, told.contact()), told));
  }

  private static Told told(UUID entry, Row row) {
    var type = row.orNull("type");
    var source = row.orNull("source");
    return new Told(
        entry,
        row.id("contact_id"),
        row.idOrNull("conversation_id"),
        row.time("at"),
        type == null ? null : EventType.valueOf(type),
        source == null ? Source.CONTACT : Source.valueOf(source),
        row.idOrNull("subject_id"));
  }

  private Optional<Cue> cue(Contact contact, Told told) {
    var conversation = told.conversation();
    if (conversation == null
        || contact.blocked()
        || !conversation.equals(contact.episode().latest())) {
      return Optional.empty();
    }
    var lately = clock.instant().minus(LATELY);
    return tx.first(
            Sql.of(STANDS, told.at(), lately, conversation),
            row -> cue(contact, conversation, told, row))
        .flatMap(found -> found);
  }

  private static Optional<Cue> cue(Contact contact, UUID conversation, Told told, Row row) {
    var kind = kind(conversation, told, row);
    boolean closed = ConversationStatus.valueOf(row.text("status")) == ConversationStatus.CLOSED;
    if (closed != (kind == Turn.Kind.CLOSED) || row.flag("was_blocked")) {
      return Optional.empty();
    }
    var left = row.timeOrNull("left_at");
    return Optional.of(
        new Cue(
            kind,
            contact.id(),
            conversation,
            row.id("channel_id"),
            kind == Turn.Kind.WAITING && left != null ? left : told.at(),
            told.source(),
            told.subject(),
            contact.assignee(),
            row.time("said_at"),
            row.timeOrNull("member_said_at"),
            row.texts("said").stream()
                .map(AutoMessageKind::valueOf)
                .collect(Collectors.toUnmodifiableSet())));
  }

  private static Turn.Kind kind(UUID conversation, Told told, Row row) {
    if (told.entry().equals(conversation)) {
      return Turn.Kind.WAITING;
    }
    if (told.type() != null) {
      return told.type() == EventType.ASSIGNED ? Turn.Kind.TAKEN : Turn.Kind.CLOSED;
    }
    boolean opened = Source.valueOf(row.text("opened_source")) == Source.CONTACT;
    return opened && told.entry().equals(row.id("first_id")) ? Turn.Kind.OPENED : Turn.Kind.HEARD;
  }

  /**
   * Says it at that cue, its blanks filled; part of the transaction in which the cue was read. A
   * text of which nothing is left then is not said.
   */
  public void say(Machine machine, Cue cue, AutoMessageKind kind, String text) {
    var filled = filled(cue.contact(), text);
    if (filled.isEmpty()) {
      return;
    }
    var contact = contacts.forChange(machine, cue.contact());
    var message =
        Message.automatic(
            Ids.next(clock),
            contact.id(),
            cue.conversation(),
            cue.channel(),
            filled,
            kind,
            contact.next(clock.instant()));
    tx.entities().persist(message);
    ordering.order(message);
    history.changed(contact);
  }

  private String filled(UUID contact, String text) {
    var values =
        Variable.of(words.plain(contact), "", workspaces.here().name())
            .collect(Collectors.toMap(Variable::name, Variable::value));
    var filled = Blanks.filled(text, values).strip();
    return filled.length() <= Message.LONGEST ? filled : filled.substring(0, cut(filled)).strip();
  }

  private static int cut(String text) {
    boolean splits = Character.isHighSurrogate(text.charAt(Message.LONGEST - 1));
    return splits ? Message.LONGEST - 1 : Message.LONGEST;
  }
}
