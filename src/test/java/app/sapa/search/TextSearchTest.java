package app.sapa.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextSearchTest {
  private final Scene scene = new Scene();
  private UUID contact;

  @BeforeEach
  void someone_wrote() {
    contact = scene.contact("Wayan", "Sudarta");
  }

  private void written(String... texts) {
    for (var text : texts) {
      scene.message(contact, text);
    }
    scene.indexed();
  }

  @Test
  @Rule({"SRCH-22", "SRCH-32"})
  void one_word_finds_every_message_with_that_word() {
    written("The quick brown Fox", "FOX!", "foxes are many", "no animal");

    assertThat(scene.messages("fox")).containsExactly("FOX!", "The quick brown Fox");
    assertThat(scene.messages("FoX")).hasSize(2);
  }

  @Test
  @Rule("SRCH-23")
  void several_words_find_exactly_that_phrase() {
    written("a quick brown fox", "brown quick", "quick, brown!", "quick red brown");

    assertThat(scene.messages("quick brown")).containsExactly("quick, brown!", "a quick brown fox");
  }

  @Test
  @Rule("SRCH-26")
  void several_numbers_find_each_of_them() {
    written("room 016", "014 and 016", "rooms: 014", "0160", "room nothing");

    assertThat(scene.messages("016 014")).containsExactly("rooms: 014", "014 and 016", "room 016");
    assertThat(scene.messages("016")).containsExactly("014 and 016", "room 016");
    assertThat(scene.messages("room 016")).containsExactly("room 016");
  }

  @ParameterizedTest
  @Rule("SRCH-25")
  @CsvSource({
    "@gmail, 2",
    "@gmail.com, 2",
    "dewi@gmail.com, 1",
    "dewi@gm, 1",
    "budi.s, 1",
    "gmail, 3",
    "@yahoo, 1",
    "@mail, 0",
    "ewi@gmail, 0",
    "DEWI@GMAIL.COM, 1"
  })
  void an_email_address_is_found_by_its_parts(String typed, int messages) {
    written(
        "write to Dewi@gmail.com.",
        "or <budi.s@gmail.com>, please",
        "gmail is down",
        "x@yahoo.co.id");

    assertThat(scene.messages(typed)).hasSize(messages);
  }

  @Test
  @Rule({"SRCH-19", "SRCH-24"})
  void the_search_starts_at_three_characters_and_an_emoji_is_one() {
    written("ok go", "party 🎉🎉🎉 tonight", "family 👨‍👩‍👧❤️👍🏽", "🎉🎉");

    assertThat(scene.messages("ok")).isEmpty();
    assertThat(scene.messages("🎉🎉")).isEmpty();
    assertThat(scene.messages("🎉🎉🎉")).containsExactly("party 🎉🎉🎉 tonight");
    assertThat(scene.messages("👨‍👩‍👧❤👍🏽")).containsExactly("family 👨‍👩‍👧❤️👍🏽");
    assertThat(scene.messages("   ok   ")).isEmpty();
  }

  @Test
  @Rule({"SRCH-20", "SRCH-01"})
  void the_newest_comes_first_and_pages_follow_each_other_without_gap() {
    for (int i = 0; i < 25; i++) {
      scene.message(contact, "mango " + i);
    }
    scene.indexed();
    var search = Stage.the(MessageSearch.class);

    var seen = new ArrayList<String>();
    String after = null;
    do {
      var found = search.search(scene.owner, "mango", 10, after);
      assertThat(found.total()).isEqualTo(25);
      seen.addAll(Scene.texts(found));
      after = found.next();
    } while (after != null);

    assertThat(seen).hasSize(25).startsWith("mango 24", "mango 23").endsWith("mango 1", "mango 0");
    assertThat(seen).doesNotHaveDuplicates();
  }

  @Test
  void messages_of_the_same_moment_stand_on_one_page_each() {
    for (int i = 0; i < 7; i++) {
      scene.message(contact, "same moment");
    }
    Company.run("update message set at = now() where contact_id = ?", contact);
    Company.run("update message set body = 'same instant' where contact_id = ?", contact);
    scene.indexed();
    var search = Stage.the(MessageSearch.class);

    var seen = new ArrayList<UUID>();
    String after = null;
    do {
      var found = search.search(scene.owner, "instant", 2, after);
      seen.addAll(found.hits().stream().map(TextHit::id).toList());
      after = found.next();
    } while (after != null);

    assertThat(seen).hasSize(7).doesNotHaveDuplicates();
  }

  @Test
  @Rule("SRCH-31")
  void a_broadcast_is_never_found() {
    scene.broadcast(contact, "mango sale");
    written("mango please");

    assertThat(scene.messages("mango")).containsExactly("mango please");
  }

  @Test
  @Rule({"SRCH-01", "CMT-08"})
  void comments_are_found_as_comments_and_messages_as_messages() {
    scene.comment(contact, "likes mango");
    written("mango please");

    assertThat(scene.comments("mango")).containsExactly("likes mango");
    assertThat(scene.messages("mango")).containsExactly("mango please");
  }

  @Test
  @Rule("SRCH-27")
  void the_state_of_the_contact_does_not_matter() {
    written("mango please");
    Company.run(
        "update contact set status = 'CLOSED', snoozed_until = now() + interval '1 day'"
            + " where id = ?",
        contact);
    scene.block(contact);
    scene.indexed();

    var hits = scene.messages(scene.owner, "mango").hits();

    assertThat(hits).singleElement().matches(TextHit::blocked);
    assertThat(hits.getFirst().contactName()).isEqualTo("Wayan Sudarta");
  }

  @Test
  void an_excerpt_shows_where_the_words_stand_in_it() {
    written("One.\nTwo. ".repeat(40) + "Then a Quick\tBrown fox. " + "More words. ".repeat(40));

    var excerpt = scene.messages(scene.owner, "quick brown").hits().getFirst().excerpt();

    var mark = excerpt.marks().getFirst();
    assertThat(excerpt.text().substring(mark.from(), mark.to())).isEqualTo("Quick Brown");
    assertThat(excerpt.text()).startsWith("…").endsWith("…").doesNotContain("\n");
    assertThat(excerpt.text().length()).isLessThan(170);
  }

  @Test
  void every_kind_of_search_marks_what_it_found() {
    written("mail dewi@gmail.com or 016, 014");

    assertThat(marked("@gmail")).containsExactly("dewi@gmail.com");
    assertThat(marked("016 014")).containsExactly("016", "014");
    assertThat(marked("MAIL")).containsExactly("mail");
  }

  private List<String> marked(String typed) {
    var excerpt = scene.messages(scene.owner, typed).hits().getFirst().excerpt();
    return excerpt.marks().stream()
        .map(mark -> excerpt.text().substring(mark.from(), mark.to()))
        .toList();
  }

  @Test
  void an_edited_comment_is_found_by_its_new_words_and_a_deleted_one_not_at_all() {
    var edited = scene.comment(contact, "first mango");
    var deleted = scene.comment(contact, "second mango");
    scene.indexed();
    Company.run("update comment set body = 'now papaya' where id = ?", edited);
    Company.run("delete from comment where id = ?", deleted);
    scene.indexed();

    assertThat(scene.comments("mango")).isEmpty();
    assertThat(scene.comments("papaya")).containsExactly("now papaya");
  }

  @Test
  @Rule("SRCH-21")
  void text_is_found_whatever_kind_of_message_it_came_in() {
    for (var kind : List.of("TEXT", "TEMPLATE", "QUICK_REPLY", "STORY_REPLY")) {
      var message = scene.message(contact, "mango as " + kind);
      Company.run("update message set kind = ? where id = ?", kind, message);
    }
    scene.indexed();

    assertThat(scene.messages("mango"))
        .containsExactly(
            "mango as STORY_REPLY", "mango as QUICK_REPLY", "mango as TEMPLATE", "mango as TEXT");
  }

  @Test
  @Rule("SRCH-24")
  void an_emoji_is_found_by_itself_and_in_a_run_and_no_other_one_is() {
    written("🎉🎉🎉", "🎉🎉👍", "ok 👍🏽👍🏽👍🏽");

    assertThat(scene.messages("🎉🎉🎉")).containsExactly("🎉🎉🎉");
    assertThat(scene.messages("🎉🎉👍")).containsExactly("🎉🎉👍");
  }
}
