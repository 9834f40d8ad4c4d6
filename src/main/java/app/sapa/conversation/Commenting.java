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
import java.util.List;
import java.util.UUID;

/** Leaves internal notes in a thread. They are no messages and change nothing a list shows. */
@ApplicationScoped
public class Commenting {
  private static final int LONGEST = 10_000;

  @Inject Tx tx;
  @Inject VisibleContacts contacts;
  @Inject Mentions mentions;
  @Inject Filing filing;
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
    add(viewer, contact, id, text, List.of());
  }

  /**
   * As above, with files that the member has uploaded for this contact; then the text may be empty.
   *
   * @throws Refusal also {@code file.too-many} or {@code file.gone}
   */
  public void add(Viewer viewer, UUID contact, UUID id, String text, List<UUID> files) {
    var body = Fold.clean(text).strip();
    if (body.isEmpty() && files.isEmpty()) {
      throw new Refusal("comment.empty");
    }
    if (body.length() > LONGEST) {
      throw new Refusal("comment.too-long", LONGEST);
    }
    ClientIds.saving(() -> tx.run(viewer, () -> write(viewer, contact, id, body, files)));
  }

  private void write(Viewer viewer, UUID contactId, UUID id, String body, List<UUID> files) {
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
    var attached = filing.waiting(viewer, contactId, files);
    var comment = new Comment(id, contactId, conversation, viewer.id(), body, at);
    tx.entities().persist(attached.isEmpty() ? comment : comment.withFiles());
    filing.hangOnComment(id, attached);
    mentions.note(viewer, contact, id, body, at);
    history.changed(contact);
  }
}
