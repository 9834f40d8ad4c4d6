package app.sapa.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.base.NotThere;
import app.sapa.contact.Direction;
import app.sapa.people.Viewer;
import app.sapa.workspace.Scope;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QuotingTest {
  private final Replying replying = Stage.the(Replying.class);
  private final Shopfront shop = Shopfront.open();
  private final Viewer budi = shop.company().agent("Budi", Scope.ALL);
  private final UUID ayu = shop.hearsAs("ayu", "m-1", "Ukuran M masih ada?");

  @Test
  @Rule({"MSG-08", "MSG-13"})
  void a_reply_may_answer_one_message_in_particular_and_shows_how_that_begins() {
    var asked = Shopfront.said(budi, ayu).getFirst().id();
    shop.hears("ayu", "Atau " + "L".repeat(500));
    var longer = Shopfront.said(budi, ayu).getLast().id();

    send(ayu, asked);
    send(ayu, longer);

    var said = Shopfront.said(budi, ayu);
    assertThat(said.get(2).quote())
        .isEqualTo(new Entry.Quote(asked, Direction.IN, null, "TEXT", "Ukuran M masih ada?"));
    assertThat(said.get(3).quote().beginning()).hasSize(200).startsWith("Atau L");
    assertThat(said.get(1).quote()).isNull();
  }

  @Test
  @Rule("VIS-13")
  void nothing_is_sent_that_answers_what_is_not_in_this_contacts_thread() {
    shop.hears("rini", "Rahasia");
    var rinis = Shopfront.said(budi, shop.contact("rini")).getFirst().id();

    for (var other : List.of(rinis, UUID.randomUUID())) {
      assertThatExceptionOfType(NotThere.class).isThrownBy(() -> send(ayu, other));
    }

    assertThat(Shopfront.said(budi, ayu)).hasSize(1);
  }

  @Test
  @Rule("MSG-13")
  void what_a_contact_answers_is_shown_too_by_whichever_id_their_side_tells() {
    var ours = shop.answers(budi, ayu, "Masih, Kak");
    shop.takes(answering("m-2", ours.toString(), "Saya ambil"));
    shop.takes(answering("m-3", "m-1", "Yang ini"));
    shop.takes(answering("m-4", "m-nowhere", "Itu"));

    var said = Shopfront.said(budi, ayu);
    assertThat(said.get(2).quote())
        .isEqualTo(new Entry.Quote(ours, Direction.OUT, budi.id(), "TEXT", "Masih, Kak"));
    assertThat(said.get(3).quote().message()).isEqualTo(said.getFirst().id());
    assertThat(said.get(4).text()).isEqualTo("Itu");
    assertThat(said.get(4).quote()).isNull();
  }

  private void send(UUID contact, UUID answered) {
    replying.send(budi, contact, new Reply(UUID.randomUUID(), "Ada", List.of(), answered));
  }

  private static String answering(String id, String answered, String text) {
    return """
    {"contact": {"externalId": "ayu"},
     "message": {"externalId": "%s", "replyToExternalId": "%s", "text": "%s"}}
    """
        .formatted(id, answered, text);
  }
}
