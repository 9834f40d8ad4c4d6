package app.sapa.notification;

import app.sapa.contact.Onlookers;
import app.sapa.conversation.GivenTogether;
import app.sapa.conversation.Happening;
import app.sapa.conversation.Happenings;
import app.sapa.conversation.News;
import app.sapa.people.Machine;
import app.sapa.people.Viewer;
import app.sapa.work.Lane;
import app.sapa.work.Queue;
import app.sapa.work.QueueName;
import app.sapa.work.QueueWork;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Decides who is told of what happened. A job of its own, so that it neither breaks nor delays what
 * happened; told twice is told once.
 */
@ApplicationScoped
class Telling implements QueueWork {
  private static final System.Logger LOG = System.getLogger(Telling.class.getName());

  @Inject Tx tx;
  @Inject Queue queue;
  @Inject Happenings happenings;
  @Inject Onlookers onlookers;
  @Inject Posting posting;
  @Inject Clock clock;

  /** In a lane of the contact's own, beside the one in which its messages are sent. */
  void hear(@Observes News news) {
    queue.add(QueueName.NOTICES, news.entry(), Lane.of(news.contact(), "notices"), clock.instant());
  }

  /** Whoever is given many contacts at once is told once. The work that gave them is a job itself. */
  void hear(@Observes GivenTogether it) {
    posting.movedMany();
    if (it.takenBack()) {
      posting.unsaid(it.work());
    } else {
      var announcement =
          Announcement.of(NoticeKind.ASSIGNED, it.contact(), it.work(), it.by(), List.of(it.to()));
      posting.post(it.machine(), announcement.about(it.many()));
    }
  }

  @Override
  public QueueName queue() {
    return QueueName.NOTICES;
  }

  @Override
  public Optional<Duration> take(long workspace, UUID ref) {
    var machine = new Machine(workspace, Machine.Task.NOTIFYING);
    tx.run(machine, () -> happenings.of(machine, ref).ifPresent(it -> tell(machine, it)));
    return Optional.empty();
  }

  private void tell(Machine machine, Happening happening) {
    switch (happening) {
      case Happening.Heard heard -> posting.post(machine, ofMessage(machine, heard));
      case Happening.Mentioned it ->
          posting.post(
              machine,
              Announcement.of(
                  NoticeKind.MENTIONED, it.contact(), it.comment(), it.by(), it.members()));
      case Happening.Given it -> {
        posting.moved(it.contact());
        posting.post(
            machine,
            Announcement.of(
                NoticeKind.ASSIGNED, it.contact(), it.event(), it.by(), List.of(it.to())));
      }
      case Happening.Taken it -> posting.moved(it.contact());
      case Happening.Woken it ->
          posting.post(
              machine,
              Announcement.of(
                  NoticeKind.SNOOZE_ENDED,
                  it.contact(),
                  it.event(),
                  null,
                  Optional.ofNullable(it.whose()).stream().toList()));
    }
  }

  /** Whoever has the contact hears of it alone; without one, all who may see it. */
  private Announcement ofMessage(Machine machine, Happening.Heard heard) {
    var assignee = heard.assignee();
    if (assignee != null) {
      return Announcement.ofMessage(
          NoticeKind.NEW_MESSAGE, heard.contact(), heard.ordinal(), List.of(assignee));
    }
    var all = onlookers.of(machine, heard.contact()).stream().map(Viewer::id).toList();
    return Announcement.ofMessage(
        NoticeKind.UNASSIGNED_MESSAGE, heard.contact(), heard.ordinal(), all);
  }

  @Override
  public void dead(long workspace, UUID ref, String reason) {
    LOG.log(Level.WARNING, "nobody is told of {0}: {1}", ref, reason);
  }
}
