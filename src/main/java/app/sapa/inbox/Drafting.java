package app.sapa.inbox;

import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.people.Viewer;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Makes of a draft what it says: all of it, or nothing when one part is refused. */
@ApplicationScoped
public class Drafting {
  @Inject Tx tx;
  @Inject CustomInboxes inboxes;

  /**
   * A new custom inbox.
   *
   * @throws Refusal as {@link CustomInboxes#create} and {@link CustomInboxes#share} do
   */
  public UUID create(Viewer viewer, Draft draft) {
    return tx.in(
        viewer,
        () -> {
          var id = inboxes.create(viewer, draft.name(), draft.filter());
          if (!draft.sharing().equals(Sharing.PRIVATE)) {
            inboxes.share(viewer, id, draft.sharing());
          }
          return id;
        });
  }

  /**
   * Changes what is other than it is; the list is found out anew only for another filter.
   *
   * @throws NotThere when the viewer does not have it
   * @throws Refusal as {@link CustomInboxes#rename}, {@link CustomInboxes#change} and {@link
   *     CustomInboxes#share} do
   */
  public void change(Viewer viewer, UUID id, Draft draft) {
    tx.run(
        viewer,
        () -> {
          var box = inboxes.open(viewer, id);
          if (!draft.name().equals(box.name())) {
            inboxes.rename(viewer, id, draft.name());
          }
          if (!draft.filter().equals(box.filter())) {
            inboxes.change(viewer, id, draft.filter());
          }
          if (!draft.sharing().equals(box.sharing())) {
            inboxes.share(viewer, id, draft.sharing());
          }
        });
  }
}
