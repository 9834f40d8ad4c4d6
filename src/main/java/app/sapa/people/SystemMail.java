package app.sapa.people;

import app.sapa.base.Ids;
import app.sapa.base.Refusal;
import app.sapa.guard.MailServer;
import app.sapa.guard.SafeJson;
import app.sapa.guard.SecretPlace;
import app.sapa.guard.Secrets;
import app.sapa.work.Queue;
import app.sapa.work.QueueName;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Threshold;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * The way out for mail that Sapa writes by itself. It waits sealed for the queue, which sends it
 * ({@link Mailing}). Where no mail server is set up, in demo mode whoever causes a mail is shown
 * what would have been sent, and otherwise none can be caused.
 */
@ApplicationScoped
public class SystemMail {
  private static final long NOWHERE = 0;

  @Inject DemoMode demo;
  @Inject MailServer server;
  @Inject Tx tx;
  @Inject Queue queue;
  @Inject Secrets secrets;
  @Inject Clock clock;

  /** Whether mail goes out to where it is addressed. */
  public boolean isSent() {
    return server.sound().isPresent();
  }

  /**
   * Makes sure that mail can be sent, before anything depends on it.
   *
   * @throws Refusal {@code mail.none}
   */
  public void require() {
    if (!isSent() && !demo.on()) {
      throw new Refusal("mail.none");
    }
  }

  /**
   * Sends it once the running transaction is committed.
   *
   * @return what is to be shown in its place, where it cannot be sent
   */
  public Optional<Letter> send(Letter letter) {
    if (!isSent()) {
      return Optional.of(letter);
    }
    write(Ids.next(clock), letter);
    return Optional.empty();
  }

  /** The same in a transaction of its own, for whoever is in no workspace. */
  void post(Letter letter) {
    var id = Ids.next(clock);
    tx.run(Threshold.ofMail(id), () -> write(id, letter));
  }

  private void write(UUID id, Letter letter) {
    var now = clock.instant();
    var json = new String(SafeJson.write(letter), StandardCharsets.UTF_8);
    tx.change(
        Sql.of(
            "insert into outgoing_mail (id, sealed, created_at) values (?, ?, ?)",
            id,
            secrets.seal(json, place(id)),
            now));
    queue.add(QueueName.MAIL, id, now);
  }

  /** The cell that a mail is sealed for. */
  static SecretPlace place(UUID mail) {
    return new SecretPlace(NOWHERE, "outgoing_mail", mail, "sealed");
  }
}
