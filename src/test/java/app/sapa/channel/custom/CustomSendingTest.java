package app.sapa.channel.custom;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Rule;
import app.sapa.channel.ChannelAdapter;
import app.sapa.channel.ChannelAdapterContract;
import app.sapa.channel.ChannelKind;
import app.sapa.channel.ChannelSecrets;
import app.sapa.channel.ChannelSecretsOf;
import app.sapa.channel.Door;
import app.sapa.channel.Outbound;
import app.sapa.channel.Receipt;
import app.sapa.guard.LoopbackHttp;
import app.sapa.guard.WebhookSignature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("UnnecessaryAssignment") // put together without a container
class CustomSendingTest implements ChannelAdapterContract {
  private static final UUID SHOP = UUID.fromString("018f2f6e-7c1a-7b2d-9a3e-0000000000aa");
  private static final UUID OTHER = UUID.fromString("018f2f6e-7c1a-7b2d-9a3e-0123456789ac");
  private static final UUID MESSAGE = UUID.fromString("018f2f6e-7c1a-7b2d-9a3e-0123456789ab");
  private static final Instant WRITTEN = Instant.parse("2026-11-20T10:00:00Z");

  private final String secret = WebhookSignature.freshSecret();
  private final CustomSimulator shop = CustomSimulator.open(secret);
  private final ChannelSecrets secrets = ChannelSecretsOf.aTest();
  private final CustomAdapter adapter = adapter(secrets);

  private static CustomAdapter adapter(ChannelSecrets secrets) {
    var adapter = new CustomAdapter();
    adapter.secrets = secrets;
    adapter.http = LoopbackHttp.open();
    adapter.clock = Clock.systemUTC();
    return adapter;
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Override
  public ChannelAdapter adapter() {
    return adapter;
  }

  @Override
  public ChannelKind medium() {
    return ChannelKind.CUSTOM;
  }

  @Override
  public List<byte[]> deliveries() {
    return Payloads.all("taken").stream().filter(body -> body.length < 2_000).toList();
  }

  @Override
  public Outbound outbound(String text) {
    return outbound(door(Map.of("callbackUrl", shop.callbackUrl())), text, 1);
  }

  @Test
  void a_message_leaves_signed_with_our_id_on_it() {
    assertThat(adapter.send(outbound("Halo 👋 \"Sari\""))).isEqualTo(new Receipt.Accepted());

    assertThat(shop.refused()).isEmpty();
    assertThat(shop.taken())
        .containsExactly(
            new CustomSimulator.Webhooked(
                MESSAGE.toString(),
                "{\"type\":\"message.created\",\"timestamp\":\"2026-11-20T10:00:00Z\",\"data\":"
                    + "{\"channelId\":\"018f2f6e-7c1a-7b2d-9a3e-0000000000aa\","
                    + "\"messageId\":\"018f2f6e-7c1a-7b2d-9a3e-0123456789ab\","
                    + "\"contact\":{\"externalId\":\"u-77\"},\"sender\":{\"name\":\"Adi\"},"
                    + "\"text\":\"Halo 👋 \\\"Sari\\\"\",\"attachments\":[]}}"));
  }

  @Test
  void the_other_side_does_not_believe_a_message_signed_with_another_secret() {
    var other = door(Map.of("callbackUrl", shop.callbackUrl()), WebhookSignature.freshSecret());

    assertThat(adapter.send(outbound(other, "Halo", 1)))
        .isEqualTo(new Receipt.Rejected("channel.custom.refused"));
    assertThat(shop.taken()).isEmpty();
    assertThat(shop.refused()).hasSize(1);
  }

  @Test
  void while_one_secret_replaces_another_either_is_enough() {
    var both =
        door(
            Map.of("callbackUrl", shop.callbackUrl()),
            WebhookSignature.freshSecret() + " " + secret);

    assertThat(adapter.send(outbound(both, "Halo", 1))).isEqualTo(new Receipt.Accepted());
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503, 504, 599})
  void what_may_pass_is_tried_again(int status) {
    shop.failNext(status);

    assertThat(adapter.send(outbound("Halo")))
        .isEqualTo(new Receipt.Later(Duration.ofSeconds(5), "channel.custom.busy"));
    assertThat(adapter.send(outbound("Halo"))).isEqualTo(new Receipt.Accepted());
    assertThat(shop.taken()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "400, channel.custom.refused",
    "401, channel.custom.refused",
    "404, channel.custom.refused",
    "409, channel.custom.refused",
    "301, channel.custom.refused",
    "410, channel.custom.gone"
  })
  void a_plain_no_is_final(int status, String reason) {
    shop.failNext(status);

    assertThat(adapter.send(outbound("Halo"))).isEqualTo(new Receipt.Rejected(reason));
  }

  @ParameterizedTest
  @CsvSource({
    "1, PT5S",
    "2, PT1M",
    "3, PT5M",
    "4, PT30M",
    "5, PT2H",
    "6, PT6H",
    "7, PT12H",
    "8, PT24H"
  })
  void the_pauses_grow_to_a_day(int attempt, Duration pause) {
    shop.failNext(503);

    assertThat(adapter.send(outbound(door(settings()), "Halo", attempt)))
        .isEqualTo(new Receipt.Later(pause, "channel.custom.busy"));
  }

