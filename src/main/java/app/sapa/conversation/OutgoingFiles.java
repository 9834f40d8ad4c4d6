package app.sapa.conversation;

import app.sapa.channel.Outbound;
import app.sapa.guard.FileAddresses;
import app.sapa.people.Machine;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The files of a message on its way out, each under an address that the other side may call. */
@ApplicationScoped
class OutgoingFiles {
  private static final Duration FETCHED_WITHIN = Duration.ofHours(24);

  @Inject Tx tx;
  @Inject Filed filed;
  @Inject FileAddresses addresses;

  List<Outbound.File> of(Machine machine, UUID message) {
    var found = tx.in(machine, () -> filed.of(List.of(message)));
    return found.getOrDefault(message, List.of()).stream()
        .flatMap(each -> addressed(machine, each).stream())
        .toList();
  }

  private Optional<Outbound.File> addressed(Machine machine, Attached attached) {
    var address = new FileAddresses.Opened(machine.workspace(), attached.storage());
    return Optional.ofNullable(attached.file())
        .map(
            file ->
                new Outbound.File(
                    file.name(),
                    file.type().media(),
                    file.size(),
                    addresses.of(address, attached.storedName(), FETCHED_WITHIN)));
  }
}
