package app.sapa.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.people.Restriction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactSearchTest {
  private final Scene scene = new Scene();

  @Test
  @Rule({"SRCH-03", "SRCH-04", "SRCH-05"})
  void a_name_is_found_by_the_beginning_of_a_word_and_not_by_its_middle() {
    scene.contact("Carlos", "Mendes");
    scene.contact("Lina", "Carter");
    scene.contact("Scarlet", "Oscar");
    scene.indexed();

    assertThat(scene.contacts("car")).containsExactly("Carlos Mendes", "Lina Carter");
    assertThat(scene.contacts("men")).containsExactly("Carlos Mendes");
    assertThat(scene.contacts("arl")).isEmpty();
  }

  @Test
  @Rule({"SRCH-32", "SRCH-39"})
  void case_and_accents_do_not_matter_in_either_direction() {
    scene.contact("José", "ÁVILA");
    scene.contact("Samantha", "Łukasz");
    scene.contact("Rene\u0301e", "Müller");
    scene.indexed();

    assertThat(scene.contacts("jose avi")).containsExactly("José ÁVILA");
    assertThat(scene.contacts("JOSÉ")).containsExactly("José ÁVILA");
    assertThat(scene.contacts("SAma")).containsExactly("Samantha Łukasz");
    assertThat(scene.contacts("lukasz")).containsExactly("Samantha Łukasz");
    assertThat(scene.contacts("ren\u00e9e mu")).containsExactly("Rene\u0301e Müller");
    assertThat(scene.contacts("samanthas")).isEmpty();
  }

  @Test
  @Rule("SRCH-38")
  void every_typed_word_must_begin_a_word_of_the_name() {
    scene.contact("John", "Smith");
    scene.contact("Joana", "de la Cruz");
    scene.indexed();

    assertThat(scene.contacts("jo smi")).containsExactly("John Smith");
    assertThat(scene.contacts("smith jo")).containsExactly("John Smith");
    assertThat(scene.contacts("cruz")).containsExactly("Joana de la Cruz");
    assertThat(scene.contacts("jo xavier")).isEmpty();
  }

  @ParameterizedTest
  @Rule("SRCH-06")
  @ValueSource(
      strings = {
        "+62 812-3456",
        "62812345",
        "0812 345",
        "0812-3456-7890",
        "812345",
        "0062 812",
        "(0812) 3456",
        "+628"
      })
  void a_phone_number_is_found_by_its_beginning_however_it_is_written(String typed) {
    scene.withPhone("Wayan", "0812 3456 7890");
    scene.withPhone("Ketut", "+62 361 234567");
    scene.indexed();

    assertThat(scene.contacts(typed)).containsExactly("Wayan");
  }

  @Test
  @Rule("SRCH-06")
  void a_phone_number_is_not_found_by_its_middle_or_its_end() {
    scene.withPhone("Wayan", "0812 3456 7890");
    scene.indexed();

    assertThat(scene.contacts("3456")).isEmpty();
    assertThat(scene.contacts("7890")).isEmpty();
  }

  @Test
  @Rule("SRCH-07")
  void an_email_address_is_found_by_its_beginning_or_by_its_domain() {
    scene.withEmail("Dewi", "Dewi.Lestari@Gmail.com");
    scene.withEmail("Budi", "budi@kopi.co.id");
    scene.indexed();

    assertThat(scene.contacts("dewi.l")).containsExactly("Dewi");
    assertThat(scene.contacts("DEWI.LESTARI@GMAIL.COM")).containsExactly("Dewi");
    assertThat(scene.contacts("@gmail")).containsExactly("Dewi");
    assertThat(scene.contacts("@KOPI.co")).containsExactly("Budi");
    assertThat(scene.contacts("lestari@gmail")).isEmpty();
  }

  @Test
  @Rule({"SRCH-08", "SRCH-14"})
  void a_custom_field_is_found_by_its_whole_value_alone() {
    scene.withField("Putri", "TEXT", "Gold Member");
    scene.withField("Agus", "CHECKBOX", "gold member");
    scene.withField("Rina", "TEXT", "Café");
    scene.indexed();

    assertThat(scene.contacts("gold MEMBER")).containsExactly("Putri");
    assertThat(scene.contacts("gold")).isEmpty();
    assertThat(scene.contacts("gold member plus")).isEmpty();
    assertThat(scene.contacts("CAFÉ")).containsExactly("Rina");
    assertThat(scene.contacts("cafe")).isEmpty();
  }

  @Test
  @Rule({"SRCH-15", "SRCH-16"})
  void dates_and_times_in_custom_fields_are_not_found() {
    scene.withField("Putri", "DATE", "2026-11-02");
    scene.withField("Agus", "TIME", "12:30");
    scene.withField("Rina", "NUMBER", "777");
    scene.indexed();

    assertThat(scene.contacts("2026-11-02")).isEmpty();
    assertThat(scene.contacts("12:30")).isEmpty();
    assertThat(scene.contacts("777")).containsExactly("Rina");
  }

  @Test
  @Rule("SRCH-02")
  void what_was_written_finds_no_contact() {
    var contact = scene.contact("Putri", "");
    scene.message(contact, "pineapple");
    scene.comment(contact, "pineapple");
    scene.indexed();

    assertThat(scene.contacts("pineapple")).isEmpty();
  }

  @Test
  void the_total_is_exact_when_fewer_are_shown() {
    for (int i = 0; i < 30; i++) {
      scene.contact("Anna" + i, "");
    }
    scene.indexed();

    var found = Stage.the(ContactSearch.class).search(scene.owner, "anna", 10);

    assertThat(found.hits()).hasSize(10);
    assertThat(found.total()).isEqualTo(30);
    assertThat(found.rebuilding()).isFalse();
  }

  @Test
  @Rule("SRCH-40")
  void a_blocked_contact_is_found_and_says_so() {
    var contact = scene.contact("Gita", "");
    scene.block(contact);
    scene.indexed();

    var hits = Stage.the(ContactSearch.class).search(scene.owner, "gita", 10).hits();

    assertThat(hits).singleElement().matches(ContactHit::blocked);
  }

  @Test
  @Rule("VIS-17")
  void a_masked_viewer_sees_the_ends_of_a_number_and_the_domain_of_an_address() {
    var masked = scene.company.manager("Mira", Restriction.MASK_PHONE, Restriction.MASK_EMAIL);
    scene.withPhone("Wayan", "0812 3456 7890");
    scene.withEmail("Dewi", "dewi@gmail.com");
    scene.indexed();
    var search = Stage.the(ContactSearch.class);

    assertThat(search.search(masked, "wayan", 10).hits().getFirst().phone())
        .isEqualTo("628••••••7890");
    assertThat(search.search(masked, "dewi", 10).hits().getFirst().email())
        .isEqualTo("de•••@gmail.com");
    assertThat(search.search(scene.owner, "wayan", 10).hits().getFirst().phone())
        .isEqualTo("6281234567890");
  }

  @Test
  @Rule("VIS-18")
  void a_masked_viewer_finds_by_the_whole_number_or_its_last_four_digits_alone() {
    var masked = scene.company.manager("Mira", Restriction.MASK_PHONE, Restriction.MASK_EMAIL);
    scene.withPhone("Wayan", "0812 3456 7890");
    scene.withEmail("Dewi", "lestari@gmail.com");
    scene.indexed();

    assertThat(scene.contacts(masked, "0812 3456 7890")).containsExactly("Wayan");
    assertThat(scene.contacts(masked, "+62 812 3456 7890")).containsExactly("Wayan");
    assertThat(scene.contacts(masked, "7890")).containsExactly("Wayan");
    assertThat(scene.contacts(masked, "0812 3456 789")).isEmpty();
    assertThat(scene.contacts(masked, "6281")).isEmpty();
    assertThat(scene.contacts(masked, "lestari@gmail.com")).containsExactly("Dewi");
    assertThat(scene.contacts(masked, "lestari@gma")).isEmpty();
    assertThat(scene.contacts(masked, "lest")).isEmpty();
  }

  @Test
  void nothing_typed_finds_nothing() {
    scene.contact("Gita", "");
    scene.indexed();

    assertThat(scene.contacts("  ")).isEmpty();
    assertThat(scene.contacts("!?")).isEmpty();
    assertThat(scene.contacts("@")).isEmpty();
  }
}
