package app.sapa.channel;

import app.sapa.base.Cursor;
import app.sapa.base.NotThere;
import app.sapa.base.Page;
import app.sapa.people.Permission;
import app.sapa.people.Viewer;
import app.sapa.work.Queue;
import app.sapa.work.QueueName;
import app.sapa.workspace.Row;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The deliveries of a workspace that ended in trouble, for those who keep its channels: owners, and
 * managers who are not kept from integrations. To everybody else there are none.
 */
@ApplicationScoped
public class DeadLetters {
  private static final int MOST = 200;

  @Inject Tx tx;
  @Inject Queue queue;
  @Inject Clock clock;

  /**
   * One page, newest first.
   *
   * @param after the last page's cursor, or null for the first page
   * @param size at most 200
   * @throws NotThere for a viewer who does not keep the channels
   */
  public Page<DeadLetter> list(Viewer viewer, @Nullable Cursor after, int size) {
    mayKeepChannels(viewer);
    int most = Math.clamp(size, 1, MOST);
    var rows = tx.in(viewer, () -> tx.list(page(after, most + 1), DeadLetters::letter));
    return Page.of(rows, most, letter -> new Cursor(letter.receivedAt(), letter.id()));
  }

  private static Sql page(@Nullable Cursor after, int limit) {
    var dead =
        Sql.of(
            """
            select id, channel_id, received_at, attempts, coalesce(error, '') as error
            from inbound_event where state = 'DEAD'\
            """);
    var rest =
        after == null ? dead : dead.then("and (received_at, id) < (?, ?)", after.at(), after.id());
    return rest.then("order by received_at desc, id desc limit ?", limit);
  }

  private static DeadLetter letter(Row row) {
    return new DeadLetter(
        row.id("id"),
        row.id("channel_id"),
        row.time("received_at"),
        row.number("attempts"),
        row.text("error"));
  }

  /**
   * Has it worked on once more; harmless if its messages are there already.
   *
   * @throws NotThere if there is no such dead letter for this viewer
   */
  public void replay(Viewer viewer, UUID id) {
    mayKeepChannels(viewer);
    tx.run(
        viewer,
        () -> {
          var revived =
              tx.change(
                  Sql.of(
                      "update inbound_event set state = 'NEW', error = null"
                          + " where id = ? and state = 'DEAD'",
                      id));
          if (revived == 0) {
            throw new NotThere();
          }
          queue.add(QueueName.INBOUND, id, clock.instant());
        });
  }

  private static void mayKeepChannels(Viewer viewer) {
    if (!viewer.may(Permission.KEEP_INTEGRATIONS)) {
      throw new NotThere();
    }
  }
}
