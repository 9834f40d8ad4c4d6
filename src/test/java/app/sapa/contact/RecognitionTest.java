package app.sapa.contact;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.channel.ChannelKind;
import app.sapa.conversation.Entry;
import app.sapa.conversation.EventType;
import app.sapa.conversation.Shopfront;
import app.sapa.conversation.Timeline;
import app.sapa.people.Viewer;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecognitionTest {
  private final Shopfront shop = Shopfront.open();
  private final Shopfront beside = Shopfront.beside(shop.company(), ChannelKind.CUSTOM);
  private final Viewer dewi = shop.company().owner("Dewi");

  @Test
  @Rule({"CON-09", "CON-12", "ASG-04"})
  void the_first_message_makes_a_contact_with_what_the_channel_tells_of_them() {
    var before = Instant.now().minusMillis(1);
    var ayu = writes(shop, "ayu", "Ayu Lestari", "+62 812-3456-7890", "ayu@example.com");

    var card = Stage.the(ContactCards.class).open(dewi, ayu);
    assertThat(card.name()).isEqualTo("Ayu Lestari");
    assertThat(card.phones())
        .extracting(ContactCard.Reached::shown)
        .containsExactly("6281234567890");
    assertThat(card.emails())
        .extracting(ContactCard.Reached::written)
        .containsExactly("ayu@example.com");
    assertThat(card.country()).isEqualTo("ID");
    assertThat(card.since()).isBetween(before, Instant.now());
    assertThat(card.conversations()).isEqualTo(1);
    assertThat(card.assignee()).isNull();
    assertThat(card.handles())
        .extracting(ContactCard.KnownOn::channel)
        .containsExactly(shop.channel().id());
  }

  @Test
  @Rule("CON-09")
  void whoever_writes_again_is_the_same_contact_whatever_else_is_told() {
    var ayu = writes(shop, "ayu", "Ayu", "+62 812-3456-7890", null);

    assertThat(writes(shop, "ayu", "Lestari", "+62 812-0000-0000", null)).isEqualTo(ayu);
    assertThat(Stage.the(ContactCards.class).open(dewi, ayu).name()).isEqualTo("Ayu");
  }

  @Test
  @Rule("EVT-33")
  void somebody_met_on_another_channel_is_known_by_a_phone_that_only_they_have() {
    var ayu = writes(shop, "ayu", "Ayu", "0812 3456 7890", null);

    assertThat(writes(beside, "lestari", "Lestari", "+62 812-3456-7890", null)).isEqualTo(ayu);

    assertThat(Stage.the(Timeline.class).latest(dewi, ayu, 100).entries())
        .filteredOn(
            entry ->
                entry instanceof Entry.Happened event && event.type() == EventType.CHANNEL_ADDED)
        .singleElement()
        .satisfies(
            entry ->
                assertThat(((Entry.Happened) entry).subject()).isEqualTo(beside.channel().id()));
  }

  @Test
  void somebody_met_on_another_channel_is_known_by_an_address_that_only_they_have() {
    var ayu = writes(shop, "ayu", "Ayu", null, "Ayu@Example.com");

    assertThat(writes(beside, "lestari", "Lestari", null, "ayu@example.COM")).isEqualTo(ayu);
  }

  @Test
  void a_phone_and_an_address_of_two_different_contacts_tell_nothing() {
    var ayu = writes(shop, "ayu", "Ayu", "0812 3456 7890", null);
    var rini = writes(shop, "rini", "Rini", null, "rini@example.com");

    assertThat(writes(beside, "who", "Who", "0812 3456 7890", "rini@example.com"))
        .isNotIn(ayu, rini);
  }

  @Test
  void a_web_chat_visitor_who_leaves_somebodys_address_is_not_believed() {
    var ayu = writes(shop, "ayu", "Ayu", null, "ayu@example.com");
    var web = Shopfront.beside(shop.company(), ChannelKind.WEBCHAT);
    var visitor = UUID.randomUUID();
    web.takes(
        """
        {"visitor":"%s","id":"%s","said":{"text":"Halo","email":"ayu@example.com"}}\
        """
            .formatted(visitor, UUID.randomUUID()));

    assertThat(web.contact(visitor.toString())).isNotEqualTo(ayu);
  }

  @Test
  void the_same_phone_in_another_company_is_another_person() {
    var ayu = writes(shop, "ayu", "Ayu", "0812 3456 7890", null);
    var elsewhere = Shopfront.open();

    assertThat(writes(elsewhere, "ayu", "Ayu", "0812 3456 7890", null)).isNotEqualTo(ayu);
  }

  private static UUID writes(
      Shopfront shop, String who, String name, @Nullable String phone, @Nullable String email) {
    shop.takes(
        """
        {"contact":{"externalId":"%s","name":"%s","phone":%s,"email":%s},
         "message":{"externalId":"%s","text":"Halo"}}\
        """
            .formatted(who, name, quoted(phone), quoted(email), UUID.randomUUID()));
    return shop.contact(who);
  }

  private static String quoted(@Nullable String text) {
    return text == null ? "null" : '"' + text + '"';
  }
}
