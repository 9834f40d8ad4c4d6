package app.sapa.conversation;

import app.sapa.channel.ChannelAdapters;
import app.sapa.channel.ChannelKind;
import app.sapa.channel.Door;
import app.sapa.channel.Doors;
import app.sapa.channel.MessageStatus;
import app.sapa.channel.Outbound;
import app.sapa.channel.Receipt;
import app.sapa.people.Machine;
import app.sapa.work.QueueName;
import app.sapa.work.QueueWork;
import app.sapa.workspace.Row;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sends what was ordered. The order is marked before the other side is called and settled after:
 * an order found marked was being sent when a server died, nobody knows whether it left, and it is
 * shown so instead of being sent twice.
 */
@ApplicationScoped
class Dispatcher implements QueueWork {
  private static final String MAY_HAVE_LEFT = "message.may-have-been-sent";

  @Inject Tx tx;
  @Inject Doors doors;
  @Inject ChannelAdapters adapters;
  @Inject OutgoingFiles files;
  @Inject Settling settling;

  private record Order(
      UUID message,
      UUID contact,
      UUID channel,
      ChannelKind kind,
      String state,
      String to,
      String sender,
      String text,
      Instant at,
      int attempt,
      boolean filed,
      Outbound.@Nullable Answered answered,
      @Nullable Boolean preview) {}

  @Override
  public QueueName queue() {
    return QueueName.OUTBOX;
  }

  @Override
  public Optional<Duration> take(long workspace, UUID ref) {
    var machine = new Machine(workspace, Machine.Task.SENDING);
    // Looked up before the mark: trouble on the way to the door must not look like a send.
    var door = channel(machine, ref).flatMap(doors::find);
    var order = tx.in(machine, () -> begin(ref));
    return order.isEmpty() ? Optional.empty() : send(machine, ref, order.get(), door);
  }

  private Optional<UUID> channel(Machine machine, UUID command) {
    return tx.in(
        machine,
        () ->
            tx.first(
                Sql.of("select channel_id from outbox_command where id = ?", command),
                row -> row.id("channel_id")));
  }

  private Optional<Order> begin(UUID command) {
    var found =
        tx.first(
            Sql.of(
                """
                select o.message_id, o.contact_id, o.channel_id, o.state, o.attempts, ch.kind, m.body, m.at,
                  m.kind <> 'TEXT' as filed, m.answers_id, q.external_id as answered_external,
                  p.id as preview_id, p.removed as preview_removed,
                  coalesce(i.external_id, '') as recipient, coalesce(a.name, '') as sender
                from outbox_command o
                join message m on m.workspace_id = o.workspace_id and m.id = o.message_id
                left join message q on q.workspace_id = m.workspace_id and q.id = m.answers_id
                  and q.contact_id = m.contact_id
                left join link_preview p on p.workspace_id = m.workspace_id and p.message_id = m.id
                join channel ch on ch.workspace_id = o.workspace_id and ch.id = o.channel_id
                left join lateral (select external_id from channel_identity i
                  where i.workspace_id = o.workspace_id and i.contact_id = o.contact_id
                    and i.channel_id = o.channel_id
                  order by i.last_seen_at desc limit 1) i on true
                left join membership a on a.workspace_id = o.workspace_id and a.id = m.sender_id
                where o.id = ? for update of o\
                """,
                command),
            Dispatcher::read);
    return found.filter(order -> claimed(command, order));
  }

  private static Order read(Row row) {
    return new Order(
        row.id("message_id"),
        row.id("contact_id"),
        row.id("channel_id"),
        ChannelKind.valueOf(row.text("kind")),
        row.text("state"),
        row.text("recipient"),
        row.text("sender"),
        row.text("body"),
        row.time("at"),
        row.number("attempts") + 1,
        row.flag("filed"),
        answered(row),
        row.idOrNull("preview_id") == null ? null : !row.flag("preview_removed"));
  }

  private static Outbound.@Nullable Answered answered(Row row) {
    var message = row.idOrNull("answers_id");
    return message == null ? null : new Outbound.Answered(message, row.orNull("answered_external"));
  }

  private boolean claimed(UUID command, Order order) {
    return switch (order.state()) {
      case "QUEUED" -> {
        mark(command, "SENDING", null);
        yield true;
      }
      case "SENDING" -> {
        if (repeatable(order.kind())) {
          yield true;
        }
        mark(command, "UNKNOWN", MAY_HAVE_LEFT);
        settling.report(order.channel(), order.message(), MessageStatus.UNKNOWN, MAY_HAVE_LEFT);
        yield false;
      }
      default -> false;
    };
  }

  private boolean repeatable(ChannelKind kind) {
    return adapters.speaking(kind).safeToRepeat();
  }

  private Optional<Duration> send(Machine machine, UUID command, Order order, Optional<Door> door) {
    if (door.isEmpty() || order.to().isEmpty()) {
      settle(machine, command, order, "FAILED", MessageStatus.FAILED, "message.no-channel");
      return Optional.empty();
    }
    var receipt = adapters.speaking(order.kind()).send(outbound(machine, door.get(), order));
    switch (receipt) {
      case Receipt.Accepted() -> settle(machine, command, order, "SENT", MessageStatus.SENT, null);
      case Receipt.Rejected(var reason) ->
          settle(machine, command, order, "FAILED", MessageStatus.FAILED, reason);
      case Receipt.Ambiguous(var reason) ->
          settle(machine, command, order, "UNKNOWN", MessageStatus.UNKNOWN, reason);
      case Receipt.Later(var pause, var reason) -> {
        tx.run(machine, () -> mark(command, "QUEUED", reason));
        return Optional.of(pause);
      }
    }
    return Optional.empty();
  }

  private Outbound outbound(Machine machine, Door door, Order order) {
    return new Outbound(
        door,
        order.message(),
        order.contact(),
        order.to(),
        order.sender(),
        order.text(),
        order.at(),
        order.attempt(),
        order.filed() ? files.of(machine, order.message()) : List.of(),
        order.answered(),
        order.preview());
  }

  private void settle(
      Machine machine,
      UUID command,
      Order order,
      String state,
      MessageStatus status,
      @Nullable String reason) {
    tx.run(
        machine,
        () -> {
          mark(command, state, reason);
          settling.report(order.channel(), order.message(), status, reason);
        });
  }

  private void mark(UUID command, String state, @Nullable String reason) {
    tx.change(
        Sql.of(
            "update outbox_command set state = ?, error = ?, attempts = attempts + ? where id = ?",
            state,
            reason,
            state.equals("SENDING") ? 1 : 0,
            command));
  }

  @Override
  public void dead(long workspace, UUID ref, String reason) {
    var machine = new Machine(workspace, Machine.Task.SENDING);
    tx.run(
        machine,
        () ->
            tx.first(
                    Sql.of("select message_id, channel_id from outbox_command where id = ?", ref),
                    row -> new UUID[] {row.id("channel_id"), row.id("message_id")})
                .ifPresent(
                    order -> {
                      mark(ref, "FAILED", reason);
                      settling.report(order[0], order[1], MessageStatus.FAILED, "message.not-sent");
                    }));
  }
}
