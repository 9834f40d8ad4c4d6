package app.sapa.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.Watch;
import app.sapa.workspace.Scope;
import app.sapa.workspace.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PresenceTest {
  private final Company company = Stage.company();
  private final Viewer owner = company.owner("Olivia");
  private final Viewer sari = company.agent("Sari", Scope.OWN);
  private final Watch clock = new Watch(Instant.now().truncatedTo(ChronoUnit.MILLIS));
  private final Presence presence = presence();

  private Presence presence() {
    var made = new Presence();
    made.tx = Stage.the(Tx.class);
    made.clock = clock;
    return made;
  }

  @Test
  @Rule("SET-05")
  void whoever_has_a_screen_open_is_here_until_a_while_after_it_was_last_heard_of() {
    assertThat(presence.of(owner)).isEmpty();

    presence.here(sari);
    assertThat(presence.of(owner)).containsExactly(sari.id());

    clock.move(Presence.SAID_AGAIN);
    presence.here(sari);
    clock.move(Presence.HERE);
    assertThat(presence.of(owner)).containsExactly(sari.id());

    clock.move(Duration.ofSeconds(1));
    assertThat(presence.of(owner)).isEmpty();
  }

  @Test
  @Rule("SET-05")
  void those_who_look_after_members_are_told_when_somebody_was_last_here() {
    assertThat(lastActive(sari)).isNull();

    presence.here(sari);

    assertThat(lastActive(sari)).isEqualTo(clock.instant());
    assertThat(lastActive(owner)).isNull();
  }

  private @Nullable Instant lastActive(Viewer of) {
    return Stage.the(Staff.class).all(owner).stream()
        .filter(person -> person.id().equals(of.id()))
        .findFirst()
        .orElseThrow()
        .lastActive();
  }

  @Test
  void nobody_of_another_workspace_is_here() {
    presence.here(Stage.company().owner("Olaf"));

    assertThat(presence.of(owner)).isEmpty();
  }
}
