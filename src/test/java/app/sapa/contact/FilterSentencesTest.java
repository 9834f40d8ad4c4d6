package app.sapa.contact;

import static app.sapa.contact.FilterScene.all;
import static app.sapa.contact.FilterScene.any;
import static app.sapa.contact.FilterScene.is;
import static app.sapa.contact.FilterScene.none;
import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.kit.Languages;
import app.sapa.people.Restriction;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Filters read aloud. */
class FilterSentencesTest {
  private final FilterScene scene = new FilterScene();

  @Test
  void a_filter_is_one_sentence_in_either_language() {
    var vip = scene.tag("VIP");
    var late = scene.tag("Late");
    var filter =
        all(
            is("tag", Operator.HAS_ANY, vip, late),
            any(
                is("status", Operator.HAS_NONE, "open"),
                is("since-incoming", Operator.LONGER_THAN, "PT48H")),
            none(is("first-name", Operator.IS, "{0} o'Neil"), is("unreplied", Operator.YES)));

    assertThat(english(filter))
        .isEqualTo(
            "tag is VIP or Late and (status is none of open or last incoming message is more than"
                + " 2 days ago) and none of: first name is “{0} o'Neil” or unreplied: yes");
    assertThat(said(filter, Languages.INDONESIAN))
        .startsWith("tag adalah VIP atau Late dan (status tidak mencakup terbuka atau pesan masuk")
        .contains("lebih dari 2 hari lalu");
    assertThat(english(all())).isEqualTo("Everyone");
  }

  @Test
  void days_numbers_and_lengths_are_spoken_in_full() {
    var spent = scene.field("Spent", FieldType.NUMBER);

    assertThat(english(is("created", Operator.BETWEEN, "2026-03-01", "2026-03-09")))
        .isEqualTo("day created is between Mar 1, 2026 and Mar 9, 2026");
    assertThat(english(is("field." + spent, Operator.GREATER, "10.5")))
        .isEqualTo("Spent is above 10.5");
    assertThat(english(is("since-message", Operator.SHORTER_THAN, "PT1M")))
        .isEqualTo("last message is less than one minute ago");
    assertThat(english(is("since-message", Operator.SHORTER_THAN, "PT90M")))
        .isEqualTo("last message is less than 90 minutes ago");
  }

  @Test
  @Rule("CIN-21")
  void a_broken_condition_is_read_too_and_says_that_it_needs_attention() {
    var member = scene.company.owner("Dewi");
    Company.run("update membership set active = false where id = ?", member.id());

    assertThat(english(is("tag", Operator.HAS_ANY, UUID.randomUUID())))
        .isEqualTo("tag is something deleted (needs attention)");
    assertThat(english(is("assignee", Operator.HAS_ANY, member.id())))
        .isEqualTo("assignee is Dewi (needs attention)");
    assertThat(english(is("field." + UUID.randomUUID(), Operator.EXISTS)))
        .isEqualTo("a deleted field is known (needs attention)");
    assertThat(english(is("created", Operator.BETWEEN))).endsWith("(needs attention)");
  }

  @Test
  @Rule("VIS-17")
  void who_may_not_see_numbers_and_addresses_does_not_read_them_in_a_colleagues_filter_either() {
    var mira = scene.company.manager("Mira", Restriction.MASK_PHONE, Restriction.MASK_EMAIL);
    var fields = Stage.the(Filters.class).fields(mira);
    var filter =
        all(
            is("phone", Operator.IS, "6281234567890"),
            is("email", Operator.IS_NOT, "ayu.lestari@example.com"));

    assertThat(Stage.the(FilterSentences.class).of(fields, filter, Languages.ENGLISH))
        .isEqualTo("phone is “628••••••7890” and e-mail is not “ay•••@example.com”");
    assertThat(english(filter)).contains("6281234567890", "ayu.lestari@example.com");
    assertThat(fields.tellsAll(filter)).isFalse();
    assertThat(fields.tellsAll(all(is("first-name", Operator.IS, "Ayu")))).isTrue();
    assertThat(scene.fields().tellsAll(filter)).isTrue();
  }

  @Test
  void every_field_and_operator_has_words_in_both_languages() {
    for (var language : new Locale[] {Languages.ENGLISH, Languages.INDONESIAN}) {
      for (var field : scene.fields().all()) {
        for (var operator : field.kind().operators()) {
          assertThat(said(is(field.key(), operator, "open", "closed"), language))
              .doesNotContain("filter.");
        }
      }
    }
  }

  private String english(Filter filter) {
    return said(filter, Languages.ENGLISH);
  }

  private String said(Filter filter, Locale language) {
    return Stage.the(FilterSentences.class).of(scene.fields(), filter, language);
  }
}
