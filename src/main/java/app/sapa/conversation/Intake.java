package app.sapa.conversation;

import app.sapa.channel.ChannelAdapters;
import app.sapa.channel.Deliveries;
import app.sapa.channel.Delivery;
import app.sapa.channel.Inbound;
import app.sapa.channel.Undecodable;
import app.sapa.people.Machine;
import app.sapa.work.QueueName;
import app.sapa.work.QueueWork;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Turns what arrived into what was said. A delivery and everything it contains is taken in one
 * transaction: after a crash it is either all there or still waiting.
 */
@ApplicationScoped
class Intake implements QueueWork {
  @Inject Tx tx;
  @Inject Deliveries deliveries;
  @Inject ChannelAdapters adapters;
  @Inject Fetching fetching;
  @Inject Writing writing;
  @Inject Settling settling;

  @Override
  public QueueName queue() {
    return QueueName.INBOUND;
  }

  @Override
  public Optional<Duration> take(long workspace, UUID ref) {
    var machine = new Machine(workspace, Machine.Task.INTAKE);
    try {
      var waiting = tx.in(machine, () -> takeUnlessFar(machine, ref));
      if (!waiting.isEmpty()) {
        var fetched = fetching.done(workspace, waiting);
        tx.run(machine, () -> open(machine, ref).ifPresent(it -> take(machine, it, fetched)));
      }
    } catch (Undecodable e) {
      dead(workspace, ref, String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  private Optional<Delivery> open(Machine machine, UUID ref) {
    return deliveries.open(machine.workspace(), ref);
  }

  /** Takes it, unless files have to be fetched first; then tells what is waiting for them. */
  private List<Inbound> takeUnlessFar(Machine machine, UUID ref) {
    var delivery = open(machine, ref);
    if (delivery.isEmpty()) {
      return List.of();
    }
    var told = adapters.speaking(delivery.get().kind()).decode(delivery.get().body());
    if (told.stream().anyMatch(Fetching::isDue)) {
      return told;
    }
    take(machine, delivery.get(), told);
    return List.of();
  }

  private void take(Machine machine, Delivery delivery, List<Inbound> told) {
    var line = new Writing.Line(delivery.channel(), delivery.kind().recognisesByPhoneOrEmail());
    for (var inbound : told) {
      switch (inbound) {
        case Inbound.Text text -> writing.text(machine, line, text);
        case Inbound.PageChange page -> writing.pageChange(machine, line, page);
        case Inbound.Status(var message, var status, var error) ->
            settling.report(line.channel(), message, status, error);
        case Inbound.Ignored _ -> {}
      }
    }
    deliveries.done(machine.workspace(), delivery.id());
  }

  @Override
  public void dead(long workspace, UUID ref, String reason) {
    deliveries.dead(workspace, ref, reason);
  }
}
