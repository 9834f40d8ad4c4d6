package app.sapa.notification;

import app.sapa.base.NotThere;
import app.sapa.conversation.Viewed;
import app.sapa.live.Live;
import app.sapa.live.Nudge;
import app.sapa.people.MemberLeft;
import app.sapa.people.Viewer;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Members read what they were told of and put it aside; what is put aside counts as read. */
@ApplicationScoped
public class Clearing {
  @Inject Tx tx;
  @Inject Notices notices;
  @Inject Live live;
  @Inject Clock clock;

  /**
   * Reads one, because the member goes to where it leads.
   *
   * @throws NotThere when it is not theirs, or about somebody they may not see
   */
  public Notice open(Viewer viewer, UUID notice) {
    return tx.in(
        viewer,
        () -> {
          one(viewer, notice, Sql.of("read_at = coalesce(read_at, ?)", clock.instant()));
          return notices.one(viewer, notice).orElseThrow(NotThere::new);
        });
  }

  /** Puts one aside; harmless when it is. Throws as {@link #open} does. */
  public void archive(Viewer viewer, UUID notice) {
    tx.run(viewer, () -> one(viewer, notice, aside()));
  }

  private Sql aside() {
    var now = clock.instant();
    return Sql.of(
        "read_at = coalesce(read_at, ?), archived_at = coalesce(archived_at, ?)", now, now);
  }

  /** Takes one back; harmless when it is not put aside. Throws as {@link #open} does. */
  public void unarchive(Viewer viewer, UUID notice) {
    tx.run(viewer, () -> one(viewer, notice, Sql.of("archived_at = null")));
  }

  /** Puts aside all that there are up to that time: what came later, nobody has looked at. */
  public void archiveAll(Viewer viewer, Instant until) {
    var shown = Sql.of("and n.archived_at is null and n.at <= ?", until);
    tx.run(viewer, () -> change(viewer, aside(), shown));
  }

  /** Takes all of them back. */
  public void unarchiveAll(Viewer viewer) {
    var archived = Sql.of("and n.archived_at is not null");
    tx.run(viewer, () -> change(viewer, Sql.of("archived_at = null"), archived));
  }

  /** Whoever has a contact before their eyes need not be told of it. */
  void read(@Observes Viewed viewed) {
    var viewer = viewed.viewer();
    var read = Sql.of("read_at = ?", clock.instant());
    var unread = Sql.of("and n.contact_id = ? and n.read_at is null", viewed.contact());
    tx.run(viewer, () -> change(viewer, read, unread));
  }

  void forget(@Observes MemberLeft left) {
    tx.change(Sql.of("delete from notice where membership_id = ?", left.member()));
    tx.change(Sql.of("delete from notice_choice where membership_id = ?", left.member()));
  }

  private void one(Viewer viewer, UUID notice, Sql assignments) {
    if (change(viewer, assignments, Sql.of("and n.id = ?", notice)) == 0) {
      throw new NotThere();
    }
  }

  private int change(Viewer viewer, Sql assignments, Sql which) {
    int changed =
        tx.change(
            Sql.of("update notice n set")
                .then(assignments)
                .then(
                    """
                    from contact c where n.membership_id = ?
                    and c.workspace_id = n.workspace_id and c.id = n.contact_id and\
                    """,
                    viewer.id())
                .then(Notices.visible(viewer))
                .then(which));
    if (changed > 0) {
      live.changed(Nudge.What.NOTICE, viewer.id());
    }
    return changed;
  }
}