  @Test
  void after_the_ninth_attempt_it_is_given_up() {
    shop.failNext(503);

    assertThat(adapter.send(outbound(door(settings()), "Halo", 9)))
        .isEqualTo(new Receipt.Rejected("channel.custom.given-up"));
  }

  @Test
  void where_nobody_listens_it_is_tried_again() {
    var nobody = outbound("Halo");
    shop.close();

    assertThat(adapter.send(nobody))
        .isEqualTo(new Receipt.Later(Duration.ofSeconds(5), "channel.custom.unreachable"));
  }

  @Test
  void without_an_answer_it_is_tried_again_and_taken_once() {
    shop.dawdle(Duration.ofSeconds(12));
    assertThat(adapter.send(outbound("Halo")))
        .isEqualTo(new Receipt.Later(Duration.ofSeconds(5), "channel.custom.unreachable"));

    shop.dawdle(Duration.ZERO);
    assertThat(adapter.send(outbound("Halo"))).isEqualTo(new Receipt.Accepted());
    assertThat(shop.calls(MESSAGE.toString())).isEqualTo(2);
    assertThat(shop.taken()).hasSize(1);
  }

  @Test
  void a_channel_without_an_address_or_a_secret_cannot_send() {
    assertThat(adapter.send(outbound(door(Map.of()), "Halo", 1)))
        .isEqualTo(new Receipt.Rejected("channel.custom.no-callback"));
    assertThat(adapter.send(outbound(door(Map.of("callbackUrl", 7)), "Halo", 1)))
        .isEqualTo(new Receipt.Rejected("channel.custom.no-callback"));
    var bare = new Door(1, SHOP, ChannelKind.CUSTOM, null, settings());
    assertThat(adapter.send(outbound(bare, "Halo", 1)))
        .isEqualTo(new Receipt.Rejected("channel.custom.no-secret"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://192.168.1.1/webhook",
        "ftp://127.0.0.1/webhook",
        "not an address",
        "http://user:pass@127.0.0.1/webhook"
      })
  void an_address_that_must_not_be_called_is_not(String address) {
    assertThat(adapter.send(outbound(door(Map.of("callbackUrl", address)), "Halo", 1)))
        .isEqualTo(new Receipt.Rejected("channel.custom.bad-callback"));
  }

  @Test
  @Rule("FILE-04")
  void files_are_told_by_their_address_kind_name_and_size() {
    var url = "https://files.example/f/x/kain.png";
    var file = new Outbound.File("kain.png", "image/png", 70, url);
    var message = outbound("", List.of(file), null, null);

    assertThat(adapter.send(message)).isEqualTo(new Receipt.Accepted());
    assertThat(shop.taken().getFirst().body())
        .contains(
            "\"attachments\":[{\"url\":\"%s\",\"mime\":\"image/png\",\"name\":\"kain.png\",\"size\":70}]"
                .formatted(url));
  }

  @Test
  @Rule("MSG-13")
  void what_a_message_answers_is_told_by_both_ids() {
    var answered = new Outbound.Answered(OTHER, "m-1");
    var message = outbound("Masih, Kak", List.of(), answered, null);

    assertThat(adapter.send(message)).isEqualTo(new Receipt.Accepted());
    assertThat(shop.taken().getFirst().body())
        .contains("\"replyTo\":{\"messageId\":\"%s\",\"externalId\":\"m-1\"}".formatted(OTHER));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @Rule("LNK-08")
  void whether_the_contact_is_to_see_a_preview_is_told_with_the_address(boolean preview) {
    var message = outbound("Lihat https://toko.example/", List.of(), null, preview);

    assertThat(adapter.send(message)).isEqualTo(new Receipt.Accepted());
    assertThat(shop.taken().getFirst().body()).endsWith("\"linkPreview\":" + preview + "}}");
  }

  private Map<String, Object> settings() {
    return Map.of("callbackUrl", shop.callbackUrl());
  }

  private Door door(Map<String, Object> settings) {
    return door(settings, secret);
  }

  private Door door(Map<String, Object> settings, String secret) {
    return new Door(1, SHOP, ChannelKind.CUSTOM, secrets.sealed(1, SHOP, secret), settings);
  }

  private Outbound outbound(
      String text,
      List<Outbound.File> files,
      Outbound.@Nullable Answered answered,
      @Nullable Boolean preview) {
    return outbound(door(settings()), text, 1, files, answered, preview);
  }

  private static Outbound outbound(Door door, String text, int attempt) {
    return outbound(door, text, attempt, List.of(), null, null);
  }

  private static Outbound outbound(
      Door door,
      String text,
      int attempt,
      List<Outbound.File> files,
      Outbound.@Nullable Answered answered,
      @Nullable Boolean preview) {
    return new Outbound(
        door,
        MESSAGE,
        UUID.randomUUID(),
        "u-77",
        "Adi",
        text,
        WRITTEN,
        attempt,
        files,
        answered,
        preview);
  }
}
