package app.sapa.channel.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.channel.ChannelAdapters;
import app.sapa.channel.ChannelKind;
import app.sapa.channel.ChannelSecrets;
import app.sapa.channel.ChannelSecretsOf;
import app.sapa.channel.ConnectedChannel;
import app.sapa.channel.Deliveries;
import app.sapa.channel.Door;
import app.sapa.channel.Doors;
import app.sapa.channel.Kept;
import app.sapa.channel.Quietly;
import app.sapa.channel.custom.CustomSender;
import app.sapa.guard.Limit;
import app.sapa.guard.RateLimits;
import app.sapa.guard.WebhookSignature;
import app.sapa.workspace.DatabaseTrouble;
import jakarta.enterprise.inject.Vetoed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("UnnecessaryAssignment") // put together without a container
class ChannelDoorTest {
  private final Company company = Stage.company();
  private final String secret = WebhookSignature.freshSecret();
  private final ChannelSecrets secrets = ChannelSecretsOf.aTest();
  private final ConnectedChannel channel = connected(company);
  private final ChannelDoor door = door();
  private ServletOnLoopback server;
  private CustomSender shop;

  private ConnectedChannel connected(Company company) {
    var made = ConnectedChannel.of(company, ChannelKind.CUSTOM);
    return made.with(secrets.sealed(company.workspace(), made.id(), secret), "{}");
  }

  private ChannelDoor door() {
    var made = new ChannelDoor();
    made.doors = Stage.the(Doors.class);
    made.secrets = secrets;
    made.adapters = Stage.the(ChannelAdapters.class);
    made.deliveries = Stage.the(Deliveries.class);
    made.limits = Stage.the(RateLimits.class);
    made.clock = Clock.systemUTC();
    return made;
  }

  @BeforeEach
  void open() throws IOException {
    var servlet = new ChannelServlet();
    servlet.door = door;
    server = new ServletOnLoopback("/api/v1/channels", servlet);
    shop = CustomSender.to(server.base(), channel.id(), secret);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  @Rule("CH-18")
  void a_signed_message_is_kept_acknowledged_and_becomes_a_message() {
    var answer = shop.say("u-77", "m-1", "Halo 👋");

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).matches("\\{\"delivery\":\"[0-9a-f-]{36}\"}");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    Quietly.until(() -> channel.states().equals(List.of("DONE")));
    assertThat(channel.said()).containsExactly("m-1");
  }

  @Test
  void a_repeat_is_acknowledged_with_the_same_delivery_and_changes_nothing() {
    var first = shop.say("u-77", "m-1", "Halo");
    var again = shop.say("u-77", "m-1", "Halo");
    var other = shop.say("u-77", "m-1", "Other words under the same id");

    var id = first.body().replaceAll(".*:\"|\"}", "");
    for (var repeat : List.of(again, other)) {
      assertThat(repeat.statusCode()).isEqualTo(200);
      assertThat(repeat.body()).isEqualTo("{\"delivery\":\"" + id + "\",\"duplicate\":true}");
    }
    assertThat(channel.states()).hasSize(1);
  }

  @Test
  void a_contacts_messages_keep_their_order_however_fast_they_come() {
    for (int i = 0; i < 40; i++) {
      assertThat(shop.say("u-77", "m-" + i, "number " + i).statusCode()).isEqualTo(202);
    }

    Quietly.until(() -> channel.said().size() == 40);
    assertThat(channel.said()).isEqualTo(IntStream.range(0, 40).mapToObj(i -> "m-" + i).toList());
  }

  @Test
  void a_status_is_known_again_by_its_webhook_id() {
    var body = CustomSender.status(UUID.randomUUID(), "read");
    var once = shop.signed("statuses", body, "msg_1", Instant.now()).build();

    assertThat(shop.send(once).statusCode()).isEqualTo(202);
    assertThat(shop.send(once).statusCode()).isEqualTo(200);
    assertThat(shop.post("statuses", body).statusCode()).isEqualTo(202);
  }

  @Test
  void an_unsigned_or_wrongly_signed_message_is_refused_and_leaves_nothing() {
    var body = CustomSender.message("u-77", "m-1", "Halo");
    var now = Instant.now();
    var stranger =
        new CustomSender(
            shop.client(), shop.base(), shop.channel(), WebhookSignature.freshSecret());

    assertRefused(401, "not signed", shop.send(shop.plain("messages", body).build()));
    assertRefused(401, "the signature is wrong", stranger.post("messages", body));
    assertRefused(
        401,
        "signed more than five minutes ago or ahead",
        shop.send(shop.signed("messages", body, "a", now.minusSeconds(310)).build()));
    assertRefused(
        401,
        "signed more than five minutes ago or ahead",
        shop.send(shop.signed("messages", body, "a", now.plusSeconds(310)).build()));
    assertRefused(
        401,
        "the signature cannot be read",
        shop.send(
            shop.signed("messages", body, "a", now)
                .setHeader("webhook-signature", "v1,???")
                .build()));
    assertThat(channel.states()).isEmpty();
  }

