package app.sapa.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.sapa.Company;
import app.sapa.Stage;
import app.sapa.database.TestDatabase;
import app.sapa.work.Lane;
import app.sapa.work.Queue;
import app.sapa.work.QueueName;
import app.sapa.work.Rush;
import app.sapa.workspace.DataSources;
import app.sapa.workspace.DatabaseTrouble;
import app.sapa.workspace.Tx;
import jakarta.enterprise.inject.Vetoed;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // put together without a container
class DeliveriesTest {
  private static final byte[] BODY = {0, 1, (byte) 0xff, '{'};

  private final Company company = Stage.company();
  private final ConnectedChannel channel = ConnectedChannel.of(company, ChannelKind.CUSTOM);
  private final Door door = door(channel);
  // Rings nobody and queues nothing that a worker would take, so that what is kept stays as it is.
  private final Deliveries deliveries = deliveries(new Quiet());

  @Test
  void a_delivery_is_kept_once_byte_for_byte() {
    var kept = deliveries.keep(door, "message:m-1", BODY);
    var again =
        deliveries.keep(door, "message:m-1", "other words".getBytes(StandardCharsets.UTF_8));

    assertThat(kept).isInstanceOf(Kept.New.class);
    var id = ((Kept.New) kept).id();
    assertThat(again).isEqualTo(new Kept.Repeat(id));
    assertThat(deliveries.open(company.workspace(), id))
        .hasValueSatisfying(
            delivery -> {
              assertThat(delivery.body()).isEqualTo(BODY);
              assertThat(delivery.channel()).isEqualTo(channel.id());
              assertThat(delivery.kind()).isEqualTo(ChannelKind.CUSTOM);
              assertThat(delivery.receivedAt()).isBeforeOrEqualTo(Instant.now());
            });
  }

  @Test
  void the_same_key_on_another_channel_or_in_another_workspace_is_another_delivery() {
    var beside = door(ConnectedChannel.of(company, ChannelKind.CUSTOM));
    var elsewhere = door(ConnectedChannel.of(Stage.company(), ChannelKind.CUSTOM));

    assertThat(deliveries.keep(door, "m-1", BODY)).isInstanceOf(Kept.New.class);
    assertThat(deliveries.keep(beside, "m-1", BODY)).isInstanceOf(Kept.New.class);
    assertThat(deliveries.keep(elsewhere, "m-1", BODY)).isInstanceOf(Kept.New.class);
  }

  @Test
  void of_many_equal_deliveries_at_once_exactly_one_is_new() throws Exception {
    Callable<Kept> keeping = () -> deliveries.keep(door, "m-1", BODY);
    try (var threads = Executors.newFixedThreadPool(12)) {
      var kept =
          threads.invokeAll(Collections.nCopies(60, keeping)).stream()
              .map(DeliveriesTest::result)
              .toList();

      assertThat(kept).filteredOn(Kept.New.class::isInstance).hasSize(1);
    }
    assertThat(channel.states()).containsExactly("NEW");
  }

  @Test
  void a_delivery_that_cannot_be_queued_is_not_kept_at_all() {
    var failing = deliveries(new Full());

    assertThatExceptionOfType(DatabaseTrouble.class)
        .isThrownBy(() -> failing.keep(door, "m-1", BODY));
    assertThat(channel.states()).isEmpty();
    assertThat(deliveries.keep(door, "m-1", BODY)).isInstanceOf(Kept.New.class);
  }

  @Test
  void without_a_database_nothing_is_kept_and_the_door_hears_of_it() {
    var broken = deliveries(new Quiet());
    broken.ingest = new Ingest();
    broken.ingest.dataSources = new BrokenSources();
    broken.ingest.rush = new Rush();

    assertThatExceptionOfType(DatabaseTrouble.class)
        .isThrownBy(() -> broken.keep(door, "m-1", BODY));
  }

  @Test
  void a_delivery_is_open_until_it_is_done_or_dead() {
    var done = ((Kept.New) deliveries.keep(door, "m-1", BODY)).id();
    var dead = ((Kept.New) deliveries.keep(door, "m-2", BODY)).id();

    deliveries.done(company.workspace(), done);
    deliveries.dead(company.workspace(), dead, "not JSON at line 1, column 1");

    assertThat(deliveries.open(company.workspace(), done)).isEmpty();
    assertThat(deliveries.open(company.workspace(), dead)).isEmpty();
    assertThat(channel.states()).containsExactly("DONE", "DEAD");
  }

  @Test
  void what_is_done_does_not_die_afterwards() {
    var id = ((Kept.New) deliveries.keep(door, "m-1", BODY)).id();
    deliveries.done(company.workspace(), id);

    deliveries.dead(company.workspace(), id, "too many attempts");

    assertThat(channel.states()).containsExactly("DONE");
  }

  @Test
  void another_workspace_opens_and_settles_nothing_of_it() {
    var id = ((Kept.New) deliveries.keep(door, "m-1", BODY)).id();
    long other = Stage.company().workspace();

    assertThat(deliveries.open(other, id)).isEmpty();
    deliveries.done(other, id);
    deliveries.dead(other, id, "mine now");

    assertThat(channel.states()).containsExactly("NEW");
  }

  @Test
  void the_ingest_role_cannot_read_what_it_kept() throws SQLException {
    deliveries.keep(door, "m-1", BODY);
    try (var connection = TestDatabase.shared().ingest().getConnection();
        var statement = connection.createStatement()) {
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> statement.executeQuery("select body from inbound_event"))
          .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }
  }

  @Test
  void a_key_has_a_length_that_an_index_can_bear() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> deliveries.keep(door, "k".repeat(Deliveries.LONGEST_KEY + 1), BODY));
    assertThatIllegalArgumentException().isThrownBy(() -> deliveries.keep(door, " ", BODY));
  }

  private static Door door(ConnectedChannel channel) {
    return Stage.the(Doors.class).find(channel.id()).orElseThrow();
  }

  private static Deliveries deliveries(Queue queue) {
    var made = new Deliveries();
    made.ingest = new Ingest();
    made.ingest.dataSources = Stage.the(DataSources.class);
    made.ingest.rush = new Rush();
    made.queue = queue;
    made.tx = Stage.the(Tx.class);
    made.clock = Stage.the(Clock.class);
    return made;
  }

  private static Kept result(Future<Kept> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A queue on a disk without room. */
  @Vetoed
  private static final class Full extends Quiet {
    @Override
    public void addAsIngest(
        Connection connection, long workspace, QueueName name, UUID ref, Lane lane, Instant due)
        throws SQLException {
      throw new SQLException("no space left on device", "53100");
    }
  }

  /** A queue that nobody works on. */
  @Vetoed
  private static class Quiet extends Queue {
    @Override
    public void addAsIngest(
        Connection connection, long workspace, QueueName name, UUID ref, Lane lane, Instant due)
        throws SQLException {}

    @Override
    public void ring(QueueName name) {}
  }
}
