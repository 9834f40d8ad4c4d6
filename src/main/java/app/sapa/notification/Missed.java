package app.sapa.notification;

import app.sapa.contact.Onlookers;
import app.sapa.people.Account;
import app.sapa.people.Accounts;
import app.sapa.people.Letter;
import app.sapa.people.Machine;
import app.sapa.people.SystemMail;
import app.sapa.work.Queue;
import app.sapa.work.QueueName;
import app.sapa.work.QueueWork;
import app.sapa.workspace.Row;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import app.sapa.workspace.Workspaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Mails members what they were told of and have not read for a while, if they want that. A mail says
 * that there is something and leads to it; with whom and what was said is told in Sapa alone.
 */
@ApplicationScoped
class Missed implements QueueWork {
  private static final System.Logger LOG = System.getLogger(Missed.class.getName());

  /** How long somebody has for reading it themselves. */
  static final Duration WHILE = Duration.ofMinutes(5);

  @Inject Tx tx;
  @Inject Queue queue;
  @Inject Onlookers onlookers;
  @Inject Accounts accounts;
  @Inject Workspaces workspaces;
  @Inject SystemMail mail;

  private record Unread(UUID member, UUID contact, NoticeKind kind) {
    static Unread of(Row row) {
      return new Unread(
          row.id("membership_id"), row.id("contact_id"), NoticeKind.valueOf(row.text("kind")));
    }
  }

  /** Looks after a notice at that time; part of the transaction under way. */
  void later(UUID notice, Instant due) {
    queue.add(QueueName.MISSED, notice, due);
  }

  @Override
  public QueueName queue() {
    return QueueName.MISSED;
  }

  @Override
  public Optional<Duration> take(long workspace, UUID notice) {
    var machine = new Machine(workspace, Machine.Task.NOTIFYING);
    tx.in(machine, () -> unread(notice)).ifPresent(it -> mail(machine, notice, it));
    return Optional.empty();
  }

  private Optional<Unread> unread(UUID notice) {
    return tx.first(
        Sql.of(
            """
            select membership_id, contact_id, kind from notice
            where id = ? and read_at is null and mail_due is not null\
            """,
            notice),
        Unread::of);
  }

  /** Whoever may not see the contact any more is not told that there is something. */
  private void mail(Machine machine, UUID notice, Unread it) {
    onlookers.of(machine, it.contact()).stream()
        .filter(viewer -> viewer.id().equals(it.member()))
        .map(viewer -> accounts.of(viewer.account()))
        .filter(account -> !account.demo())
        .forEach(account -> tx.run(machine, () -> mailOnce(notice, account, it)));
  }

  /** Until it is read nothing more is mailed about it. */
  private void mailOnce(UUID notice, Account account, Unread it) {
    var first =
        Sql.of(
            """
            update notice set mail_due = null
            where id = ? and read_at is null and mail_due is not null\
            """,
            notice);
    if (tx.change(first) == 1) {
      mail.send(letter(account, it));
    }
  }

  private Letter letter(Account account, Unread it) {
    var here = workspaces.here();
    return new Letter(
        account.email(),
        Letter.About.valueOf(it.kind().name()),
        account.language(),
        here.name(),
        "w/%s/c/%s".formatted(here.slug(), it.contact()));
  }

  @Override
  public void dead(long workspace, UUID notice, String reason) {
    LOG.log(Level.WARNING, "nobody is mailed about {0}: {1}", notice, reason);
  }
}
