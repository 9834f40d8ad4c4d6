package app.sapa.inbox;

import app.sapa.people.Viewer;
import app.sapa.workspace.Row;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How each member last looked at each inbox. */
@ApplicationScoped
public class Looks {
  @Inject Tx tx;

  /** The viewer's last look at that inbox; the first look, where they never chose another. */
  public Look of(Viewer viewer, Inbox inbox) {
    return tx.in(
        viewer,
        () ->
            tx.first(
                    Sql.of(
                        """
                        select status, unreplied, sort from inbox_look
                        where membership_id = ? and inbox = ?\
                        """,
                        viewer.id(),
                        inbox.key()),
                    Looks::look)
                .orElse(Look.FIRST));
  }

  private static Look look(Row row) {
    return new Look(
        Look.Status.valueOf(row.text("status")),
        row.flag("unreplied"),
        Look.Order.valueOf(row.text("sort")));
  }

  /** From now on the viewer looks at that inbox so. */
  public void keep(Viewer viewer, Inbox inbox, Look look) {
    tx.run(
        viewer,
        () ->
            tx.change(
                Sql.of(
                    "insert into inbox_look (workspace_id, membership_id, inbox, status, unreplied,"
                        + " sort) values ("
                        + Sql.HERE
                        + ", ?, ?, ?, ?, ?) on conflict (workspace_id, membership_id, inbox) do"
                        + " update set status = excluded.status, unreplied = excluded.unreplied,"
                        + " sort = excluded.sort",
                    viewer.id(),
                    inbox.key(),
                    look.status(),
                    look.unreplied(),
                    look.order())));
  }
}
