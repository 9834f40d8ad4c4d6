package app.sapa.conversation;

import app.sapa.contact.Contact;
import app.sapa.people.Machine;
import app.sapa.work.Blame;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Contacts whose time has come, changed one after the other, each in a transaction of its own;
 * trouble with one leaves the others alone.
 */
@ApplicationScoped
class DueContacts {
  private static final System.Logger LOG = System.getLogger(DueContacts.class.getName());
  private static final int AT_ONCE = 500;

  @Inject Tx tx;
  @Inject Changing changing;

  /**
   * Goes on as long as there are more, and some of the last ones took the change.
   *
   * @param due a query for the ids of contacts, which takes the time and how many at the most
   * @param change answers whether it changed anything: the contact may have got another clock
   */
  void change(Machine machine, String due, Instant time, Predicate<Contact> change) {
    List<UUID> some;
    long taken;
    do {
      some = tx.in(machine, () -> tx.list(Sql.of(due, time, AT_ONCE), row -> row.id("id")));
      taken = some.stream().filter(contact -> takes(machine, contact, change)).count();
    } while (some.size() == AT_ONCE && taken > 0);
  }

  private boolean takes(Machine machine, UUID contact, Predicate<Contact> change) {
    try {
      changing.one(machine, contact, change);
      return true;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "contact {0}, {1}: {2}", contact, machine.task(), Blame.of(e));
      return false;
    }
  }
}
