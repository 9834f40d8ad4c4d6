package app.sapa.people;

import app.sapa.base.Spelling;
import app.sapa.guard.JsonRead;
import app.sapa.guard.MailServer;
import app.sapa.guard.SafeJson;
import app.sapa.guard.Secrets;
import app.sapa.kit.Texts;
import app.sapa.work.QueueName;
import app.sapa.work.QueueWork;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Threshold;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Sends the mail that waits. What fails is tried again; what nobody takes is given up. */
@ApplicationScoped
public class Mailing implements QueueWork {
  private static final System.Logger LOG = System.getLogger(Mailing.class.getName());

  /** How long it waits where mail was set up once and is not just now. */
  private static final Duration NOT_SET_UP = Duration.ofMinutes(5);

  @Inject Tx tx;
  @Inject Secrets secrets;
  @Inject MailServer server;
  @Inject Texts texts;
  @Inject Resetting resetting;

  @Override
  public QueueName queue() {
    return QueueName.MAIL;
  }

  @Override
  public Optional<Duration> take(long workspace, UUID mail) {
    if (server.sound().isEmpty()) {
      return Optional.of(NOT_SET_UP);
    }
    waiting(mail)
        .ifPresent(
            letter -> addressed(letter).ifPresentOrElse(it -> send(mail, it), () -> forget(mail)));
    return Optional.empty();
  }

  private Optional<Letter> addressed(Letter letter) {
    return letter.about() == Letter.About.RESET ? resetting.written(letter) : Optional.of(letter);
  }

  private Optional<Letter> waiting(UUID mail) {
    return tx.in(
            Threshold.ofMail(mail),
            () ->
                tx.first(
                    Sql.of("select sealed from outgoing_mail where id = ?", mail),
                    row -> row.text("sealed")))
        .map(text -> letter(secrets.unseal(text, SystemMail.place(mail))));
  }

  private static Letter letter(String json) {
    return switch (SafeJson.read(json.getBytes(StandardCharsets.UTF_8), Letter.class)) {
      case JsonRead.Value<Letter>(var letter) -> letter;
      case JsonRead.Refused<Letter>(var reason) -> throw new IllegalStateException(reason);
    };
  }

  private void send(UUID mail, Letter letter) {
    var url = server.settings().orElseThrow().url() + "/" + letter.address();
    var key = "mail." + Spelling.of(letter.about());
    var subject = texts.of(letter.language(), key + ".subject", letter.where());
    var text = texts.of(letter.language(), key + ".text", letter.where(), url);
    boolean taken = server.send(letter.to(), subject, text);
    forget(mail);
    LOG.log(
        Level.INFO, "mail {0}, {1}: {2}", mail, letter.about(), taken ? "sent" : "no such address");
  }

  private void forget(UUID mail) {
    tx.run(
        Threshold.ofMail(mail),
        () -> tx.change(Sql.of("delete from outgoing_mail where id = ?", mail)));
  }

  @Override
  public void dead(long workspace, UUID mail, String reason) {
    forget(mail);
    LOG.log(Level.WARNING, "mail {0} could not be sent: {1}", mail, reason);
  }
}
