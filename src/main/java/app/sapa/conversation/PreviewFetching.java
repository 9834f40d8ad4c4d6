package app.sapa.conversation;

import app.sapa.base.Ids;
import app.sapa.conversation.LinkPreviews.Found;
import app.sapa.guard.FileStore;
import app.sapa.guard.KeptFile;
import app.sapa.guard.PageSummary;
import app.sapa.guard.WebPage;
import app.sapa.guard.WebPages;
import app.sapa.live.Live;
import app.sapa.live.Nudge;
import app.sapa.people.Machine;
import app.sapa.work.QueueName;
import app.sapa.work.QueueWork;
import app.sapa.workspace.Row;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks at the pages that previews are to show, outside every transaction, and tells who waits. */
@ApplicationScoped
class PreviewFetching implements QueueWork {
  @Inject Tx tx;
  @Inject LinkPreviews previews;
  @Inject WebPages pages;
  @Inject FileStore store;
  @Inject Live live;

  @Override
  public QueueName queue() {
    return QueueName.PREVIEWS;
  }

  @Override
  public Optional<Duration> take(long workspace, UUID ref) {
    var machine = new Machine(workspace, Machine.Task.PREVIEWING);
    var url = tx.in(machine, () -> previews.due(ref));
    settle(machine, ref, url.flatMap(address -> look(workspace, address)).orElse(null));
    return Optional.empty();
  }

  private void settle(Machine machine, UUID ref, @Nullable Found found) {
    tx.run(
        machine,
        () -> {
          previews.settle(ref, found);
          tell(ref);
        });
  }

  private Optional<Found> look(long workspace, String url) {
    return pages
        .open(url)
        .flatMap(
            page ->
                PageSummary.of(page)
                    .flatMap(summary -> found(summary, picture(workspace, page, summary), page)));
  }

  /** A picture that shows nothing is nothing to show. */
  private static Optional<Found> found(
      PageSummary summary, @Nullable KeptFile picture, WebPage page) {
    return page.isPicture() && picture == null
        ? Optional.empty()
        : Optional.of(new Found(summary.title(), summary.description(), picture));
  }

  private @Nullable KeptFile picture(long workspace, WebPage page, PageSummary summary) {
    return (page.isPicture()
            ? Optional.of(page)
            : Optional.ofNullable(summary.picture()).flatMap(pages::open))
        .filter(WebPage::whole)
        .flatMap(picture -> kept(workspace, picture))
        .orElse(null);
  }

  private Optional<KeptFile> kept(long workspace, WebPage picture) {
    try {
      return store.keepPicture(workspace, picture.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whom a preview is for: screens, and the visitor who got the message. */
  private record Awaiting(Nudge.What what, UUID contact, Optional<UUID> visitor) {
    static Awaiting read(Row row) {
      return new Awaiting(
          row.idOrNull("message_id") == null ? Nudge.What.PREVIEW : Nudge.What.CONTACT,
          row.id("contact_id"),
          Optional.ofNullable(row.orNull("external_id")).flatMap(Ids::parse));
    }
  }

  private void tell(UUID preview) {
    var awaiting =
        tx.list(
            Sql.of(
                """
                select p.contact_id, p.message_id, i.external_id from link_preview p
                left join message m on m.workspace_id = p.workspace_id and m.id = p.message_id
                  and m.direction = 'OUT'
                left join channel_identity i on i.workspace_id = m.workspace_id
                  and i.contact_id = m.contact_id and i.channel_id = m.channel_id
                where p.id = ?\
                """,
                preview),
            Awaiting::read);
    for (var each : awaiting) {
      live.changed(each.what(), each.contact());
      each.visitor().ifPresent(visitor -> live.changed(Nudge.What.VISITOR, visitor));
    }
  }

  @Override
  public void dead(long workspace, UUID ref, String reason) {
    settle(new Machine(workspace, Machine.Task.PREVIEWING), ref, null);
  }
}