  @Test
  void a_signature_holds_for_its_body_its_id_and_its_time_alone() {
    var now = Instant.now();
    var body = CustomSender.message("u-77", "m-1", "Halo");
    var other = CustomSender.message("u-77", "m-1", "Hala");
    var signed = shop.signed("messages", body, "a", now).build();
    var signature = signed.headers().firstValue("webhook-signature").orElseThrow();

    assertRefused(401, "the signature is wrong", withSignature(other, "a", now, signature));
    assertRefused(401, "the signature is wrong", withSignature(body, "b", now, signature));
    assertRefused(
        401, "the signature is wrong", withSignature(body, "a", now.minusSeconds(1), signature));
    assertThat(channel.states()).isEmpty();
    assertThat(shop.send(signed).statusCode()).isEqualTo(202);
  }

  private HttpResponse<String> withSignature(String body, String id, Instant at, String signature) {
    return shop.send(
        shop.signed("messages", body, id, at).setHeader("webhook-signature", signature).build());
  }

  @Test
  void a_message_signed_for_one_channel_is_worth_nothing_on_another() {
    var other = ConnectedChannel.of(Stage.company(), ChannelKind.CUSTOM);
    other.with(
        secrets.sealed(other.company().workspace(), other.id(), WebhookSignature.freshSecret()),
        "{}");
    var astray = CustomSender.to(server.base(), other.id(), secret);

    assertRefused(401, "the signature is wrong", astray.say("u-77", "m-1", "Halo"));
    assertThat(other.states()).isEmpty();
  }

  @Test
  void a_channel_without_a_secret_believes_nobody() {
    Company.run("update channel set secret = null where id = ?", channel.id());

    assertRefused(401, "the signature is wrong", shop.say("u-77", "m-1", "Halo"));
  }

  @Test
  void a_secret_that_was_moved_from_another_row_opens_nothing() {
    Company.run(
        "update channel set secret = ? where id = ?",
        secrets.sealed(company.workspace(), UUID.randomUUID(), secret),
        channel.id());

    var answer = shop.say("u-77", "m-1", "Halo");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(channel.states()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "[]",
        "{\"contact\":{\"externalId\":{\"$ne\":null}},\"message\":{\"externalId\":\"m\",\"text\":\"t\"}}",
        "{\"contact\":{\"externalId\":\"u\"},\"message\":{\"externalId\":\"m\",\"text\":[\"t\"]}}",
        "{\"contact\":{\"externalId\":\"u\"},\"message\":{\"externalId\":7,\"text\":\"t\"}}",
        "{\"contact\":{\"externalId\":\"u\"},\"message\":{\"externalId\":null,\"text\":\"t\"}}"
      })
  void a_malformed_body_is_refused_with_a_short_reason_and_leaves_nothing(String body) {
    var answer = shop.post("messages", body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).matches("\\{\"error\":\".{1,160}\"}");
    assertThat(channel.states()).isEmpty();
  }

  @Test
  void a_body_at_the_wrong_address_is_refused() {
    assertRefused(
        400,
        "not what this address takes",
        shop.post("messages", CustomSender.status(UUID.randomUUID(), "read")));
    assertRefused(
        400,
        "not what this address takes",
        shop.post("statuses", CustomSender.message("u-77", "m-1", "Halo")));
    assertThat(channel.states()).isEmpty();
  }

  @Test
  void a_body_over_one_mebibyte_is_refused_whatever_length_it_tells() {
    var body = " ".repeat(Call.LARGEST + 1);
    var told = shop.signed("messages", body, "a", Instant.now());
    var untold =
        told.copy()
            .POST(
                BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));

