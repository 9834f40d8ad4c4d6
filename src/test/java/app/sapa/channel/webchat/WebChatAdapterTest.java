package app.sapa.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sapa.Rule;
import app.sapa.channel.ChannelAdapterContract;
import app.sapa.channel.ChannelKind;
import app.sapa.channel.Door;
import app.sapa.channel.Handle;
import app.sapa.channel.Inbound;
import app.sapa.channel.Outbound;
import app.sapa.channel.Receipt;
import app.sapa.channel.Undecodable;
import app.sapa.live.Live;
import app.sapa.live.Nudge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebChatAdapterTest implements ChannelAdapterContract {
  private static final long HERE = 7;
  private static final UUID VISITOR = UUID.fromString("0196c5a0-1111-7000-8000-000000000001");

  private final Live live = new Live();
  private final WebChatAdapter webChat = adapter();

  @Override
  @SuppressWarnings("UnnecessaryAssignment") // There is no container here to inject it.
  public WebChatAdapter adapter() {
    var made = new WebChatAdapter();
    made.live = live;
    return made;
  }

  @Override
  public ChannelKind medium() {
    return ChannelKind.WEBCHAT;
  }

  @Override
  public List<byte[]> deliveries() {
    return List.of(
        payload("message.json"), payload("message-of-a-stranger.json"), payload("page.json"));
  }

  @Override
  public Outbound outbound(String text) {
    return outbound(VISITOR.toString(), text);
  }

  private static Outbound outbound(String to, String text) {
    var door = new Door(HERE, UUID.randomUUID(), ChannelKind.WEBCHAT, null, Map.of());
    return new Outbound(
        door,
        UUID.randomUUID(),
        UUID.randomUUID(),
        to,
        "Ayu",
        text,
        Instant.EPOCH,
        1,
        List.of(),
        null,
        null);
  }

  @Test
  @Rule("CH-08")
  void a_message_comes_with_what_its_visitor_told_about_themselves() {
    assertThat(webChat.decode(payload("message.json")))
        .containsExactly(
            new Inbound.Text(
                new Handle(
                    VISITOR.toString(), "Siti Rahma", null, "siti@example.co.id", "id", false),
                VISITOR + ":0196c5a0-2222-7000-8000-000000000002",
                "Halo, ukuran M masih ada?\nTerima kasih 🙏",
                null));
  }

  @Test
  void a_stranger_is_known_by_their_browser_alone() {
    assertThat(webChat.decode(payload("message-of-a-stranger.json")))
        .containsExactly(
            new Inbound.Text(
                new Handle(VISITOR.toString(), null, null, null, null, false),
                VISITOR + ":0196c5a0-2222-7000-8000-000000000003",
                "<b>hi</b>",
                null));
  }

  @Test
  @Rule({"CH-08", "EVT-30"})
  void a_page_comes_with_its_address_and_title() {
    assertThat(webChat.decode(payload("page.json")))
        .containsExactly(
            new Inbound.PageChange(
                new Handle(VISITOR.toString(), null, null, null, "en", false),
                "https://shop.example/checkout?step=2",
                "Checkout"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"both.json", "neither.json", "cut-off.json", "script-as-page.json"})
  void what_no_door_of_ours_keeps_is_undecodable(String name) {
    var body = payload(name);

    assertThatThrownBy(() -> webChat.decode(body)).isInstanceOf(Undecodable.class);
  }

  @Test
  void sending_tells_the_visitors_browser_to_read_again() {
    var heard = new ArrayList<Nudge>();
    try (var _ = live.hear(HERE, heard::add)) {
      webChat.send(outbound("Halo"));
    }

    assertThat(heard).containsExactly(new Nudge(HERE, Nudge.What.VISITOR, VISITOR));
  }

  @Test
  void nobody_but_a_visitor_is_sent_anything() {
    assertThat(webChat.send(outbound("+628123456789", "Halo")))
        .isInstanceOf(Receipt.Rejected.class);
  }

  private static byte[] payload(String name) {
    try (var file = WebChatAdapterTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(file, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
