package app.sapa.conversation;

import app.sapa.base.Ids;
import app.sapa.work.Lane;
import app.sapa.work.Queue;
import app.sapa.work.QueueName;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Orders messages to be sent, inside the transaction that saves them; {@link Dispatcher} sends. */
@ApplicationScoped
class Ordering {
  @Inject Tx tx;
  @Inject Queue queue;
  @Inject Clock clock;

  /** A message that is just being saved. */
  void order(Message message) {
    var command = Ids.next(clock);
    tx.change(
        Sql.of(
            "insert into outbox_command (workspace_id, id, contact_id, message_id, channel_id,"
                + " created_at) values ("
                + Sql.HERE
                + ", ?, ?, ?, ?, ?)",
            command,
            message.contact(),
            message.id(),
            message.channel(),
            message.at()));
    queue.add(QueueName.OUTBOX, command, Lane.of(message.contact()), message.at());
  }

  /** One that was ordered before. */
  void again(Message message, Instant now) {
    var command =
        tx.first(
                Sql.of("select id from outbox_command where message_id = ?", message.id()),
                row -> row.id("id"))
            .orElseThrow();
    tx.change(
        Sql.of("update outbox_command set state = 'QUEUED', attempts = 0 where id = ?", command));
    queue.add(QueueName.OUTBOX, command, Lane.of(message.contact()), now);
  }
}
