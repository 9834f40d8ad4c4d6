package app.sapa.conversation;

import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.contact.Contact;
import app.sapa.contact.VisibleContacts;
import app.sapa.people.Actor;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Predicate;

/** One contact at a time, under its lock; open screens hear of what really changed. */
@ApplicationScoped
class Changing {
  @Inject Tx tx;
  @Inject VisibleContacts contacts;
  @Inject History history;

  /**
   * Changes a contact.
   *
   * @param change answers whether it changed anything
   * @throws NotThere also when the contact exists and is not theirs to see
   */
  Step one(Actor actor, UUID id, Predicate<Contact> change) {
    return tx.in(
        actor,
        () -> {
          var contact = contacts.forChange(actor, id);
          var before = Situation.of(contact);
          if (change.test(contact)) {
            history.changed(contact);
          }
          return new Step(id, before, Situation.of(contact));
        });
  }

  /**
   * Makes sure that there may be traffic with the contact.
   *
   * @throws Refusal {@code conversation.blocked}
   */
  static void refuseBlocked(Contact contact) {
    if (contact.blocked()) {
      throw new Refusal("conversation.blocked");
    }
  }
}
