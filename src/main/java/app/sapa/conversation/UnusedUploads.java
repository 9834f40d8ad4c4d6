package app.sapa.conversation;

import app.sapa.guard.FileStore;
import app.sapa.people.Machine;
import app.sapa.work.EachWorkspace;
import app.sapa.work.Recurring;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sweeps away what was uploaded and is in no draft any more, or is in no snippet any more, or was
 * looked at to be sent a day ago and never was. */
@ApplicationScoped
public class UnusedUploads implements Recurring {
  private static final Duration KEPT = Duration.ofHours(24);
  private static final int AT_ONCE = 500;
  private static final String DUE =
      """
      select distinct workspace_id from (
        select workspace_id, created_at as at from attachment
        where message_id is null and comment_id is null and waiting_id is null and draft is null
        union all select workspace_id, created_at from snippet_file where snippet_id is null
        union all select workspace_id, asked_at from link_preview where message_id is null) unused
      where at < ?\
      """;

  private static final String UPLOADS =
      """
      delete from attachment where id in (select id from attachment
        where message_id is null and comment_id is null and waiting_id is null and draft is null
          and created_at < ?
        order by created_at limit ?)
      returning hash\
      """;
  private static final String OF_SNIPPETS =
      """
      delete from snippet_file where id in (select id from snippet_file
        where snippet_id is null and created_at < ? order by created_at limit ?)
      returning hash\
      """;
  private static final String PREVIEWS =
      """
      delete from link_preview where id in (select id from link_preview
        where message_id is null and asked_at < ? order by asked_at limit ?)
      returning hash\
      """;

  @Inject EachWorkspace eachWorkspace;
  @Inject Tx tx;
  @Inject FileStore store;
  @Inject Clock clock;

  @Override
  public String name() {
    return "unused-uploads";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    var before = clock.instant().minus(KEPT);
    eachWorkspace.run(
        DUE, before, workspace -> sweep(new Machine(workspace, Machine.Task.SWEEPING), before));
    try {
      store.tidy(before);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void sweep(Machine machine, Instant before) {
    sweep(machine, before, UPLOADS);
    sweep(machine, before, OF_SNIPPETS);
    sweep(machine, before, PREVIEWS);
  }

  private void sweep(Machine machine, Instant before, String some) {
    List<Optional<String>> swept;
    do {
      swept =
          tx.in(
              machine,
              () ->
                  tx.list(
                      Sql.of(some, before, AT_ONCE),
                      row -> Optional.ofNullable(row.orNull("hash"))));
      swept.stream()
          .flatMap(Optional::stream)
          .distinct()
          .forEach(hash -> dropUnlessUsed(machine, hash, before));
    } while (swept.size() == AT_ONCE);
  }

  /** Others may have the same bytes, or be bringing them just now. */
  private void dropUnlessUsed(Machine machine, String hash, Instant before) {
    var used =
        tx.in(
            machine,
            () ->
                tx.first(
                    Sql.of(
                        """
                        select 1 as one from attachment where hash = ?
                        union all select 1 from snippet_file where hash = ?
                        union all select 1 from link_preview where hash = ? limit 1\
                        """,
                        hash,
                        hash,
                        hash),
                    row -> row.number("one")));
    try {
      if (used.isEmpty() && store.drop(machine.workspace(), hash, before)) {
        tx.run(machine, () -> tx.change(Sql.of("delete from kept_file where hash = ?", hash)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
