package app.sapa.automation;

import app.sapa.Company;
import app.sapa.PastWalls;
import app.sapa.Stage;
import app.sapa.conversation.AutoMessageKind;
import app.sapa.conversation.Entry;
import app.sapa.conversation.Shopfront;
import app.sapa.people.KeepingHours;
import app.sapa.people.Viewer;
import app.sapa.work.Queue;
import app.sapa.work.QueueName;
import app.sapa.workspace.BusinessHours;
import app.sapa.workspace.BusinessHours.Opening;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A shop that says some things by itself. */
record Shop(Shopfront front, Viewer owner) {
  static Shop open() {
    var front = Shopfront.open();
    return new Shop(front, front.company().owner("Dewi Lestari"));
  }

  /** Has it say that from now on. */
  void says(AutoMessageKind kind, String text) {
    says(new AutoMessage(kind, true, text, Map.of(), 5, false));
  }

  void says(AutoMessage message) {
    Stage.the(AutoMessages.class).change(owner, message);
  }

  /** Nobody is there for two days and more. */
  void isClosed() {
    var far = Instant.now().atZone(ZoneId.of("Asia/Jakarta")).plusDays(3).getDayOfWeek();
    var later = new Opening(far, LocalTime.of(9, 0), LocalTime.of(10, 0));
    Stage.the(KeepingHours.class).change(owner, new BusinessHours(List.of(later), List.of()));
  }

  /** Somebody writes, and whatever is said to that at once is said. */
  UUID hears(String who, String text) {
    var contact = front.hears(who, text);
    Shopfront.emptied(QueueName.AUTO_MESSAGES);
    return contact;
  }

  /** Whatever is due some time is due now, and is done. */
  void later() {
    Company.run(
        "update queue set due_at = now() where name = 'AUTO_MESSAGES' and workspace_id = ?",
        front.company().workspace());
    Stage.the(Queue.class).ring(QueueName.AUTO_MESSAGES);
    Shopfront.emptied(QueueName.AUTO_MESSAGES);
  }

  /** Minutes go by since a contact's conversations were opened. */
  static void pass(UUID contact, int minutes) {
    Company.run(
        "update conversation set opened_at = opened_at - make_interval(mins => ?)"
            + " where contact_id = ?",
        minutes,
        contact);
  }

  /** What is still to be looked at. */
  List<String> due() {
    return PastWalls.texts(
        "select ref::text from queue where name = 'AUTO_MESSAGES' and workspace_id = ?",
        front.company().workspace());
  }

  /** What was said by itself, oldest first. */
  List<Entry.Said> said(UUID contact) {
    return Shopfront.said(owner, contact).stream().filter(each -> each.auto() != null).toList();
  }

  List<AutoMessageKind> kinds(UUID contact) {
    return said(contact).stream().map(Entry.Said::auto).toList();
  }
}
