package app.sapa.bulk;

import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.contact.Criterion;
import app.sapa.contact.InSql;
import app.sapa.contact.Lookup;
import app.sapa.contact.Selected;
import app.sapa.conversation.Outcome;
import app.sapa.conversation.Step;
import app.sapa.guard.JsonRead;
import app.sapa.guard.SafeJson;
import app.sapa.people.Viewer;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The contacts of a piece of work, and what became of each, inside the transaction under way. */
@ApplicationScoped
class BulkItems {
  /** What one contact has come to. */
  enum State {
    WAITING,
    CHANGED,
    SAME,
    REFUSED,
    TAKEN_BACK,
    /** Somebody has gone on from it since. */
    KEPT
  }

  /** Why it was not done to somebody whom its starter may not see by then. */
  static final String OUT_OF_SIGHT = "bulk.out-of-sight";

  private static final String NOTE =
      "update bulk_item set state = ?, reason = ?, step = coalesce(?::jsonb, step)"
          + " where run_id = ? and contact_id = ?";

  @Inject Tx tx;

  /** Those of the selected whom the viewer may see. */
  int add(UUID run, Viewer viewer, Selected selected) {
    var meant =
        InSql.reading(criterion(selected).and(Criterion.Visibility.of(viewer)), lookup(viewer));
    return tx.change(
        Sql.of(
                "insert into bulk_item (workspace_id, run_id, contact_id) select c.workspace_id, ?,"
                    + " c.id from contact c where",
                run)
            .then(ids(selected))
            .then(meant));
  }

  private static Lookup lookup(Viewer viewer) {
    return Lookup.throughAll(viewer);
  }

  private static Criterion criterion(Selected selected) {
    return selected instanceof Selected.Whole(var whole) ? whole : new Criterion.Everyone();
  }

  private static Sql ids(Selected selected) {
    return selected instanceof Selected.These(var contacts)
        ? Sql.of("c.id = any (?::uuid[]) and", contacts)
        : Sql.of("");
  }

  /** The next of them, held until the transaction ends. */
  List<UUID> waiting(UUID run, int most) {
    return tx.list(
        Sql.of(
            """
            select contact_id from bulk_item where run_id = ? and state = 'WAITING'
            order by contact_id limit ? for update skip locked\
            """,
            run,
            most),
        row -> row.id("contact_id"));
  }

  /** One of those to whom it was done. */
  Optional<UUID> one(UUID run) {
    return tx.first(
        Sql.of(
            """
            select contact_id from bulk_item where run_id = ? and state in ('CHANGED', 'TAKEN_BACK')
            order by contact_id limit 1\
            """,
            run),
        row -> row.id("contact_id"));
  }

  /** The next that can be taken back, held until the transaction ends. */
  List<Step> changed(UUID run, int most) {
    return tx.list(
        Sql.of(
            """
            select step::text as step from bulk_item where run_id = ? and state = 'CHANGED'
            order by contact_id limit ? for update skip locked\
            """,
            run,
            most),
        row -> step(row.text("step")));
  }

  private static Step step(String json) {
    return switch (SafeJson.read(json.getBytes(StandardCharsets.UTF_8), Step.class)) {
      case JsonRead.Value<Step>(var step) -> step;
      case JsonRead.Refused<Step>(var reason) -> throw new IllegalStateException(reason);
    };
  }

  void note(UUID run, List<Outcome> outcomes) {
    var rows = new ArrayList<List<? extends @Nullable Object>>();
    for (var outcome : outcomes) {
      rows.add(
          switch (outcome) {
            case Outcome.Done(var step) when step.changed() ->
                row(State.CHANGED, null, json(step), run, step.contact());
            case Outcome.Done(var step) -> row(State.SAME, null, null, run, step.contact());
            case Outcome.Refused(var contact, var reason) ->
                row(State.REFUSED, key(reason), null, run, contact);
          });
    }
    tx.changeAll(NOTE, rows);
  }

  void noteTakenBack(UUID run, List<Outcome> outcomes) {
    var rows = new ArrayList<List<? extends @Nullable Object>>();
    for (var outcome : outcomes) {
      rows.add(
          switch (outcome) {
            case Outcome.Done(var step) -> row(State.TAKEN_BACK, null, null, run, step.contact());
            case Outcome.Refused(var contact, var reason) ->
                row(State.KEPT, key(reason), null, run, contact);
          });
    }
    tx.changeAll(NOTE, rows);
  }

  private static String key(Refusal reason) {
    return reason instanceof NotThere ? OUT_OF_SIGHT : reason.key();
  }

  private static List<@Nullable Object> row(
      State state, @Nullable String reason, @Nullable String step, UUID run, UUID contact) {
    var row = new ArrayList<@Nullable Object>();
    row.add(state);
    row.add(reason);
    row.add(step);
    row.add(run);
    row.add(contact);
    return row;
  }

  private static String json(Step step) {
    return new String(SafeJson.write(step), StandardCharsets.UTF_8);
  }

  /** The others are left as they are, for that reason; answers how many. */
  int refuse(UUID run, String reason) {
    return tx.change(
        Sql.of(
            "update bulk_item set state = 'REFUSED', reason = ? where run_id = ?"
                + " and state = 'WAITING'",
            reason,
            run));
  }

  /** Whom it could not be done to, and why, as far as they are in sight; no more than so many. */
  List<Bulk.Left> left(UUID run, int most) {
    return tx.list(
        Sql.of(
            """
            select i.contact_id, i.reason, btrim(c.first_name || ' ' || c.last_name) as name
            from bulk_item i join contact c
              on c.workspace_id = i.workspace_id and c.id = i.contact_id
            where i.run_id = ? and i.state in ('REFUSED', 'KEPT')
            order by i.reason, i.contact_id limit ?\
            """,
            run,
            most),
        row -> new Bulk.Left(row.id("contact_id"), row.text("name"), row.text("reason")));
  }
}
