package app.sapa.conversation;

import app.sapa.base.NotThere;
import app.sapa.contact.VisibleContacts;
import app.sapa.live.Live;
import app.sapa.live.Nudge;
import app.sapa.people.Viewer;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;

/** How far each member has read each contact. Unread is a difference of counters, never a count. */
@ApplicationScoped
public class ReadPointers {
  @Inject Tx tx;
  @Inject VisibleContacts contacts;
  @Inject Live live;
  @Inject Event<Viewed> viewed;

  /**
   * The member has read up to this incoming message; going back is no news.
   *
   * @param ordinal as the messages are numbered, cut to what there is
   * @throws NotThere when the contact is not theirs to see
   */
  public void read(Viewer viewer, UUID contact, int ordinal) {
    tx.run(
        viewer,
        () -> {
          contacts.require(viewer, contact);
          int changed =
              tx.change(
                  Sql.of(
                      "insert into read_pointer (workspace_id, membership_id, contact_id, ordinal)"
                          + " select workspace_id, ?, id, least(?, incoming_count) from contact"
                          + " where id = ? and ? >= 0 on conflict (workspace_id, membership_id,"
                          + " contact_id) do update set ordinal = excluded.ordinal"
                          + " where read_pointer.ordinal < excluded.ordinal",
                      viewer.id(),
                      ordinal,
                      contact,
                      ordinal));
          if (changed > 0) {
            live.changed(Nudge.What.CONTACT, contact);
            viewed.fire(new Viewed(viewer, contact));
          }
        });
  }

  /** Up to which incoming message the member has read. */
  public int readTo(Viewer viewer, UUID contact) {
    return tx.in(
        viewer,
        () -> {
          contacts.require(viewer, contact);
          return tx.first(
                  Sql.of(
                      """
                      select coalesce(r.ordinal,
                        case when c.status = 'OPEN' then c.opened_ordinal else c.incoming_count end)
                        as ordinal
                      from contact c left join read_pointer r
                        on r.workspace_id = c.workspace_id and r.contact_id = c.id
                        and r.membership_id = ?
                      where c.id = ?\
                      """,
                      viewer.id(),
                      contact),
                  row -> row.number("ordinal"))
              .orElse(0);
        });
  }
}
