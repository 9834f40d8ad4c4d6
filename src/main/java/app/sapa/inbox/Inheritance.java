package app.sapa.inbox;

import app.sapa.people.Audit;
import app.sapa.people.AuditAction;
import app.sapa.people.MemberLeft;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** What becomes of the custom inboxes of somebody who leaves. */
@ApplicationScoped
class Inheritance {
  @Inject Tx tx;
  @Inject Audit audit;

  /** Private ones go with their creator; the longest-standing owner inherits the others. */
  void settle(@Observes MemberLeft left) {
    var gone = left.member();
    delete(gone);
    inherit(gone);
    tx.change(Sql.of("delete from custom_inbox_member where membership_id = ?", gone));
    tx.change(Sql.of("delete from custom_inbox_snapshot where membership_id = ?", gone));
  }

  private void delete(UUID gone) {
    var deleted =
        Sql.of(
            "delete from custom_inbox where creator_id = ? and sharing = 'PRIVATE' returning id",
            gone);
    for (var id : tx.list(deleted, row -> row.id("id"))) {
      audit.note(AuditAction.CUSTOM_INBOX_DELETED, id, createdBy(gone), Map.of());
    }
  }

  private record Inherited(UUID id, UUID heir) {}

  private void inherit(UUID gone) {
    var inherited =
        Sql.of(
            """
            update custom_inbox set creator_id = (select id from membership
              where role = 'OWNER' and active and id <> ? order by created_at, id limit 1)
            where creator_id = ? returning id, creator_id\
            """,
            gone,
            gone);
    for (var each : tx.list(inherited, row -> new Inherited(row.id("id"), row.id("creator_id")))) {
      audit.note(
          AuditAction.CUSTOM_INBOX_INHERITED, each.id(), createdBy(gone), createdBy(each.heir()));
    }
  }

  private static Map<String, String> createdBy(UUID member) {
    return Map.of("creator", member.toString());
  }
}
