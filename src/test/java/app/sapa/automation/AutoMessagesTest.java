package app.sapa.automation;

import static app.sapa.Refusals.assertNotThere;
import static app.sapa.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.channel.ChannelKind;
import app.sapa.conversation.AutoMessageKind;
import app.sapa.people.Audit;
import app.sapa.people.AuditAction;
import app.sapa.people.Restriction;
import app.sapa.people.Viewer;
import app.sapa.workspace.Scope;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is settled of what is said by itself, and by whom. */
class AutoMessagesTest {
  private final AutoMessages messages = Stage.the(AutoMessages.class);
  private final Company company = Stage.company();
  private final Viewer dewi = company.owner("Dewi");

  private static AutoMessage welcome(String text) {
    return new AutoMessage(AutoMessageKind.WELCOME, true, text, Map.of(), 5, false);
  }

  private AutoMessage of(AutoMessageKind kind) {
    return messages.all(dewi).stream()
        .filter(each -> each.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Rule("SET-14")
  void there_is_one_of_each_kind_and_none_is_said_before_somebody_settles_it() {
    assertThat(messages.all(dewi))
        .extracting(AutoMessage::kind)
        .containsExactly(AutoMessageKind.values());
    assertThat(messages.all(dewi)).noneMatch(AutoMessage::enabled);
  }

  @Test
  @Rule({"SET-11", "SET-14"})
  void it_is_kept_with_the_texts_of_channels_and_written_down_without_its_words() {
    var chat = company.channel(ChannelKind.WEBCHAT);
    var mail = company.channel(ChannelKind.CUSTOM);
    var moko = company.manager("Moko", Restriction.NO_EXPORT);
    var closing =
        new AutoMessage(
            AutoMessageKind.CLOSING,
            true,
            " Bye {{contact.first_name|you}} ",
            Map.of(chat, "See you", mail, "Regards"),
            30,
            true);

    messages.change(moko, closing);
    messages.change(dewi, welcome("Hello"));

    assertThat(of(AutoMessageKind.CLOSING)).isEqualTo(closing);
    assertThat(closing.text()).isEqualTo("Bye {{contact.first_name|you}}");
    assertThat(Stage.the(Audit.class).page(dewi, null, 9).items())
        .hasSize(2)
        .allMatch(entry -> entry.action() == AuditAction.AUTO_MESSAGE_CHANGED)
        .noneMatch(entry -> entry.toString().contains("Bye"));

    var shorter = new AutoMessage(AutoMessageKind.CLOSING, false, "", Map.of(chat, " "), 5, false);
    messages.change(dewi, shorter);
    assertThat(of(AutoMessageKind.CLOSING)).isEqualTo(shorter);
    assertThat(shorter.texts()).isEmpty();
  }

  @Test
  @Rule("VIS-25")
  void to_whoever_may_not_change_settings_they_are_not_there_nor_are_anothers() {
    var restricted = company.manager("Mira", Restriction.NO_WORKSPACE_SETTINGS);
    for (var viewer : List.of(restricted, company.agent("Adi", Scope.ALL))) {
      assertNotThere(() -> messages.all(viewer));
      assertNotThere(() -> messages.change(viewer, welcome("Hello")));
    }
    var elsewhere = Stage.company().channel(ChannelKind.CUSTOM);
    var there =
        new AutoMessage(
            AutoMessageKind.WELCOME, true, "Hello", Map.of(elsewhere, "Halo"), 5, false);
    assertNotThere(() -> messages.change(dewi, there));

    messages.change(dewi, welcome("Hello"));
    assertThat(messages.all(Stage.company().owner("Olaf"))).noneMatch(AutoMessage::enabled);
  }

  @Test
  @Rule("SET-14")
  void a_text_is_written_while_it_is_said_and_no_longer_than_there_is_room() {
    assertRefused("auto-message.text-empty", () -> welcome(" \n"));
    assertThat(welcome("x".repeat(2_000)).text()).hasSize(2_000);
    for (var characters : List.of(2_001, 200_000)) {
      var long_ = "x".repeat(characters);
      assertRefused("auto-message.text-too-long", () -> welcome(long_));
      assertRefused(
          "auto-message.text-too-long",
          () ->
              new AutoMessage(
                  AutoMessageKind.AWAY, false, "", Map.of(UUID.randomUUID(), long_), 5, false));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1_441})
  void a_wait_is_some_minutes_up_to_a_day(int minutes) {
    assertRefused(
        "auto-message.wait-invalid",
        () -> new AutoMessage(AutoMessageKind.QUEUE, true, "Wait", Map.of(), minutes, false));
    for (var right : List.of(1, 1_440)) {
      var queue = new AutoMessage(AutoMessageKind.QUEUE, true, "Wait", Map.of(), right, false);
      messages.change(dewi, queue);
      assertThat(of(AutoMessageKind.QUEUE)).isEqualTo(queue);
    }
  }

  @Test
  @Rule("SET-14")
  void a_blank_that_nothing_fills_is_refused_by_name_and_changes_nothing() {
    for (var text : List.of("Hi {{contact.naem}}", "{{field.none}}", "{{}}")) {
      assertRefused("auto-message.unknown-variable", () -> messages.change(dewi, welcome(text)));
    }
    assertRefused(
        "auto-message.no-author", () -> messages.change(dewi, welcome("{{ agent.name }}")));
    var chat = company.channel(ChannelKind.WEBCHAT);
    var onChat =
        new AutoMessage(
            AutoMessageKind.WELCOME, true, "Hi", Map.of(chat, "{{contact.naem}}"), 5, false);
    assertRefused("auto-message.unknown-variable", () -> messages.change(dewi, onChat));
    assertThat(of(AutoMessageKind.WELCOME).enabled()).isFalse();
  }
}
