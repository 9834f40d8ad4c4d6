package app.sapa.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.sapa.Company;
import app.sapa.Stage;
import app.sapa.work.Rush;
import app.sapa.workspace.DatabaseTrouble;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // put together without a container
class DoorsTest {
  private final Doors doors = Stage.the(Doors.class);
  private final Company company = Stage.company();

  @Test
  void a_door_tells_its_workspace_its_kind_and_its_settings() {
    var channel =
        ConnectedChannel.of(company, ChannelKind.WEBCHAT)
            .with("sealed", "{\"allowedOrigins\":[\"https://shop.id\"],\"colour\":null,\"n\":1}");

    assertThat(doors.find(channel.id()))
        .hasValueSatisfying(
            door -> {
              assertThat(door.workspace()).isEqualTo(company.workspace());
              assertThat(door.channel()).isEqualTo(channel.id());
              assertThat(door.kind()).isEqualTo(ChannelKind.WEBCHAT);
              assertThat(door.secret()).isEqualTo("sealed");
              assertThat(door.settings())
                  .containsEntry("allowedOrigins", List.of("https://shop.id"))
                  .containsEntry("n", 1)
                  .doesNotContainKey("colour");
            });
  }

  @Test
  void there_is_no_door_where_there_is_no_channel_or_a_closed_one() {
    var closed = ConnectedChannel.of(company, ChannelKind.CUSTOM);
    Company.run("update channel set active = false where id = ?", closed.id());

    assertThat(doors.find(UUID.randomUUID())).isEmpty();
    assertThat(doors.find(closed.id())).isEmpty();
  }

  @Test
  void an_id_that_two_workspaces_have_is_nobodys_door() {
    var channel = ConnectedChannel.of(company, ChannelKind.CUSTOM);
    Company.run(
        """
        insert into channel (workspace_id, id, key, kind, name, created_at)
        values (?, ?, 'copied', 'CUSTOM', 'Copied', now())\
        """,
        Stage.company().workspace(),
        channel.id());

    assertThat(doors.find(channel.id())).isEmpty();
  }

  @Test
  void without_a_database_nobody_is_told_that_there_is_no_such_channel() {
    var broken = new Doors();
    broken.ingest = new Ingest();
    broken.ingest.dataSources = new BrokenSources();
    broken.ingest.rush = new Rush();

    assertThatExceptionOfType(DatabaseTrouble.class)
        .isThrownBy(() -> broken.find(UUID.randomUUID()));
  }
}
