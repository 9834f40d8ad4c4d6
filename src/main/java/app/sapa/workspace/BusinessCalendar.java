package app.sapa.workspace;

import app.sapa.workspace.BusinessHours.Holiday;
import app.sapa.workspace.BusinessHours.Opening;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** When a workspace is there; who may settle it is {@code people.KeepingHours}'s question. */
@ApplicationScoped
public class BusinessCalendar {
  @Inject Tx tx;
  @Inject Workspaces workspaces;

  /** Its business hours, just now. Two statements. */
  public BusinessHours of(Entry entry) {
    return tx.in(entry, () -> new BusinessHours(week(), holidays()));
  }

  private List<Opening> week() {
    return tx.list(
        Sql.of(
            """
            select day, to_char(opens, 'HH24:MI') as opens, to_char(closes, 'HH24:MI') as closes
            from business_span\
            """),
        row ->
            new Opening(
                DayOfWeek.of(row.number("day")),
                LocalTime.parse(row.text("opens")),
                LocalTime.parse(row.text("closes"))));
  }

  private List<Holiday> holidays() {
    return tx.list(
        Sql.of("select day::text as day, name from holiday"),
        row -> new Holiday(LocalDate.parse(row.text("day")), row.text("name")));
  }

  /** Whether the workspace is there at that moment, by its own clock. Three statements. */
  public boolean isOpen(Entry entry, Instant at) {
    return tx.in(entry, () -> of(entry).isOpen(at, workspaces.here().zone()));
  }

  /** Settles it in the workspace of the running transaction. */
  public void settle(BusinessHours hours) {
    tx.change(Sql.of("delete from business_span"));
    tx.change(Sql.of("delete from holiday"));
    tx.changeAll(
        "insert into business_span (workspace_id, day, opens, closes) values ("
            + Sql.HERE
            + ", ?, ?::time, ?::time)",
        hours.week().stream()
            .map(
                each ->
                    List.of(
                        each.day().getValue(), each.opens().toString(), each.closes().toString()))
            .toList());
    tx.changeAll(
        "insert into holiday (workspace_id, day, name) values (" + Sql.HERE + ", ?::date, ?)",
        hours.holidays().stream()
            .map(each -> List.of(each.date().toString(), each.name()))
            .toList());
  }
}
