package app.sapa.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.live.Live;
import app.sapa.live.Nudge;
import app.sapa.people.Viewer;
import app.sapa.people.Viewers;
import app.sapa.workspace.Scope;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RestrictedSearchTest {
  private final Scene scene = new Scene();
  private Viewer alone;
  private Viewer sales;

  @BeforeEach
  void two_restricted_agents() {
    alone = scene.company.agent("Alda", Scope.OWN);
    sales = scene.company.agent("Sari", Scope.TEAM, "Sales");
  }

  @Test
  @Rule("VIS-13")
  void contacts_of_others_are_neither_found_nor_counted() {
    var colleague = scene.company.agent("Sinta", Scope.ALL, "Sales");
    var stranger = scene.company.agent("Tono", Scope.ALL, "Support");
    scene.assigned("Anna", alone);
    scene.assigned("Anne", colleague);
    scene.assigned("Anita", stranger);
    scene.queue(scene.contact("Anouk", ""), scene.company.team("Sales"));
    scene.queue(scene.contact("Antje", ""), scene.company.team("Support"));
    scene.contact("Anton", "");
    scene.indexed();
    var search = Stage.the(ContactSearch.class);

    assertThat(scene.contacts(alone, "an")).containsExactly("Anna");
    assertThat(search.search(alone, "an", 1, null).total()).isEqualTo(1);
    assertThat(scene.contacts(Stage.the(Viewers.class).again(sales).orElseThrow(), "an"))
        .containsExactly("Anne", "Anouk");
    assertThat(search.search(scene.owner, "an", 1, null).total()).isEqualTo(6);
  }

  @Test
  @Rule("VIS-13")
  void messages_and_comments_of_others_are_neither_found_nor_counted() {
    var mine = scene.assigned("Mine", alone);
    var other = scene.contact("Other", "");
    scene.message(mine, "mango for me");
    scene.message(other, "mango for others");
    scene.comment(other, "mango comment");
    scene.indexed();

    var found = scene.messages(alone, "mango");

    assertThat(Scene.texts(found)).containsExactly("mango for me");
    assertThat(found.total()).isEqualTo(1);
    assertThat(Stage.the(CommentSearch.class).search(alone, "mango", 10, null).total()).isZero();
    assertThat(scene.messages(scene.owner, "mango").total()).isEqualTo(2);
  }

  @Test
  void messages_of_a_contact_that_waits_for_their_team_are_found() {
    var waiting = scene.contact("Waiting", "");
    scene.queue(waiting, scene.company.team("Sales"));
    scene.message(waiting, "mango please");
    scene.indexed();

    assertThat(Scene.texts(scene.messages(sales, "mango"))).containsExactly("mango please");
    assertThat(scene.messages(alone, "mango").total()).isZero();
  }

  @Test
  @Rule("VIS-13")
  void a_contact_that_was_given_away_is_gone_before_the_index_knows() {
    var contact = scene.assigned("Mango", alone);
    scene.message(contact, "mango please");
    scene.indexed();
    assertThat(scene.messages(alone, "mango").total()).isEqualTo(1);
    assertThat(scene.contacts(alone, "mango")).hasSize(1);

    scene.assign(contact, scene.owner.id());

    assertThat(scene.messages(alone, "mango"))
        .matches(found -> found.hits().isEmpty() && found.total() == 0);
    assertThat(Stage.the(ContactSearch.class).search(alone, "mango", 10, null))
        .matches(found -> found.hits().isEmpty() && found.total() == 0);
  }

  @Test
  void a_nudge_brings_a_contact_that_changed_hands_into_the_next_search() {
    var contact = scene.contact("Mango", "");
    scene.message(contact, "mango one");
    scene.message(contact, "mango two");
    scene.indexed();
    assertThat(scene.messages(alone, "mango").total()).isZero();

    scene.assign(contact, alone.id());
    nudge(contact);
    assertThat(scene.messages(alone, "mango").total()).isEqualTo(2);

    scene.assign(contact, scene.owner.id());
    nudge(contact);
    assertThat(Stage.the(MessageSearch.class).search(alone, "mango", 1, null).total()).isZero();
  }

  private void nudge(UUID contact) {
    Stage.the(Live.class).tell(new Nudge(scene.company.workspace(), Nudge.What.CONTACT, contact));
  }

  @Test
  void a_text_that_was_changed_is_shown_as_it_is_now() {
    var contact = scene.assigned("Mine", alone);
    var message = scene.message(contact, "mango secret");
    scene.indexed();

    Company.run("update message set body = 'erased' where id = ?", message);

    assertThat(Scene.texts(scene.messages(alone, "mango"))).doesNotContain("mango secret");
  }
}
