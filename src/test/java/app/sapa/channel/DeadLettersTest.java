package app.sapa.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.sapa.Company;
import app.sapa.Stage;
import app.sapa.base.NotThere;
import app.sapa.people.Restriction;
import app.sapa.people.Viewer;
import app.sapa.workspace.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeadLettersTest {
  private final DeadLetters deadLetters = Stage.the(DeadLetters.class);
  private final Company company = Stage.company();
  private final ConnectedChannel channel = ConnectedChannel.of(company, ChannelKind.CUSTOM);

  @Test
  void owners_and_managers_see_the_dead_letters_of_their_workspace_newest_first() {
    var older = dead("not JSON at line 1, column 1", 2);
    var newer = dead("too many attempts", 1);
    var elsewhere = Stage.company();

    for (var viewer : List.of(company.owner("Ona"), company.manager("Mira"))) {
      assertThat(deadLetters.list(viewer, null, 50).items())
          .extracting(DeadLetter::id)
          .containsExactly(newer, older);
    }
    assertThat(deadLetters.list(company.owner("Oto"), null, 50).items().getLast().reason())
        .isEqualTo("not JSON at line 1, column 1");
    assertThat(deadLetters.list(elsewhere.owner("Eve"), null, 50).items()).isEmpty();
  }

  @Test
  void they_come_page_by_page() {
    var all = new ArrayList<UUID>();
    for (int i = 0; i < 5; i++) {
      all.addFirst(dead("reason", 10 - i));
    }
    var owner = company.owner("Ona");

    var first = deadLetters.list(owner, null, 2);
    var second = deadLetters.list(owner, first.next(), 2);
    var third = deadLetters.list(owner, second.next(), 2);

    var seen = new ArrayList<UUID>();
    for (var page : List.of(first, second, third)) {
      page.items().forEach(letter -> seen.add(letter.id()));
    }
    assertThat(seen).isEqualTo(all);
    assertThat(third.following()).isEmpty();
  }

  @Test
  void agents_and_managers_kept_from_integrations_have_none() {
    var id = dead("reason", 1);

    for (var viewer :
        List.of(
            company.agent("Adi", Scope.ALL), company.manager("Max", Restriction.NO_INTEGRATIONS))) {
      assertThatExceptionOfType(NotThere.class)
          .isThrownBy(() -> deadLetters.list(viewer, null, 50));
      assertNotThere(viewer, id);
    }
  }

  @Test
  void a_dead_letter_is_worked_on_again_and_becomes_what_it_meant() {
    var id = dead("an old fault", 1);

    deadLetters.replay(company.owner("Ona"), id);

    Quietly.until(() -> channel.states().equals(List.of("DONE")));
    assertThat(channel.said()).containsExactly("m-" + id);
  }

  @Test
  void what_is_not_dead_or_not_ours_is_not_there() {
    var id = dead("reason", 1);
    assertNotThere(Stage.company().owner("Eve"), id);
    assertNotThere(company.owner("Ona"), UUID.randomUUID());

    Company.run("update inbound_event set state = 'DONE' where id = ?", id);
    assertNotThere(company.owner("Oto"), id);
  }

  private void assertNotThere(Viewer viewer, UUID id) {
    assertThatExceptionOfType(NotThere.class).isThrownBy(() -> deadLetters.replay(viewer, id));
  }

  private UUID dead(String reason, int minutesAgo) {
    var id = UUID.randomUUID();
    Company.run(
        """
        insert into inbound_event (workspace_id, id, channel_id, dedupe_key, body, received_at, state,
          attempts, error)
        values (?, ?, ?, ?, convert_to(?, 'UTF8'), now() - make_interval(mins => ?), 'DEAD', 1, ?)\
        """,
        company.workspace(),
        id,
        channel.id(),
        id.toString(),
        "{\"contact\":{\"externalId\":\"u-1\"},\"message\":{\"externalId\":\"m-%s\",\"text\":\"Halo\"}}"
            .formatted(id),
        minutesAgo,
        reason);
    return id;
  }
}
