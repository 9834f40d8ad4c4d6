package app.sapa.inbox;

import app.sapa.people.Viewer;
import app.sapa.workspace.Sql;

/** Which custom inboxes a viewer has. */
final class Shares {
  private Shares() {}

  /** The condition over {@code custom_inbox b}. */
  static Sql of(Viewer viewer) {
    return Sql.of(
        """
        (b.creator_id = ? or b.sharing = 'PUBLIC' or b.sharing = 'SHARED' and (
          exists (select 1 from custom_inbox_member m where m.workspace_id = b.workspace_id
            and m.custom_inbox_id = b.id and m.membership_id = ?)
          or exists (select 1 from custom_inbox_team t where t.workspace_id = b.workspace_id
            and t.custom_inbox_id = b.id and t.team_id = any (?::uuid[]))))\
        """,
        viewer.id(),
        viewer.id(),
        viewer.teams());
  }
}
