package app.sapa.conversation;

import app.sapa.Company;
import app.sapa.Stage;
import app.sapa.channel.ChannelKind;
import app.sapa.channel.ConnectedChannel;
import app.sapa.channel.Deliveries;
import app.sapa.channel.Doors;
import app.sapa.channel.Quietly;
import app.sapa.channel.custom.CustomSender;
import app.sapa.people.Machine;
import app.sapa.people.Viewer;
import app.sapa.work.Queue;
import app.sapa.work.QueueName;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** A company with a channel on which people write to it, taken in by the application's workers. */
public record Shopfront(Company company, ConnectedChannel channel) {
  private static final int EVERYTHING = 1_000;

  /** With a channel of the company's own software, which knows people by phone and e-mail. */
  public static Shopfront open() {
    return of(ChannelKind.CUSTOM);
  }

  /** With a channel of that kind. */
  public static Shopfront of(ChannelKind kind) {
    return beside(Stage.company(), kind);
  }

  /** One more channel of a company. */
  public static Shopfront beside(Company company, ChannelKind kind) {
    return new Shopfront(company, ConnectedChannel.of(company, kind));
  }

  /** Somebody writes; answers which contact they are by then. */
  public UUID hears(String who, String text) {
    return hearsAs(who, "m-" + UUID.randomUUID(), text);
  }

  /** The same under an id of the other side's. */
  public UUID hearsAs(String who, String id, String text) {
    takes(CustomSender.message(who, id, text));
    return contact(who);
  }

  /** Somebody hands in this body, and it is worked on. */
  public void takes(String json) {
    var door = Stage.the(Doors.class).find(channel.id()).orElseThrow();
    var body = json.getBytes(StandardCharsets.UTF_8);
    Stage.the(Deliveries.class).keep(door, UUID.randomUUID().toString(), body);
    emptied(QueueName.INBOUND);
  }

  /** Waits until the workers have nothing left to do. */
  public static void emptied(QueueName queue) {
    Quietly.until(() -> Stage.the(Queue.class).depth(queue) == 0);
  }

  /** Who that is on this channel. */
  public UUID contact(String who) {
    var known =
        Sql.of(
            "select contact_id from channel_identity where channel_id = ? and external_id = ?",
            channel.id(),
            who);
    return Stage.the(Tx.class)
        .in(machine(), () -> Stage.the(Tx.class).first(known, row -> row.id("contact_id")))
        .orElseThrow();
  }

  Machine machine() {
    return new Machine(company.workspace(), Machine.Task.INTAKE);
  }

  /** A member answers. */
  public UUID answers(Viewer viewer, UUID contact, String text) {
    var id = UUID.randomUUID();
    Stage.the(Replying.class).send(viewer, contact, Reply.of(id, text));
    return id;
  }

  /** Everything in a contact's history, oldest first. */
  static List<Entry> history(Viewer viewer, UUID contact) {
    return Stage.the(Timeline.class).latest(viewer, contact, EVERYTHING).entries();
  }

  /** What was said, either way, oldest first. */
  public static List<Entry.Said> said(Viewer viewer, UUID contact) {
    return of(Entry.Said.class, viewer, contact);
  }

  static List<Entry.Happened> happened(Viewer viewer, UUID contact, EventType type) {
    return of(Entry.Happened.class, viewer, contact).stream()
        .filter(event -> event.type() == type)
        .toList();
  }

  private static <T extends Entry> List<T> of(Class<T> kind, Viewer viewer, UUID contact) {
    return history(viewer, contact).stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The contact's conversations in that state. */
  public static long conversations(UUID contact, String status) {
    return Company.number(
        "select count(*) from conversation where contact_id = ? and status = ?", contact, status);
  }
}
