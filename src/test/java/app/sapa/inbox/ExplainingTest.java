package app.sapa.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.sapa.Stage;
import app.sapa.base.NotThere;
import app.sapa.contact.Filter;
import app.sapa.contact.Operator;
import app.sapa.workspace.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Why a contact is, or is not, in a custom inbox. */
class ExplainingTest {
  private static final Filter.Condition OPEN =
      new Filter.Condition("status", Operator.HAS_ANY, List.of("open"));
  private static final Filter.Condition UNREPLIED =
      new Filter.Condition("unreplied", Operator.YES, List.of());

  private final InboxScene scene = new InboxScene();
  private final Explaining explaining = Stage.the(Explaining.class);
  private final Inbox.Custom box =
      new Inbox.Custom(
          Stage.the(CustomInboxes.class)
              .create(
                  scene.owner,
                  "Waiting",
                  new Filter.Group(Filter.Joined.ALL, List.of(OPEN, UNREPLIED))));

  @Test
  void it_names_the_conditions_that_decided_and_what_a_refresh_would_change() {
    var budi = scene.contact("Budi");
    assertThat(scene.names(scene.owner, box)).containsExactly("Budi");
    assertThat(explaining.why(scene.owner, box, Look.FIRST, budi))
        .isEqualTo(new Why(true, true, Why.Reason.FILTER, List.of(OPEN, UNREPLIED)));

    scene.answers(scene.owner, budi, "Here I am");
    assertThat(explaining.why(scene.owner, box, Look.FIRST, budi))
        .isEqualTo(new Why(true, false, Why.Reason.FILTER, List.of(UNREPLIED)));

    Stage.the(Snapshots.class).refresh(scene.owner, box, Look.FIRST);
    assertThat(explaining.why(scene.owner, box, Look.FIRST, budi).here()).isFalse();
  }

  @Test
  void it_says_when_the_look_or_a_block_decided() {
    var budi = scene.contact("Budi");
    var snoozed = Look.FIRST.in(Look.Status.SNOOZED);
    assertThat(scene.names(scene.owner, box, snoozed)).isEmpty();

    assertThat(explaining.why(scene.owner, box, snoozed, budi))
        .isEqualTo(new Why(false, false, Why.Reason.LOOK, List.of()));
    scene.block(budi);
    assertThat(explaining.why(scene.owner, box, Look.FIRST, budi))
        .isEqualTo(new Why(false, false, Why.Reason.BLOCKED, List.of()));
  }

  @Test
  void of_a_contact_out_of_sight_or_an_inbox_not_shared_it_says_nothing() {
    var budi = scene.contact("Budi");
    var agent = scene.company.agent("Adi", Scope.OWN);

    assertThatExceptionOfType(NotThere.class)
        .isThrownBy(() -> explaining.why(agent, box, Look.FIRST, budi));
    Stage.the(CustomInboxes.class).share(scene.owner, box.id(), Sharing.PUBLIC);
    assertThatExceptionOfType(NotThere.class)
        .isThrownBy(() -> explaining.why(agent, box, Look.FIRST, budi));
  }
}
