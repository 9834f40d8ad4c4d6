package app.sapa.conversation;

import app.sapa.base.Fold;
import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.contact.VisibleContacts;
import app.sapa.people.Viewer;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Leaves internal notes in a thread. They are no messages and change nothing a list shows. */
@ApplicationScoped
public class Commenting {
  private static final int LONGEST = 10_000;

  @Inject Tx tx;
  @Inject VisibleContacts contacts;
  @Inject Mentions mentions;
  @Inject History history;
  @Inject Clock clock;

  /**
   * Adds a comment, which mentions the members it names with an @ if they may see the contact; the
   * same author sending the same id again changes nothing.
   *
   * @param id made by the client
   * @throws Refusal {@code comment.empty} or {@code comment.too-long}
   */
  public void add(Viewer viewer, UUID contact, UUID id, String text) {
    var body = Fold.clean(text).strip();
    if (body.isEmpty()) {
      throw new Refusal("comment.empty");
    }
    if (body.length() > LONGEST) {
      throw new Refusal("comment.too-long", LONGEST);
    }
    ClientIds.saving(() -> tx.run(viewer, () -> write(viewer, contact, id, body)));
  }

  private void write(Viewer viewer, UUID contactId, UUID id, String body) {
    var contact = contacts.forChange(viewer, contactId);
    var known = tx.entities().find(Comment.class, id);
    if (known != null) {
      if (!known.isBy(viewer.id()) || !known.contact().equals(contactId)) {
        throw new NotThere();
      }
      return;
    }
    var conversation = contact.openConversation().orElse(null);
    var at = contact.next(clock.instant());
    tx.entities().persist(new Comment(id, contactId, conversation, viewer.id(), body, at));
    mentions.note(viewer, contact, id, body, at);
    history.changed(contact);
  }
}
