package app.sapa.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Rule;
import app.sapa.kit.Languages;
import app.sapa.kit.Texts;
import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
  private final Texts texts = new Texts();

  static Stream<HelpPage> written() {
    return Arrays.stream(HelpPage.values()).filter(page -> page != HelpPage.KEYS);
  }

  private static String drawn(HelpPage page, Locale language) {
    var place = new Div();
    HelpText.of(page, language).into(place);
    return place.getElement().getTextRecursively();
  }

  @ParameterizedTest
  @MethodSource("written")
  @Rule({"HELP-01", "HELP-02", "HELP-05"})
  void both_languages_tell_the_same_under_as_many_headings_and_points(HelpPage page) {
    var english = HelpText.of(page, Languages.ENGLISH);
    var indonesian = HelpText.of(page, Languages.INDONESIAN);

    assertThat(levels(indonesian)).isEqualTo(levels(english)).startsWith("#");
    assertThat(points(indonesian)).isEqualTo(points(english));
    assertThat(indonesian.title()).isNotEqualTo(english.title());
  }

  @Test
  @Rule("HELP-04")
  void the_release_notes_tell_month_by_month_whatever_is_told_as_new() {
    for (var language : Languages.ALL) {
      var notes = HelpText.of(HelpPage.RELEASE_NOTES, language);
      var news = HelpText.of(HelpPage.WHATS_NEW, language);
      assertThat(notes.headings().subList(1, notes.headings().size()))
          .isNotEmpty()
          .allMatch(heading -> heading.matches("## \\p{Lu}\\p{L}+ 20\\d\\d"))
          .containsAll(news.headings().subList(1, news.headings().size()));
      assertThat(points(notes)).isGreaterThan(points(news));
    }
  }

  private static List<String> levels(HelpText text) {
    return text.headings().stream().map(heading -> heading.split(" ", 2)[0]).toList();
  }

  private static long points(HelpText text) {
    return text.lines().stream().filter(line -> line.startsWith("- ")).count();
  }

  @ParameterizedTest
  @MethodSource("written")
  void no_sign_of_the_writing_is_left_on_the_screen(HelpPage page) {
    for (var language : Languages.ALL) {
      assertThat(drawn(page, language)).doesNotContain("**", "`", "# ");
    }
  }

  @Test
  @Rule("HELP-03")
  void the_guide_calls_things_by_the_names_on_the_screen() {
    for (var language : Languages.ALL) {
      var guide = drawn(HelpPage.GUIDE, language);
      for (var key :
          List.of(
              "inbox.all",
              "inbox.mine",
              "inbox.unassigned",
              "inbox.teams",
              "inbox.custom",
              "inbox.blocked",
              "inbox.unreplied",
              "inbox.filter",
              "inbox.refresh",
              "inbox.assign",
              "inbox.snooze",
              "inbox.close",
              "contact.details",
              "contacts.title",
              "island.contacts.added",
              "notice.title",
              "notice.choices",
              "settings.auto-messages",
              "settings.business-hours")) {
        assertThat(guide).containsIgnoringCase(texts.of(language, key));
      }
    }
  }

  @Test
  @Rule("ASG-01")
  void the_guide_tells_how_assigning_and_closing_work_together() {
    assertThat(drawn(HelpPage.GUIDE, Languages.ENGLISH))
        .contains("Whoever answers a contact that nobody has gets it.")
        .contains("Assigning and closing go together");
    assertThat(drawn(HelpPage.GUIDE, Languages.INDONESIAN))
        .contains("Menugaskan dan menutup saling melengkapi");
  }

  @Test
  @Rule({"I18N-02", "I18N-03"})
  void who_sees_odd_texts_is_told_to_turn_off_the_browsers_translation_and_where_to_ask_for_more() {
    assertThat(drawn(HelpPage.TROUBLE, Languages.ENGLISH))
        .contains("Turn off the translation of your browser")
        .contains("Language in your profile")
        .contains("ask for another one");
    assertThat(drawn(HelpPage.TROUBLE, Languages.INDONESIAN))
        .contains("Matikan terjemahan peramban");
  }

  @ParameterizedTest
  @EnumSource(HelpLink.class)
  @Rule({"HELP-06", "I18N-05"})
  void a_way_out_is_there_once_its_address_is_given(HelpLink link) {
    var property = "sapa.help." + link.key();
    assertThat(link.address()).isEmpty();
    System.setProperty(property, "https://bantuan.example/" + link.key());
    try {
      assertThat(link.address()).contains("https://bantuan.example/" + link.key());
    } finally {
      System.clearProperty(property);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "data:text/html,x",
        "//example.com",
        "help",
        "https:// bad",
        ""
      })
  void an_address_that_is_none_of_the_web_or_of_mail_is_no_way_out(String address) {
    assertThat(HelpLink.isSafe(address)).isFalse();
    assertThat(HelpLink.isSafe("https://example.com/help")).isTrue();
    assertThat(HelpLink.isSafe("mailto:help@example.com")).isTrue();
  }
}
