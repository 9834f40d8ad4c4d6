package app.sapa.conversation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.channel.Channels;
import app.sapa.channel.MessageStatus;
import app.sapa.contact.Direction;
import app.sapa.conversation.AutoMessageKind;
import app.sapa.conversation.Closing;
import app.sapa.conversation.Entry;
import app.sapa.conversation.SenderCategory;
import app.sapa.kit.Languages;
import app.sapa.kit.Texts;
import app.sapa.people.Members;
import app.sapa.people.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EntryJsonTest {
  private final Viewer dewi = Stage.company().owner("Dewi");
  private final Texts texts = Stage.the(Texts.class);

  private EntryJson in(Locale language) {
    var roster =
        new Roster(
            Stage.the(Members.class),
            Stage.the(Channels.class),
            Stage.the(Closing.class),
            () -> dewi);
    return new EntryJson(
        JsonMapper.builder().build(), texts, language, roster, UUID.randomUUID(), "Ayu");
  }

  private static Entry.Said said(
      @Nullable UUID sender, @Nullable AutoMessageKind auto, Entry.@Nullable Quote quote) {
    return new Entry.Said(
        UUID.randomUUID(),
        Instant.EPOCH,
        Direction.OUT,
        null,
        auto == null ? SenderCategory.HUMAN : SenderCategory.PLATFORM,
        sender,
        auto,
        UUID.randomUUID(),
        "Halo",
        MessageStatus.SENT,
        null,
        List.of(),
        quote,
        null);
  }

  @Test
  @Rule("SET-14")
  void what_is_said_by_itself_is_shown_as_such_with_its_kind_in_both_languages() {
    for (var kind : AutoMessageKind.values()) {
      for (var language : Languages.ALL) {
        var sender = in(language).one(said(null, kind, null)).get("sender");

        assertThat(sender.get("category").asString()).isEqualTo("auto");
        assertThat(sender.get("name").asString())
            .isNotEqualTo("auto-message.sender")
            .contains(texts.of(language, "auto-messages.one"));
      }
    }
    assertThat(name(Languages.ENGLISH)).isEqualTo("Auto message · Away");
    assertThat(name(Languages.INDONESIAN)).isEqualTo("Pesan otomatis · Sedang tutup");
    assertThat(texts.of(Languages.ENGLISH, "island.sender.auto")).isEqualTo("Sent by itself");
  }

  private String name(Locale language) {
    var message = in(language).one(said(null, AutoMessageKind.AWAY, null));
    return message.get("sender").get("name").asString();
  }

  @Test
  void a_members_message_is_shown_as_theirs_and_who_answers_an_auto_message_answers_it() {
    var one = in(Languages.ENGLISH).one(said(dewi.id(), null, null));
    assertThat(one.get("sender").get("name").asString()).isEqualTo("Dewi");

    var quote = new Entry.Quote(UUID.randomUUID(), Direction.OUT, null, "TEXT", "Halo");
    var other = in(Languages.ENGLISH).one(said(dewi.id(), null, quote));
    assertThat(other.get("quote").get("name").asString()).isEqualTo("Auto message");
  }
}
