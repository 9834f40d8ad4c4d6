package app.sapa.notification;

import app.sapa.Company;
import app.sapa.Stage;
import app.sapa.conversation.Shopfront;
import app.sapa.people.Viewer;
import app.sapa.work.QueueName;
import java.util.List;
import java.util.UUID;

/** What members of a company were told, once everything that happened was. */
final class Told {
  private Told() {}

  static List<Notice> to(Viewer viewer) {
    return to(viewer, NoticeTab.ALL);
  }

  static List<Notice> to(Viewer viewer, NoticeTab tab) {
    Shopfront.emptied(QueueName.NOTICES);
    return Stage.the(Notices.class).page(viewer, tab, null, 100).items();
  }

  static List<NoticeKind> kinds(Viewer viewer) {
    return to(viewer).stream().map(Notice::kind).toList();
  }

  /** A contact goes to a member, or to nobody, without anybody hearing of it. */
  static void belongs(UUID contact, Viewer viewer) {
    Shopfront.emptied(QueueName.NOTICES);
    var assignee = viewer == null ? null : viewer.id();
    Company.run("update contact set assignee_id = ? where id = ?", assignee, contact);
  }

  /** What was told so far was told a minute earlier. */
  static void aMinutePasses(Viewer viewer) {
    Shopfront.emptied(QueueName.NOTICES);
    Company.run(
        "update notice set at = at - interval '1 minute' where membership_id = ?", viewer.id());
  }
}
