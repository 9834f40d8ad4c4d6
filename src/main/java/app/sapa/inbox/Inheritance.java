package app.sapa.inbox;

import app.sapa.people.MemberLeft;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** What becomes of the custom inboxes of somebody who leaves. */
@ApplicationScoped
class Inheritance {
  @Inject Tx tx;

  /** Private ones go with their creator; the longest-standing owner inherits the others. */
  void settle(@Observes MemberLeft left) {
    var gone = left.member();
    tx.change(
        Sql.of("delete from custom_inbox where creator_id = ? and sharing = 'PRIVATE'", gone));
    tx.change(
        Sql.of(
            """
            update custom_inbox set creator_id = (select id from membership
              where role = 'OWNER' and active and id <> ? order by created_at, id limit 1)
            where creator_id = ?\
            """,
            gone,
            gone));
    tx.change(Sql.of("delete from custom_inbox_member where membership_id = ?", gone));
    tx.change(Sql.of("delete from custom_inbox_snapshot where membership_id = ?", gone));
  }
}
