package app.sapa.conversation;

import app.sapa.base.Refusal;
import app.sapa.guard.FileStore;
import app.sapa.guard.KeptFile;
import app.sapa.people.Machine;
import app.sapa.people.Viewer;
import app.sapa.work.EachWorkspace;
import app.sapa.work.Recurring;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;

/**
 * The room that a workspace has for files. Members bring no more when it is used up; what customers
 * send is counted, too, and always kept.
 */
@ApplicationScoped
class FileRoom implements Recurring {
  private static final String LONG =
      """
      select workspace_id from file_use where ?::timestamptz is not null
      group by workspace_id having count(*) > 1\
      """;

  @Inject EachWorkspace eachWorkspace;
  @Inject Tx tx;
  @Inject FileStore store;
  @Inject Clock clock;

  /**
   * Takes in a file that a member brings, as {@link FileStore#keep} does; outside every transaction.
   *
   * @throws Refusal also {@code file.no-room}
   */
  KeptFile keep(Viewer viewer, String name, InputStream in) throws IOException {
    long left = tx.in(viewer, this::left);
    if (left <= 0) {
      throw noRoom();
    }
    try {
      return store.keep(viewer.workspace(), name, in, left);
    } catch (Refusal refusal) {
      throw left < store.largest() && refusal.key().equals(FileStore.TOO_LARGE)
          ? noRoom()
          : refusal;
    }
  }

  private Refusal noRoom() {
    return new Refusal("file.no-room", store.quota() / FileStore.GIBIBYTE);
  }

  /** Bytes; of files that are brought at the same moment none knows of the others. */
  private long left() {
    var used =
        tx.first(
            Sql.of("select coalesce(sum(bytes), 0)::bigint as bytes from file_use"),
            row -> row.big("bytes"));
    return store.quota() - used.orElse(0L);
  }

  @Override
  public String name() {
    return "file-room";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  /** Puts together the changes of each workspace. */
  @Override
  public void run() {
    eachWorkspace.run(
        LONG, clock.instant(), workspace -> fold(new Machine(workspace, Machine.Task.SWEEPING)));
  }

  private void fold(Machine machine) {
    tx.run(
        machine,
        () ->
            tx.change(
                Sql.of(
                    "with gone as (delete from file_use returning bytes) insert into file_use"
                        + " (workspace_id, bytes) select "
                        + Sql.HERE
                        + ", coalesce(sum(bytes), 0) from gone")));
  }
}
