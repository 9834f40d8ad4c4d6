package app.sapa.conversation;

import static app.sapa.Refusals.assertNotThere;
import static app.sapa.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.contact.ContactCards;
import app.sapa.contact.ContactStatus;
import app.sapa.people.Switching;
import app.sapa.people.Viewer;
import app.sapa.workspace.Switch;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClosingTest {
  private static final String SAID = "Bought two.";

  private final Closing closing = Stage.the(Closing.class);
  private final Shopfront shop = Shopfront.open();
  private final Viewer dewi = shop.company().owner("Dewi");
  private final UUID ayu = shop.hears("ayu", "Halo");
  private final UUID sale = category(shop.company(), "Sale", 1);
  private final UUID question = category(shop.company(), "Question", 0);

  private static UUID category(Company company, String name, int position) {
    var id = UUID.randomUUID();
    Company.run(
        "insert into category (workspace_id, id, name, position) values (?, ?, ?, ?)",
        company.workspace(),
        id,
        name,
        position);
    return id;
  }

  private void wants(NoteMode mode) {
    Stage.the(Switching.class).change(dewi, Switch.CLOSING_NOTE, mode.name());
  }

  private void close(ClosingNote note) {
    closing.close(dewi, ayu, note);
  }

  private ContactStatus status() {
    return Stage.the(ContactCards.class).open(dewi, ayu).status();
  }

  private long filed(UUID category, String summary) {
    return Company.number(
        "select count(*) from conversation where contact_id = ? and category_id = ? and summary ="
            + " ?",
        ayu,
        category,
        summary);
  }

  @Test
  @Rule({"CLS-07", "SET-15"})
  void a_note_is_a_category_of_the_workspaces_list_in_its_order_and_a_summary() {
    assertThat(closing.categories(dewi))
        .extracting(Closing.Category::name)
        .containsExactly("Question", "Sale");

    close(new ClosingNote(sale, "  " + SAID + "\n"));

    assertThat(filed(sale, SAID)).isOne();
    assertThat(closing.categories(Stage.company().owner("Olaf"))).isEmpty();
  }

  @Test
  @Rule({"EVT-39", "EVT-38"})
  void a_note_leaves_an_event_of_its_own_in_the_conversation_that_it_ended() {
    close(new ClosingNote(sale, SAID));

    assertThat(Shopfront.happened(dewi, ayu, EventType.CLOSING_NOTE_ADDED))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.actor()).isEqualTo(dewi.id());
              assertThat(event.subject()).isEqualTo(sale);
              assertThat(event.detail()).isEqualTo(SAID);
            });
    assertThat(
            Company.number(
                "select count(distinct conversation_id) from event where contact_id = ?"
                    + " and type in ('CONVERSATION_CLOSED', 'CLOSING_NOTE_ADDED')",
                ayu))
        .isOne();
  }

  @Test
  @Rule("CLS-08")
  void where_a_note_is_optional_one_closes_with_or_without() {
    assertThat(closing.mode(dewi)).isEqualTo(NoteMode.OPTIONAL);
    assertThat(closing.mode(dewi).asks()).isFalse();

    close(ClosingNote.NONE);

    assertThat(status()).isEqualTo(ContactStatus.CLOSED);
    assertThat(Shopfront.happened(dewi, ayu, EventType.CLOSING_NOTE_ADDED)).isEmpty();
  }

  @Test
  @Rule("CLS-09")
  void where_a_category_is_wanted_nobody_closes_without_one() {
    wants(NoteMode.CATEGORY);

    assertThat(closing.mode(dewi).asks()).isTrue();
    assertRefused("closing.category", () -> close(new ClosingNote(null, SAID)));
    assertThat(status()).isEqualTo(ContactStatus.OPEN);
    close(new ClosingNote(question, ""));
    assertThat(status()).isEqualTo(ContactStatus.CLOSED);
  }

  @Test
  @Rule("CLS-10")
  void where_both_are_wanted_nobody_closes_without_both() {
    wants(NoteMode.BOTH);

    assertRefused("closing.category", () -> close(new ClosingNote(null, SAID)));
    assertRefused("closing.summary", () -> close(new ClosingNote(question, " \n")));
    assertThat(status()).isEqualTo(ContactStatus.OPEN);
    close(new ClosingNote(question, SAID));
    assertThat(filed(question, SAID)).isOne();
  }

  @Test
  @Rule("CLS-11")
  void where_notes_are_off_none_is_asked_for_or_taken() {
    wants(NoteMode.OFF);

    assertThat(closing.mode(dewi).asks()).isFalse();
    assertRefused("closing.off", () -> close(new ClosingNote(question, SAID)));
    close(ClosingNote.NONE);
    assertThat(status()).isEqualTo(ContactStatus.CLOSED);
  }

  @Test
  void a_summary_that_is_too_long_is_refused_and_nothing_closes() {
    var longest = "a".repeat(ClosingNote.LONGEST);

    assertRefused("closing.too-long", () -> close(new ClosingNote(sale, longest + "a")));
    assertThat(status()).isEqualTo(ContactStatus.OPEN);
    close(new ClosingNote(sale, longest));
    assertThat(filed(sale, longest)).isOne();
  }

  @Test
  void a_category_that_this_company_does_not_have_is_not_there() {
    var theirs = category(Stage.company(), "Sale", 0);

    for (var none : new UUID[] {theirs, UUID.randomUUID()}) {
      assertNotThere(() -> close(new ClosingNote(none, "")));
    }
    assertThat(status()).isEqualTo(ContactStatus.OPEN);
  }
}
