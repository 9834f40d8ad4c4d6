package app.sapa.notification;

import app.sapa.base.Ids;
import app.sapa.live.Live;
import app.sapa.live.Nudge;
import app.sapa.people.Machine;
import app.sapa.workspace.Row;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Switches;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Writes notices, for however many members in one statement; their open screens hear of it. */
@ApplicationScoped
class Posting {
  /** A member hears of a contact's messages no more often than that. */
  static final Duration PAUSE = Duration.ofSeconds(20);

  @Inject Tx tx;
  @Inject Switches switches;
  @Inject Missed missed;
  @Inject Live live;
  @Inject Clock clock;

  /**
   * Tells members, as each of them chose, unless they were told or have read it already. Further
   * messages bring back the notice of the first one.
   */
  void post(Machine machine, Announcement it) {
    if (it.members().isEmpty()) {
      return;
    }
    var preset = switches.of(machine, it.kind().preset());
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var due = now.plus(Missed.WHILE);
    var ids = it.members().stream().map(member -> Ids.next(clock)).toList();
    var posted =
        Sql.of(
                """
                insert into notice (workspace_id, id, membership_id, contact_id, kind, subject_id,
                  actor_id, ordinal, many, browser, mail_due, at)
                select m.workspace_id, told.id, m.id, ?, ?, ?, ?, ?, ?, coalesce(p.value, ?) in (?, ?),
                  case p.value when ? then ?::timestamptz end, ?\
                """,
                it.contact(),
                it.kind(),
                it.subject(),
                it.actor(),
                it.ordinal(),
                it.many(),
                preset,
                NoticeWay.BROWSER,
                NoticeWay.MAIL,
                NoticeWay.MAIL,
                due,
                now)
            .then(
                """
                from unnest(?::uuid[], ?::uuid[]) as told (id, member)
                join membership m on m.id = told.member and m.active
                left join notice_choice p on p.workspace_id = m.workspace_id
                  and p.membership_id = m.id and p.name = ?
                where coalesce(p.value, ?) <> ? and not exists (select 1 from read_pointer r
                  where r.workspace_id = m.workspace_id and r.membership_id = m.id
                    and r.contact_id = ? and ? between 1 and r.ordinal)\
                """,
                ids,
                it.members(),
                it.kind(),
                preset,
                NoticeWay.OFF,
                it.contact(),
                it.ordinal())
            .then(
                """
                on conflict (workspace_id, membership_id, subject_id) do update
                set kind = excluded.kind, ordinal = excluded.ordinal, browser = excluded.browser,
                  mail_due = case when notice.read_at is null then notice.mail_due
                    else excluded.mail_due end,
                  at = excluded.at, read_at = null, archived_at = null
                where excluded.ordinal > notice.ordinal
                  and (notice.read_at is not null or notice.at <= ?)
                returning id, membership_id, coalesce(mail_due = ?, false) as mailed\
                """,
                now.minus(PAUSE),
                due);
    var all = tx.list(posted, Posted::of);
    all.stream().filter(Posted::mailed).forEach(each -> missed.later(each.id(), due));
    nudge(all.stream().map(Posted::member).toList());
  }

  private record Posted(UUID id, UUID member, boolean mailed) {
    static Posted of(Row row) {
      return new Posted(row.id("id"), row.id("membership_id"), row.flag("mailed"));
    }
  }

  /**
   * The contact has another assignee, or none: nobody else waits for it to be taken any more, and
   * who was told of it may not see it now.
   */
  void moved(UUID contact) {
    tx.change(
        Sql.of(
            "delete from notice where contact_id = ? and kind = ? and read_at is null",
            contact,
            NoticeKind.UNASSIGNED_MESSAGE));
    nudge(
        tx.list(
            Sql.of("select distinct membership_id from notice where contact_id = ?", contact),
            row -> row.id("membership_id")));
  }

  /** Nobody waits any more for contacts to be taken that have somebody by now, whoever they are. */
  void movedMany() {
    nudge(
        tx.list(
            Sql.of(
                """
                delete from notice n using contact c
                where n.kind = ? and n.read_at is null and c.workspace_id = n.workspace_id
                  and c.id = n.contact_id and c.assignee_id is not null
                returning n.membership_id\
                """,
                NoticeKind.UNASSIGNED_MESSAGE),
            row -> row.id("membership_id")));
  }

  /** What was told of something is no longer true; whoever has read it keeps it. */
  void unsaid(UUID subject) {
    nudge(
        tx.list(
            Sql.of(
                "delete from notice where subject_id = ? and read_at is null"
                    + " returning membership_id",
                subject),
            row -> row.id("membership_id")));
  }

  private void nudge(Collection<UUID> members) {
    Set.copyOf(members).forEach(member -> live.changed(Nudge.What.NOTICE, member));
  }
}
