package app.sapa.inbox;

import app.sapa.base.NotThere;
import app.sapa.contact.Facts;
import app.sapa.contact.Filters;
import app.sapa.contact.InMemory;
import app.sapa.contact.Knowledge;
import app.sapa.contact.Verdict;
import app.sapa.people.Viewer;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Tells why a contact is, or is not, in a custom inbox. */
@ApplicationScoped
public class Explaining {
  @Inject Tx tx;
  @Inject CustomInboxes inboxes;
  @Inject Snapshots snapshots;
  @Inject Filters filters;
  @Inject Knowledge knowledge;

  /**
   * Why this contact is there or not.
   *
   * @throws NotThere when the viewer does not have the inbox, or may not see the contact
   */
  public Why why(Viewer viewer, Inbox.Custom inbox, Look look, UUID contact) {
    return tx.in(
        viewer,
        () -> {
          var filter = inboxes.open(viewer, inbox.id()).filter();
          var facts = knowledge.of(viewer, List.of(contact)).get(contact);
          if (facts == null) {
            throw new NotThere();
          }
          boolean here = !snapshots.rows(viewer, inbox, look, List.of(contact)).isEmpty();
          var verdict = filters.fields(viewer).verdict(filter, filters.now(viewer), facts);
          return decided(here, verdict, look, facts);
        });
  }

  private static Why decided(boolean here, Verdict verdict, Look look, Facts facts) {
    if (facts.blocked()) {
      return new Why(here, false, Why.Reason.BLOCKED, List.of());
    }
    if (verdict.meant() && !InMemory.means(look.criterion(), facts)) {
      return new Why(here, false, Why.Reason.LOOK, List.of());
    }
    return new Why(here, verdict.meant(), Why.Reason.FILTER, verdict.deciding());
  }
}
