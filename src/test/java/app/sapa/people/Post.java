package app.sapa.people;

import app.sapa.PastWalls;
import app.sapa.Stage;
import app.sapa.guard.MailServer;
import app.sapa.guard.PostOffice;
import app.sapa.guard.Secrets;
import app.sapa.kit.Texts;
import app.sapa.work.Queue;
import app.sapa.workspace.Tx;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Both ends of the way that mail takes, to a mail server of a test's own. */
@SuppressWarnings("UnnecessaryAssignment") // put together by hand
public final class Post {
  private Post() {}

  /** Where mail is handed in. */
  public static SystemMail counter(PostOffice office) {
    var mail = new SystemMail();
    mail.server = office.server();
    mail.tx = Stage.the(Tx.class);
    mail.queue = Stage.the(Queue.class);
    mail.secrets = Stage.the(Secrets.class);
    mail.clock = Stage.the(Clock.class);
    mail.demo = Stage.the(DemoMode.class);
    return mail;
  }

  /** Where it leaves for that server; knows nobody who forgot a password yet. */
  public static Mailing van(MailServer server) {
    var mailing = new Mailing();
    mailing.tx = Stage.the(Tx.class);
    mailing.secrets = Stage.the(Secrets.class);
    mailing.texts = Stage.the(Texts.class);
    mailing.server = server;
    return mailing;
  }

  /** The mails to that address that have yet to leave. */
  static List<UUID> waitingFor(String email) {
    return PastWalls.texts("select ref::text from queue where name = 'MAIL' and workspace_id = 0")
        .stream()
        .map(UUID::fromString)
        .filter(mail -> isTo(email, mail))
        .toList();
  }

  private static boolean isTo(String email, UUID mail) {
    return PastWalls.texts("select sealed from outgoing_mail where id = ?", mail).stream()
        .map(stored -> Stage.the(Secrets.class).unseal(stored, SystemMail.place(mail)))
        .anyMatch(text -> text.contains(email));
  }
}
