package app.sapa.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.sapa.Company;
import app.sapa.Race;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.base.NotThere;
import app.sapa.base.Overtaken;
import app.sapa.base.Refusal;
import app.sapa.contact.ContactCard.FieldValue;
import app.sapa.contact.ContactCard.Reached;
import app.sapa.conversation.Entry;
import app.sapa.conversation.EventType;
import app.sapa.conversation.Shopfront;
import app.sapa.conversation.Timeline;
import app.sapa.people.Restriction;
import app.sapa.people.Role;
import app.sapa.people.Viewer;
import app.sapa.search.ContactSearch;
import app.sapa.search.JournalWriter;
import app.sapa.workspace.Scope;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditingTest {
  private static final Detail FIRST_NAME = new Detail.Own(OwnDetail.FIRST_NAME);
  private static final Detail COUNTRY = new Detail.Own(OwnDetail.COUNTRY);
  private static final Detail LANGUAGE = new Detail.Own(OwnDetail.LANGUAGE);
  private static final Detail ONE_MORE_PHONE = new Detail.Reached(Reach.PHONE, null);
  private static final Detail ONE_MORE_EMAIL = new Detail.Reached(Reach.EMAIL, null);

  private final Editing editing = Stage.the(Editing.class);
  private final Shopfront shop = Shopfront.open();
  private final Company company = shop.company();
  private final Viewer dewi = company.owner("Dewi");
  private final UUID ayu = shop.hears("ayu", "Halo");

  @Test
  @Rule({"DRW-05", "CON-19"})
  void an_agent_writes_phone_email_country_and_language_of_a_contact() {
    var budi = company.agent("Budi", Scope.ALL);

    editing.write(budi, ayu, ONE_MORE_PHONE, "", "0812-3456-7890");
    editing.write(budi, ayu, ONE_MORE_EMAIL, "", "Ayu@Example.com");
    editing.write(budi, ayu, COUNTRY, "", "SG");
    editing.write(budi, ayu, LANGUAGE, "", "ms");

    var card = card(budi);
    assertThat(card.phones()).extracting(Reached::shown).containsExactly("6281234567890");
    assertThat(card.phones()).extracting(Reached::written).containsExactly("0812-3456-7890");
    assertThat(card.emails()).extracting(Reached::shown).containsExactly("Ayu@Example.com");
    assertThat(card.country()).isEqualTo("SG");
    assertThat(card.language()).isEqualTo("ms");
  }

  @Test
  @Rule("EVT-39")
  void each_change_is_recorded_with_who_made_it_and_what_it_was_but_not_with_its_value() {
    editing.write(dewi, ayu, FIRST_NAME, name().first(), "Ayunda");
    editing.write(dewi, ayu, FIRST_NAME, "Ayunda", "Ayunda");
    editing.write(dewi, ayu, ONE_MORE_PHONE, "", "0812-3456-7890");
    var size = field("Size", FieldType.TEXT);
    editing.write(dewi, ayu, new Detail.Custom(size), "", "42");

    assertThat(changes())
        .extracting(Entry.Happened::actor, Entry.Happened::subject, Entry.Happened::detail)
        .containsExactly(
            tuple(dewi.id(), null, "first-name"),
            tuple(dewi.id(), null, "phone"),
            tuple(dewi.id(), size, "Size"));
  }

  private List<Entry.Happened> changes() {
    return Stage.the(Timeline.class).latest(dewi, ayu, 100).entries().stream()
        .filter(Entry.Happened.class::isInstance)
        .map(Entry.Happened.class::cast)
        .filter(event -> event.type() == EventType.DETAIL_CHANGED)
        .toList();
  }

  @Test
  void what_was_written_is_found_and_what_was_there_before_is_not() {
    editing.write(dewi, ayu, FIRST_NAME, name().first(), "Zubaidah");
    editing.write(dewi, ayu, ONE_MORE_EMAIL, "", "zub@example.com");
    assertThat(found("zubaidah")).isEqualTo(1);
    assertThat(found("zub@example.com")).isEqualTo(1);

    editing.write(dewi, ayu, FIRST_NAME, "Zubaidah", "Rini");

    assertThat(found("zubaidah")).isZero();
  }

  private long found(String text) {
    Stage.the(JournalWriter.class).catchUp(company.workspace());
    return Stage.the(ContactSearch.class).search(dewi, text, 9, null).total();
  }

  @Test
  void an_empty_text_takes_a_number_away_and_the_oldest_of_the_others_becomes_primary() {
    editing.write(dewi, ayu, ONE_MORE_PHONE, "", "0812-3456-7890");
    editing.write(dewi, ayu, ONE_MORE_PHONE, "", "0812-3456-7891");
    editing.write(dewi, ayu, ONE_MORE_PHONE, "", "0812-3456-7892");
    var first = card(dewi).phones().getFirst();

    editing.write(dewi, ayu, new Detail.Reached(Reach.PHONE, first.id()), "0812-3456-7890", "");

    assertThat(card(dewi).phones())
        .extracting(Reached::written)
        .containsExactly("0812-3456-7891", "0812-3456-7892");
    assertThat(
            Company.number(
                "select count(*) from contact_phone where contact_id = ? and is_primary"
                    + " and digits = '6281234567891'",
                ayu))
        .isEqualTo(1);
  }

  @Test
  void whoever_writes_over_what_a_colleague_wrote_since_is_told_and_nothing_is_lost() {
    var before = name().first();
    var budi = company.agent("Budi", Scope.ALL);
    editing.write(budi, ayu, FIRST_NAME, before, "Ayunda");

    assertThatExceptionOfType(Overtaken.class)
        .isThrownBy(() -> editing.write(dewi, ayu, FIRST_NAME, before, "Ayu L."))
        .satisfies(overtaken -> assertThat(overtaken.now()).isEqualTo("Ayunda"));
    assertThat(name().first()).isEqualTo("Ayunda");

    editing.write(dewi, ayu, FIRST_NAME, "Ayunda", "Ayu L.");
    assertThat(name().first()).isEqualTo("Ayu L.");
  }

  @Test
  void of_two_who_write_in_the_same_moment_the_second_is_told() throws Exception {
    var before = name().first();
    var budi = company.agent("Budi", Scope.ALL);

    var answer =
        Race.of(
            dewi,
            () -> editing.write(dewi, ayu, FIRST_NAME, before, "Ayunda"),
            budi,
            () -> editing.write(budi, ayu, FIRST_NAME, before, "Lestari"));

    assertThat(answer).containsInstanceOf(Overtaken.class);
    assertThat(name().first()).isEqualTo("Ayunda");
    assertThat(changes()).hasSize(1);
  }

  @ParameterizedTest
  @Rule("PHN-06")
  @CsvSource({
    "PHONE, abc, contact.phone-wrong",
    "PHONE, 12345, contact.phone-wrong",
    "PHONE, +62 812 3456 7890 1234, contact.phone-wrong",
    "EMAIL, ayu, contact.email-wrong",
    "EMAIL, ayu@example, contact.email-wrong"
  })
  void what_reaches_nobody_is_refused_and_nothing_is_done(Reach by, String text, String why) {
    assertRefused(why, new Detail.Reached(by, null), text);
  }

  @Test
  void a_number_that_the_contact_has_is_not_theirs_twice_however_it_is_written() {
    editing.write(dewi, ayu, ONE_MORE_PHONE, "", "0812-3456-7890");

    assertRefused("contact.phone-twice", ONE_MORE_PHONE, "+62 812 3456 7890");
  }

  @Test
  void a_contact_has_twenty_numbers_at_most() {
    for (int i = 0; i < ContactDetails.MOST; i++) {
      editing.write(dewi, ayu, ONE_MORE_PHONE, "", "0812-3456-78" + (10 + i));
    }

    assertRefused("contact.too-many", ONE_MORE_PHONE, "0812-3456-7899");
  }

  @Test
  void countries_languages_and_names_are_such() {
    assertRefused("contact.country-unknown", COUNTRY, "Indonesia");
    assertRefused("contact.language-unknown", LANGUAGE, "xx");
    var before = name().first();
    editing.write(dewi, ayu, FIRST_NAME, before, "a".repeat(200));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> editing.write(dewi, ayu, FIRST_NAME, "a".repeat(200), "a".repeat(201)));
  }

  @ParameterizedTest
  @Rule("FLD-03")
  @CsvSource({
    "TEXT, anything at all, anything at all",
    "NUMBER, 1250.50, 1250.50",
    "NUMBER, -3, -3",
    "LIST, Gold, Gold",
    "CHECKBOX, true, true",
    "DATE, 2026-01-31, 2026-01-31",
    "TIME, 08:30, 08:30",
    "EMAIL, ayu@example.com, ayu@example.com",
    "PHONE, 0812-3456-7890, 0812-3456-7890",
    "URL, https://example.com/ayu, https://example.com/ayu"
  })
  void a_custom_field_takes_what_its_type_is_and_lets_it_go_again(
      FieldType type, String text, String stored) {
    var field = new Detail.Custom(field("It", type, "Gold", "Silver"));

    editing.write(dewi, ayu, field, "", text);
    assertThat(card(dewi).fields()).extracting(FieldValue::value).containsExactly(stored);

    editing.write(dewi, ayu, field, stored, "");
    assertThat(card(dewi).fields()).extracting(FieldValue::value).containsExactly("");
  }

  @ParameterizedTest
  @Rule("FLD-03")
  @CsvSource({
    "NUMBER, many, contact.number-wrong",
    "NUMBER, 1e999999999, contact.number-wrong",
    "LIST, Bronze, contact.choice-gone",
    "CHECKBOX, perhaps, contact.choice-gone",
    "DATE, 2026-02-30, contact.date-wrong",
    "TIME, 25:00, contact.time-wrong",
    "EMAIL, ayu, contact.email-wrong",
    "PHONE, ayu, contact.phone-wrong",
    "URL, javascript:alert(1), contact.url-wrong",
    "URL, example, contact.url-wrong"
  })
  void a_custom_field_refuses_what_it_is_not(FieldType type, String text, String why) {
    assertRefused(why, new Detail.Custom(field("It", type, "Gold", "Silver")), text);
  }

  @Test
  @Rule("VIS-17")
  void what_is_masked_for_a_member_they_neither_read_on_the_card_nor_change() {
    var budi =
        company.hire(
            "Budi", Role.AGENT, Scope.ALL, List.of(Restriction.MASK_PHONE, Restriction.MASK_EMAIL));
    editing.write(dewi, ayu, ONE_MORE_PHONE, "", "0812-3456-7890");
    editing.write(dewi, ayu, ONE_MORE_EMAIL, "", "lestari@example.com");
    var home = new Detail.Custom(field("Home", FieldType.PHONE));
    editing.write(dewi, ayu, home, "", "021-555-12345");
    var card = card(dewi);
    var phone = new Detail.Reached(Reach.PHONE, card.phones().getFirst().id());
    var email = new Detail.Reached(Reach.EMAIL, card.emails().getFirst().id());

    assertThat(card(budi).toString())
        .doesNotContain("3456")
        .doesNotContain("lestari")
        .doesNotContain("55512");
    for (var detail : List.of(phone, email, home, ONE_MORE_PHONE, ONE_MORE_EMAIL)) {
      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> editing.write(budi, ayu, detail, "", "0899-9999-9999"))
          .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("contact.masked"));
    }
    editing.write(budi, ayu, FIRST_NAME, name().first(), "Ayunda");
    assertThat(card(dewi).phones()).isEqualTo(card.phones());
    assertThat(card(dewi).emails()).isEqualTo(card.emails());
  }

  @Test
  void nobody_writes_of_a_contact_they_may_not_see_or_into_a_field_of_another_company() {
    var eka = company.agent("Eka", Scope.OWN);
    var stranger = Stage.company().owner("Stranger");
    for (var viewer : List.of(eka, stranger)) {
      assertThatExceptionOfType(NotThere.class)
          .isThrownBy(() -> editing.write(viewer, ayu, FIRST_NAME, name().first(), "Mine"));
    }
    assertThatExceptionOfType(NotThere.class)
        .isThrownBy(
            () -> editing.write(dewi, ayu, new Detail.Custom(UUID.randomUUID()), "", "Theirs"));
    assertThat(changes()).isEmpty();
  }

  private void assertRefused(String why, Detail detail, String text) {
    var before = card(dewi);
    int recorded = changes().size();

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> editing.write(dewi, ayu, detail, "", text))
        .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(why));

    assertThat(card(dewi)).isEqualTo(before);
    assertThat(changes()).hasSize(recorded);
  }

  private ContactName name() {
    return card(dewi).called();
  }

  private ContactCard card(Viewer viewer) {
    return Stage.the(ContactCards.class).open(viewer, ayu);
  }

  private UUID field(String name, FieldType type, String... options) {
    var id = UUID.randomUUID();
    Company.run(
        "insert into field (workspace_id, id, key, name, type, options, position)"
            + " values (?, ?, ?, ?, ?, ?, 0)",
        company.workspace(),
        id,
        "key-" + id,
        name,
        type.name(),
        options);
    return id;
  }
}
