package app.sapa.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.sapa.Company;
import app.sapa.Stage;
import app.sapa.channel.BrokenDoors;
import app.sapa.channel.ChannelAdapters;
import app.sapa.channel.Doors;
import app.sapa.work.QueueName;
import app.sapa.workspace.DatabaseTrouble;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DispatcherTest {
  private final Shopfront shop = Shopfront.open();
  private final UUID order = ordered();

  /** An order that no worker knows of. */
  private UUID ordered() {
    var owner = shop.company().owner("Dewi");
    var message = shop.answers(owner, shop.hears("ayu", "Halo"), "Selamat pagi");
    Shopfront.emptied(QueueName.OUTBOX);
    Company.run(
        "update outbox_command set state = 'QUEUED', attempts = 0 where message_id = ?", message);
    return Stage.the(Tx.class)
        .in(
            shop.machine(),
            () ->
                Stage.the(Tx.class)
                    .first(
                        Sql.of("select id from outbox_command where message_id = ?", message),
                        row -> row.id("id")))
        .orElseThrow();
  }

  private static Dispatcher through(Doors doors) {
    var dispatcher = new Dispatcher();
    dispatcher.tx = Stage.the(Tx.class);
    dispatcher.doors = doors;
    dispatcher.adapters = Stage.the(ChannelAdapters.class);
    dispatcher.files = Stage.the(OutgoingFiles.class);
    dispatcher.settling = Stage.the(Settling.class);
    return dispatcher;
  }

  private String state() {
    return Stage.the(Tx.class)
        .in(
            shop.machine(),
            () ->
                Stage.the(Tx.class)
                    .first(
                        Sql.of(
                            "select state || ' ' || attempts as now from outbox_command"
                                + " where id = ?",
                            order),
                        row -> row.text("now")))
        .orElseThrow();
  }

  @Test
  void an_order_whose_door_cannot_be_looked_up_counts_as_never_begun() {
    assertThatExceptionOfType(DatabaseTrouble.class)
        .isThrownBy(() -> through(BrokenDoors.toNowhere()).take(shop.company().workspace(), order));

    assertThat(state()).isEqualTo("QUEUED 0");
  }

  @Test
  void an_order_that_can_be_begun_is_begun_and_settled() {
    through(Stage.the(Doors.class)).take(shop.company().workspace(), order);

    // Refused by the adapter, as the channel has no callback.
    assertThat(state()).isEqualTo("FAILED 1");
  }
}
