package app.sapa.conversation;

import app.sapa.base.NotThere;
import app.sapa.contact.VisibleContacts;
import app.sapa.guard.Limit;
import app.sapa.guard.RateLimits;
import app.sapa.guard.WebAddress;
import app.sapa.people.Viewer;
import app.sapa.workspace.Row;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Shows members what a contact would see of the first address in what they write, before they send
 * it. What is known is answered at once; everything else is fetched by a worker, and a {@code
 * PREVIEW} nudge with the contact's id follows.
 */
@ApplicationScoped
public class Previewing {
  @Inject Tx tx;
  @Inject VisibleContacts contacts;
  @Inject RateLimits limits;
  @Inject LinkPreviews previews;

  /**
   * What a member asked for.
   *
   * @param fetched whether it is known by now
   * @param preview null while it is not, and where there is nothing to show
   */
  public record Asked(UUID id, boolean fetched, @Nullable LinkPreview preview) {
    static Asked read(Row row) {
      return new Asked(
          row.id("id"),
          row.timeOrNull("fetched_at") != null,
          row.orNull("title") == null ? null : LinkPreview.read(row));
    }
  }

  /**
   * Asks for what is at the first address in a text for a contact. Empty where there is none, and
   * for a member who asks too often.
   *
   * @throws NotThere when the contact is not theirs to see
   */
  public Optional<Asked> ask(Viewer viewer, UUID contact, String text) {
    return tx.in(
        viewer,
        () -> {
          contacts.require(viewer, contact);
          return WebAddress.firstIn(text)
              .filter(_ -> limits.take(Limit.PREVIEW_PER_MEMBER, viewer.id().toString()).isEmpty())
              .map(url -> read(viewer, previews.ask(viewer, contact, url)));
        });
  }

  /**
   * What has become of it.
   *
   * @throws NotThere when the viewer asked for no such thing, or may not see the contact any more
   */
  public Asked asked(Viewer viewer, UUID id) {
    return tx.in(viewer, () -> read(viewer, id));
  }

  private record Held(UUID contact, Asked asked) {}

  private Asked read(Viewer viewer, UUID id) {
    var sql =
        "select contact_id, fetched_at, "
            + LinkPreview.COLUMNS
            + " from link_preview where id = ? and member_id = ?";
    var held =
        tx.first(
                Sql.of(sql, id, viewer.id()),
                row -> new Held(row.id("contact_id"), Asked.read(row)))
            .orElseThrow(NotThere::new);
    contacts.require(viewer, held.contact());
    return held.asked();
  }
}
