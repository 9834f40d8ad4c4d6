package app.sapa.inbox;

import app.sapa.Company;
import app.sapa.Stage;
import app.sapa.base.Ids;
import app.sapa.channel.ChannelKind;
import app.sapa.contact.Contact;
import app.sapa.contact.ContactName;
import app.sapa.contact.VisibleContacts;
import app.sapa.conversation.Closing;
import app.sapa.conversation.ClosingNote;
import app.sapa.conversation.Retelling;
import app.sapa.conversation.Triage;
import app.sapa.live.Live;
import app.sapa.live.Nudge;
import app.sapa.people.Machine;
import app.sapa.people.Viewer;
import app.sapa.people.Viewers;
import app.sapa.workspace.Scope;
import app.sapa.workspace.Tx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** A company at work: contacts write, members answer and assign, and everybody looks at inboxes. */
final class InboxScene {
  static final Inbox ALL = new Inbox.All();
  static final Inbox MINE = new Inbox.Mine();
  static final Inbox UNASSIGNED = new Inbox.Unassigned();
  static final Inbox BLOCKED = new Inbox.Blocked();

  final Company company = Stage.company();
  final Viewer owner = company.owner("Olivia");
  final UUID channel = company.channel(ChannelKind.CUSTOM);

  private final Tx tx = Stage.the(Tx.class);
  private final Clock clock = Stage.the(Clock.class);
  private final Machine machine = new Machine(company.workspace(), Machine.Task.INTAKE);

  Viewer agent(String name, String... teams) {
    return company.agent(name, Scope.ALL, teams);
  }

  Inbox team(String name) {
    return new Inbox.OfTeam(company.team(name));
  }

  /** Somebody nobody has written with yet. */
  UUID silent(String name) {
    var id = Ids.next(clock);
    tx.run(
        machine,
        () -> {
          tx.entities().persist(new Contact(id, ContactName.of(name), clock.instant()));
          changed(id);
        });
    return id;
  }

  /** Somebody new who has just written. */
  UUID contact(String name) {
    var id = silent(name);
    writes(id, "Hello from " + name);
    return id;
  }

  UUID contactOf(Viewer assignee, String name) {
    var id = contact(name);
    assign(id, assignee);
    return id;
  }

  UUID contactWaitingFor(String team, String name) {
    var id = contact(name);
    change(id, found -> found.queueTo(company.team(team)));
    return id;
  }

  void writes(UUID contact, String text) {
    writes(contact, text, clock.instant());
  }

  void writes(UUID contact, String text, Instant at) {
    tell(contact, told -> told.heard(channel, text, at));
  }

  void answers(Viewer viewer, UUID contact, String text) {
    tell(contact, told -> told.answered(channel, viewer.id(), text, clock.instant()));
  }

  void isClosed(UUID contact) {
    Stage.the(Closing.class).close(owner, contact, ClosingNote.NONE);
  }

  void assign(UUID contact, Viewer assignee) {
    Stage.the(Triage.class).assign(owner, contact, assignee.id());
  }

  void unassign(UUID contact) {
    Stage.the(Triage.class).unassign(owner, contact);
  }

  void block(UUID contact) {
    change(contact, found -> found.block(owner.id(), clock.instant()));
  }

  void unblock(UUID contact) {
    Company.run("update contact set blocked_at = null where id = ?", contact);
    nudge(contact);
  }

  void snooze(UUID contact) {
    change(
        contact, found -> found.snooze(clock.instant().plus(Duration.ofDays(1)), clock.instant()));
  }

  private void tell(UUID contact, Consumer<Retelling.Told> telling) {
    change(contact, found -> telling.accept(Stage.the(Retelling.class).of(machine, found)));
  }

  private void change(UUID contact, Consumer<Contact> change) {
    tx.run(
        machine,
        () -> {
          change.accept(Stage.the(VisibleContacts.class).forChange(machine, contact));
          changed(contact);
        });
  }

  private static void changed(UUID contact) {
    Stage.the(Live.class).changed(Nudge.What.CONTACT, contact);
  }

  /** As whoever changed a row past the application would have to. */
  void nudge(UUID id) {
    Stage.the(Live.class).tell(new Nudge(company.workspace(), Nudge.What.RIGHTS, id));
  }

  Viewer again(Viewer viewer) {
    return Stage.the(Viewers.class).again(viewer).orElseThrow();
  }

  List<Inbox> inboxes(Viewer viewer) {
    return Stage.the(Inboxes.class).of(viewer).stream().map(Inboxes.Named::inbox).toList();
  }

  /** The names in an inbox as it opens. */
  List<String> names(Viewer viewer, Inbox inbox) {
    return names(viewer, inbox, Look.FIRST);
  }

  List<String> names(Viewer viewer, Inbox inbox, Look look) {
    return list().page(viewer, inbox, look, null, 100).items().stream().map(ListRow::name).toList();
  }

  ListRow row(Viewer viewer, Inbox inbox, UUID contact) {
    return list().row(viewer, inbox, Look.FIRST, contact).orElseThrow();
  }

  boolean holds(Viewer viewer, Inbox inbox, UUID contact) {
    return list().row(viewer, inbox, Look.FIRST, contact).isPresent();
  }

  int open(Viewer viewer, Inbox inbox) {
    return Stage.the(Indicators.class).of(viewer, null).of(inbox).orElseThrow().open();
  }

  /** The inboxes whose dot is on, for this viewer. */
  List<Inbox> dots(Viewer viewer) {
    var beside = Stage.the(Indicators.class).of(viewer, null);
    return inboxes(viewer).stream()
        .filter(inbox -> beside.of(inbox).filter(Indicators.Indicator::dot).isPresent())
        .toList();
  }

  void opens(Viewer viewer, Inbox inbox) {
    Stage.the(Indicators.class).of(viewer, inbox);
  }

  /** Looks into every inbox once, so that no dot is left. */
  void opensAll(Viewer viewer) {
    inboxes(viewer).forEach(inbox -> opens(viewer, inbox));
  }

  static ConversationList list() {
    return Stage.the(ConversationList.class);
  }
}
