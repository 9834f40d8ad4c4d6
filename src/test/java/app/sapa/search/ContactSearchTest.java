package app.sapa.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.base.NotThere;
import app.sapa.people.Restriction;
import app.sapa.workspace.Scope;
import java.util.ArrayList;
import java.util.stream.Stream;
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

    var found = Stage.the(ContactSearch.class).search(scene.owner, "anna", 10, null);

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

    var hits = Stage.the(ContactSearch.class).search(scene.owner, "gita", 10, null).hits();

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

    assertThat(search.search(masked, "wayan", 10, null).hits().getFirst().phone())
        .isEqualTo("628••••••7890");
    assertThat(search.search(masked, "dewi", 10, null).hits().getFirst().email())
        .isEqualTo("de•••@gmail.com");
    assertThat(search.search(scene.owner, "wayan", 10, null).hits().getFirst().phone())
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

  @Test
  @Rule("SRCH-33")
  void where_an_older_help_text_says_otherwise_a_name_has_to_begin_so_and_an_address_is_partial() {
    scene.contact("Scarlet", "Oscar");
    scene.withEmail("Dewi", "carmen@gmail.com");
    scene.indexed();

    assertThat(scene.contacts("car")).containsExactly("Dewi");
    assertThat(scene.contacts("carmen@g")).containsExactly("Dewi");
  }

  @Test
  @Rule({"SRCH-09", "SRCH-10"})
  void a_country_or_a_language_finds_nobody() {
    var contact = scene.contact("Putri", "");
    Company.run("update contact set country = 'JP', language = 'ja' where id = ?", contact);
    scene.indexed();

    assertThat(Stream.of("JP", "Japan", "ja", "Japanese"))
        .allMatch(typed -> scene.contacts(typed).isEmpty());
    assertThat(scene.contacts("putri")).containsExactly("Putri");
  }

  @Test
  @Rule("SRCH-11")
  void a_gender_finds_nobody_whatever_its_field_is_called() {
    scene.withField("Putri", "Gender", "LIST", "perempuan");
    scene.withField("Agus", "Jenis kelamin", "TEXT", "Perempuan");
    var keyed = scene.withField("Dewi", "P/L", "TEXT", "perempuan");
    Company.run(
        "update field set key = 'jenisKelamin' where id ="
            + " (select field_id from contact_field where contact_id = ?)",
        keyed);
    scene.withField("Rina", "Pakaian", "TEXT", "perempuan");
    scene.indexed();

    assertThat(scene.contacts("perempuan")).containsExactly("Rina");
    assertThat(scene.contacts("putri")).containsExactly("Putri");
  }

  @Test
  @Rule("SRCH-11")
  void a_field_that_is_renamed_to_gender_finds_nobody_any_more() {
    scene.withField("Putri", "Kelompok", "TEXT", "perempuan");
    scene.indexed();
    assertThat(scene.contacts("perempuan")).containsExactly("Putri");

    Company.run(
        "update field set name = 'Gender' where workspace_id = ?", scene.company.workspace());
    scene.indexed();

    assertThat(scene.contacts("perempuan")).isEmpty();
  }

  @Test
  @Rule({"SRCH-12", "SRCH-13"})
  void an_assignee_or_a_status_finds_nobody() {
    var assignee = scene.company.owner("Zahra");
    var contact = scene.assigned("Putri", assignee);
    Company.run("update contact set status = 'OPEN' where id = ?", contact);
    scene.indexed();

    assertThat(scene.contacts("zahra")).isEmpty();
    assertThat(scene.contacts("open")).isEmpty();
    assertThat(scene.contacts("putri")).containsExactly("Putri");
  }

  @Test
  @Rule("SRCH-17")
  void a_tag_finds_nobody() {
    var contact = scene.contact("Putri", "");
    scene.tag(contact, "wholesale");
    scene.indexed();

    assertThat(scene.contacts("wholesale")).isEmpty();
    assertThat(scene.contacts("putri")).containsExactly("Putri");
  }

  @Test
  @Rule("SRCH-32")
  void samantha_is_found_by_each_of_its_beginnings_and_finds_nothing_shorter() {
    scene.contact("SAMANTHA", "");
    scene.contact("Sam", "");
    scene.indexed();

    assertThat(scene.contacts("SAma")).containsExactly("SAMANTHA");
    assertThat(scene.contacts("samantha")).containsExactly("SAMANTHA");
    assertThat(scene.contacts("SAM")).containsExactly("Sam", "SAMANTHA");
  }

  @Test
  @Rule("SRCH-40")
  void a_blocked_contact_is_found_by_those_alone_to_whom_the_blocked_inbox_shows_it() {
    var mine = scene.company.agent("Mega", Scope.OWN);
    scene.block(scene.assigned("Gita", mine));
    scene.block(scene.contact("Gilang", ""));
    scene.indexed();

    assertThat(scene.contacts(mine, "gi")).containsExactly("Gita");
    assertThat(scene.contacts("gi")).containsExactly("Gilang", "Gita");
  }

  @Test
  void pages_follow_each_other_by_name_without_gap_also_among_namesakes() {
    for (int i = 0; i < 12; i++) {
      scene.contact("Anna", i % 2 == 0 ? "" : "Zed");
    }
    scene.contact("Anna", "Bell");
    scene.indexed();
    var search = Stage.the(ContactSearch.class);

    var seen = new ArrayList<ContactHit>();
    String after = null;
    do {
      var found = search.search(scene.owner, "anna", 5, after);
      assertThat(found.total()).isEqualTo(13);
      seen.addAll(found.hits());
      after = found.next();
    } while (after != null);

    assertThat(seen).extracting(ContactHit::id).hasSize(13).doesNotHaveDuplicates();
    assertThat(seen).extracting(ContactHit::name).isSorted();
  }

  @Test
  void a_place_that_no_search_gave_out_is_not_there() {
    var search = Stage.the(ContactSearch.class);

    assertThatExceptionOfType(NotThere.class)
        .isThrownBy(() -> search.search(scene.owner, "anna", 5, "no place"));
    assertThatExceptionOfType(NotThere.class)
        .isThrownBy(() -> search.search(scene.owner, "anna", 5, "x".repeat(5_000)));
  }

  @Test
  void the_beginnings_that_were_typed_are_marked_in_the_name() {
    scene.contact("José", "de la Cruz");
    scene.indexed();

    var hit =
        Stage.the(ContactSearch.class).search(scene.owner, "cru jos", 5, null).hits().getFirst();

    assertThat(hit.marks().stream().map(mark -> hit.name().substring(mark.from(), mark.to())))
        .containsExactly("Jos", "Cru");
  }
}