    assertRefused(413, "the body is larger than 1 MiB", shop.send(told.build()));
    assertRefused(413, "the body is larger than 1 MiB", shop.send(untold.build()));
    assertThat(channel.states()).isEmpty();
  }

  @Test
  void a_body_of_exactly_one_mebibyte_is_read() {
    var message = CustomSender.message("u-77", "m-1", "Halo");
    var body = message + " ".repeat(Call.LARGEST - message.length());

    assertThat(shop.post("messages", body).statusCode()).isEqualTo(202);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/json; charset=utf-16",
        "application/json, text/plain",
        "application/jsonp"
      })
  void only_json_is_taken(String type) {
    var body = CustomSender.message("u-77", "m-1", "Halo");
    var request =
        shop.signed("messages", body, "a", Instant.now()).setHeader("Content-Type", type).build();

    assertRefused(415, "the body has to be application/json in UTF-8", shop.send(request));
    assertThat(channel.states()).isEmpty();
  }

  @Test
  void json_in_utf8_may_say_so_and_must_not_be_packed() {
    var body = CustomSender.message("u-77", "m-1", "Halo");
    var request = shop.signed("messages", body, "a", Instant.now());

    assertThat(
            shop.send(
                    request
                        .copy()
                        .setHeader("Content-Type", "application/json; charset=UTF-8")
                        .build())
                .statusCode())
        .isEqualTo(202);
    assertThat(shop.send(request.copy().setHeader("Content-Encoding", "gzip").build()).statusCode())
        .isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS"})
  void only_post_is_allowed(String method) {
    var request = shop.plain("messages", "{}").method(method, BodyPublishers.noBody()).build();

    var answer = shop.send(request);

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("POST");
  }

  @Test
  void an_unknown_id_a_malformed_one_a_closed_channel_and_another_medium_are_the_same_answer() {
    var closed = connected(company);
    Company.run("update channel set active = false where id = ?", closed.id());
    var chat = ConnectedChannel.of(company, ChannelKind.WEBCHAT);

    for (var id :
        List.of(
            UUID.randomUUID().toString(),
            "not-an-id",
            "0",
            closed.id().toString(),
            chat.id().toString())) {
      var answer =
          new CustomSender(shop.client(), shop.base(), id, secret).say("u-77", "m-1", "Halo");
      assertRefused(404, "not found", answer);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/x", "/x/y", "//messages/", "/a/b/messages"})
  void an_address_that_is_none_is_not_found(String path) {
    var request =
        HttpRequest.newBuilder(server.base().resolve("/api/v1/channels" + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{}"))
            .build();

    assertRefused(404, "not found", shop.send(request));
  }

  @Test
  void a_database_that_cannot_keep_it_means_come_again_and_coming_again_helps() {
    var working = door.deliveries;
    door.deliveries = new FullDisk();

    var refused = shop.say("u-77", "m-1", "Halo");
    assertRefused(503, "cannot be kept just now", refused);
    assertThat(refused.headers().firstValue("Retry-After")).contains("5");
    assertThat(channel.states()).isEmpty();

    door.deliveries = working;
    assertThat(shop.say("u-77", "m-1", "Halo").statusCode()).isEqualTo(202);
    Quietly.until(() -> channel.said().equals(List.of("m-1")));
  }

  /** Deliveries on a disk without room. */
  @Vetoed
  private static final class FullDisk extends Deliveries {
    @Override
    public Kept keep(Door door, String dedupeKey, String from, byte[] body) {
      throw new DatabaseTrouble(new SQLException("could not extend file", "53100"));
    }
  }

  @Test
  void calls_beyond_the_channels_allowance_are_told_when_to_come_again() {
    door.limits = new NoMore();

    var answer = shop.say("u-77", "m-1", "Halo");

    assertRefused(429, "too many calls", answer);
    assertThat(answer.headers().firstValue("Retry-After")).contains("2");
    assertThat(channel.states()).isEmpty();
  }

  /** An allowance that is used up. */
  @Vetoed
  private static final class NoMore extends RateLimits {
    @Override
    public Optional<Duration> take(Limit limit, String key) {
      return Optional.of(Duration.ofMillis(1_200));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1,YWJj", "v1,???", "v2,abc"})
  void strangers_do_not_use_up_the_channels_allowance(String signature) {
    door.limits = new Unasked();
    var body = CustomSender.message("u-77", "m-1", "Halo");

    var answer =
        shop.send(
            shop.signed("messages", body, "a", Instant.now())
                .setHeader("webhook-signature", signature)
                .build());

    assertThat(answer.statusCode()).isEqualTo(401);
  }

  /** An allowance that nobody may touch. */
  @Vetoed
  private static final class Unasked extends RateLimits {
    @Override
    public Optional<Duration> take(Limit limit, String key) {
      throw new AssertionError("asked for an unsigned call");
    }
  }

  private static void assertRefused(int status, String reason, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).isEqualTo("{\"error\":\"" + reason + "\"}");
  }
}
