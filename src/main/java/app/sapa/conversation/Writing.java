package app.sapa.conversation;

import app.sapa.base.Ids;
import app.sapa.channel.Handle;
import app.sapa.channel.Inbound;
import app.sapa.contact.Contact;
import app.sapa.contact.Recognition;
import app.sapa.live.Live;
import app.sapa.live.Nudge;
import app.sapa.people.Machine;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Switch;
import app.sapa.workspace.Switches;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes what a channel told into the thread of the contact it belongs to. */
@ApplicationScoped
class Writing {
  @Inject Tx tx;
  @Inject Recognition recognition;
  @Inject Episodes episodes;
  @Inject Snoozing snoozing;
  @Inject Switches switches;
  @Inject Filing filing;
  @Inject LinkPreviews previews;
  @Inject History history;
  @Inject Live live;
  @Inject Clock clock;

  /** A line on which something arrived. */
  record Line(UUID channel, boolean byPhoneOrEmail) {}

  /**
   * Somebody wrote: opens a conversation if none is open, and appends. A repeat does nothing, and
   * what the blocked write is thrown away.
   */
  void text(Machine machine, Line line, Inbound.Text text) {
    if (alreadyHas(line.channel(), text.externalId())) {
      return;
    }
    var contact = recognise(machine, line, text.from());
    if (contact.blocked()) {
      return;
    }
    var at = contact.next(clock.instant());
    boolean opens = contact.openConversation().isEmpty();
    var opening = new Conversation.Opening(Source.CONTACT, null, line.channel());
    var conversation = episodes.current(contact, opening, machine, at);
    var heardAt = contact.next(at);
    var kind = kindOf(text.files());
    var ordinal = contact.heard(line.channel(), kind, text.text(), heardAt);
    var id = Ids.next(clock);
    tx.entities()
        .persist(
            Message.incoming(
                    id, contact.id(), conversation.id(), line.channel(), text.text(), heardAt)
                .showing(kind)
                .numbered(ordinal)
                .answering(answered(line.channel(), contact.id(), text.answers()))
                .from(text.externalId(), text.at()));
    filing.addIncoming(contact.id(), id, text.files());
    previews.ask(contact.id(), id, text.text(), true);
    history.tell(contact, id);
    history.turn(opens ? Turn.Kind.OPENED : Turn.Kind.HEARD, id);
    if (opens && contact.assignee() == null) {
      history.turn(Turn.Kind.WAITING, conversation.id());
    }
    if (contact.snoozed() && wakesWhoWrites(machine)) {
      snoozing.wake(contact, Source.CONTACT, machine);
    }
    history.changed(contact);
    Ids.parse(text.from().externalId())
        .ifPresent(visitor -> live.changed(Nudge.What.VISITOR, visitor));
  }

  /** A visitor went to another page of the site. Strangers who only look leave no trace. */
  void pageChange(Machine machine, Line line, Inbound.PageChange page) {
    if (!knows(line.channel(), page.from().externalId())) {
      return;
    }
    var contact = recognise(machine, line, page.from());
    if (contact.blocked()) {
      return;
    }
    var what =
        new Event.What(
            EventType.PAGE_CHANGED,
            Source.CHANNEL,
            line.channel(),
            page.title() + " " + page.url());
    history.record(contact, what, machine, contact.next(clock.instant()));
    history.changed(contact);
  }

  private static String kindOf(List<Inbound.File> files) {
    var first = files.isEmpty() ? null : files.getFirst();
    return first == null
        ? Message.TEXT
        : Attached.kindOf(first instanceof Inbound.File.Here(var file) ? file : null);
  }

  private boolean wakesWhoWrites(Machine machine) {
    return switches.of(machine, Switch.SNOOZE_ON_INCOMING).equals("WAKE");
  }

  private Contact recognise(Machine machine, Line line, Handle handle) {
    var recognised = recognition.of(machine, line.channel(), line.byPhoneOrEmail(), handle);
    var contact = recognised.contact();
    if (recognised.joined()) {
      var what = new Event.What(EventType.CHANNEL_ADDED, Source.CHANNEL, line.channel(), null);
      history.record(contact, what, machine, contact.next(clock.instant()));
    }
    return contact;
  }

  private boolean alreadyHas(UUID channel, String externalId) {
    return tx.first(
            Sql.of(
                "select 1 as one from message where channel_id = ? and external_id = ?",
                channel,
                externalId),
            row -> row.number("one"))
        .isPresent();
  }

  /** What is answered, if we know it; else it is an answer to nothing in particular. */
  private @Nullable UUID answered(UUID channel, UUID contact, @Nullable String told) {
    if (told == null) {
      return null;
    }
    return tx.first(
            Sql.of(
                """
                select id from message
                where contact_id = ? and channel_id = ? and (external_id = ? or id = ?)\
                """,
                contact,
                channel,
                told,
                Ids.parse(told).orElse(null)),
            row -> row.id("id"))
        .orElse(null);
  }

  private boolean knows(UUID channel, String externalId) {
    return tx.first(
            Sql.of(
                "select 1 as one from channel_identity where channel_id = ? and external_id = ?",
                channel,
                externalId),
            row -> row.number("one"))
        .isPresent();
  }
}
