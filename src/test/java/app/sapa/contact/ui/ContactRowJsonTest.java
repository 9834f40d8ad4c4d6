package app.sapa.contact.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.channel.Channel;
import app.sapa.channel.ChannelKind;
import app.sapa.contact.ContactOrder;
import app.sapa.contact.ContactPlace;
import app.sapa.contact.ContactRow;
import app.sapa.contact.ContactStatus;
import app.sapa.contact.Segment;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ContactRowJsonTest {
  private static final UUID AYU = UUID.fromString("0190aaaa-0000-7000-8000-000000000001");
  private static final Instant NOON = Instant.parse("2026-11-02T05:00:00Z");

  private final Map<UUID, Channel> channels = new LinkedHashMap<>();

  private JsonNode written(int many, ContactStatus status, boolean snoozed, boolean blocked) {
    IntStream.rangeClosed(1, many)
        .forEach(
            nth -> {
              var id = new UUID(0, nth);
              channels.put(id, new Channel(id, ChannelKind.CUSTOM, "Channel " + nth, true));
            });
    var row =
        new ContactRow(
            AYU,
            "",
            List.copyOf(channels.keySet()),
            null,
            null,
            List.of(),
            "ID",
            "id",
            status,
            snoozed,
            blocked,
            null,
            "",
            null,
            NOON,
            new ContactPlace("", AYU));
    var place =
        new ContactsPlace(
            "toko", new Segment.Blocked(), ContactOrder.of("-name").orElseThrow(), null);
    var owner = Stage.company().owner("Olivia");
    return new ContactRowJson(
            JsonMapper.builder().build(),
            place,
            channels,
            new LocaleNames(Locale.ENGLISH),
            "Somebody",
            new ContactAddress("toko", owner))
        .all(List.of(row))
        .get(0);
  }

  @Test
  @Rule("CON-29")
  void three_channels_are_drawn_and_the_rest_is_counted() {
    var three = written(3, ContactStatus.OPEN, false, false);
    assertThat(three.path("channels").size()).isEqualTo(3);
    assertThat(three.path("moreChannels").size()).isZero();

    var five = written(5, ContactStatus.OPEN, false, false);
    assertThat(five.path("channels").get(2).path("name").asString()).isEqualTo("Channel 3");
    assertThat(five.path("channels").size()).isEqualTo(3);
    assertThat(five.path("moreChannels").get(1).asString()).isEqualTo("Channel 5");
  }

  @Test
  @Rule("CON-29")
  void the_state_is_one_word_and_what_hides_a_contact_comes_first() {
    assertThat(state(ContactStatus.OPEN, false, false)).isEqualTo("open");
    assertThat(state(ContactStatus.CLOSED, false, false)).isEqualTo("closed");
    assertThat(state(ContactStatus.NONE, false, false)).isEqualTo("none");
    assertThat(state(ContactStatus.OPEN, true, false)).isEqualTo("snoozed");
    assertThat(state(ContactStatus.OPEN, true, true)).isEqualTo("blocked");
  }

  private String state(ContactStatus status, boolean snoozed, boolean blocked) {
    return written(0, status, snoozed, blocked).path("status").asString();
  }

  @Test
  void countries_and_languages_are_spelled_out_and_nobody_is_without_a_name() {
    var row = written(0, ContactStatus.NONE, false, true);

    assertThat(row.path("country").asString()).isEqualTo("Indonesia");
    assertThat(row.path("language").asString()).isEqualTo("Indonesian");
    assertThat(row.path("name").asString()).isEqualTo("Somebody");
  }

  @Test
  void the_profile_keeps_segment_and_order_and_the_conversation_of_a_blocked_one_is_among_them() {
    var row = written(0, ContactStatus.NONE, false, true);

    assertThat(row.path("href").asString())
        .isEqualTo("w/toko/contacts/" + AYU + "?in=blocked&sort=-name");
    assertThat(row.path("conversation").asString()).isEqualTo("w/toko/inbox/blocked/c/" + AYU);
  }
}
