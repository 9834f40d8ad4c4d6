package app.sapa.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.sapa.Rule;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What every adapter keeps to, whatever its medium. An adapter's test implements this, and says
 * what its medium sends and how its other side is reached.
 */
public interface ChannelAdapterContract {
  /** The adapter, speaking with another side that is there and takes everything. */
  ChannelAdapter adapter();

  /** The medium it is meant for. */
  ChannelKind medium();

  /** Deliveries as the medium sends them, one of each sort at least. */
  List<byte[]> deliveries();

  /** A message that the other side will take. */
  Outbound outbound(String text);

  @Test
  @Rule("CH-18")
  default void it_speaks_its_medium() {
    assertThat(adapter().kind()).isEqualTo(medium());
  }

  @Test
  @Rule("CH-18")
  default void every_delivery_comes_to_something_with_its_words_in_order() {
    for (var delivery : deliveries()) {
      for (var inbound : adapter().decode(delivery)) {
        assertFit(inbound);
      }
    }
  }

  private static void assertFit(Inbound inbound) {
    switch (inbound) {
      case Inbound.Text text -> {
        assertThat(text.externalId()).isNotBlank().doesNotContain("\0");
        assertThat(text.text()).doesNotContain("\0");
        assertThat(text.text().isBlank() && text.files().isEmpty()).isFalse();
        assertThat(text.from().externalId()).doesNotContain("\0");
      }
      case Inbound.Status status ->
          assertThat(status.status())
              .isIn(
                  MessageStatus.SENT,
                  MessageStatus.DELIVERED,
                  MessageStatus.READ,
                  MessageStatus.FAILED);
      case Inbound.PageChange page -> assertThat(page.url()).isNotBlank().doesNotContain("\0");
      case Inbound.Ignored ignored -> assertThat(ignored.reason()).isNotBlank();
    }
  }

  @Test
  @Rule("CH-18")
  default void decoding_is_a_function_of_the_bytes_and_leaves_them_alone() {
    for (var delivery : deliveries()) {
      var bytes = delivery.clone();

      assertThat(adapter().decode(bytes)).isEqualTo(adapter().decode(delivery.clone()));
      assertThat(bytes).isEqualTo(delivery);
    }
  }

  @Test
  @Rule("CH-18")
  default void a_delivery_cut_off_anywhere_is_undecodable_and_nothing_worse() {
    for (var delivery : deliveries()) {
      for (int length = 0; length < Math.min(delivery.length, 2_000); length++) {
        assertDecodedOrUndecodable(Arrays.copyOf(delivery, length));
      }
    }
  }

  @Test
  @Rule("CH-18")
  default void a_delivery_with_spoiled_bytes_is_undecodable_at_worst() {
    var random = new Random(7);
    for (var delivery : deliveries()) {
      for (int round = 0; round < 300; round++) {
        var spoiled = delivery.clone();
        for (int i = 0; i <= round % 4; i++) {
          spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt(256);
        }
        assertDecodedOrUndecodable(spoiled);
      }
    }
  }

  private void assertDecodedOrUndecodable(byte[] bytes) {
    assertThatCode(
            () -> {
              try {
                adapter().decode(bytes).forEach(ChannelAdapterContract::assertFit);
              } catch (Undecodable expected) {
                assertThat(expected.getMessage()).isNotBlank();
              }
            })
        .doesNotThrowAnyException();
  }

  @Test
  @Rule("CH-18")
  default void what_is_undecodable_is_refused_without_its_words() {
    var hostile =
        "{\"secret-words\": \"secret-words\", \"text\": [\"secret-words\"]"
            .getBytes(StandardCharsets.UTF_8);

    try {
      adapter().decode(hostile);
    } catch (Undecodable expected) {
      assertThat(expected.getMessage()).doesNotContain("secret-words");
    }
  }

  @Test
  @Rule("CH-18")
  default void a_message_to_another_side_that_is_there_is_accepted() {
    assertThat(adapter().send(outbound("Halo 👋 \u202bשלום\u202c\n<b>")))
        .isEqualTo(new Receipt.Accepted());
  }

  @Test
  @Rule("CH-18")
  default void a_message_may_be_handed_over_twice_where_that_is_said_to_be_safe() {
    if (adapter().safeToRepeat()) {
      var twice = outbound("Halo");
      assertThat(adapter().send(twice)).isEqualTo(new Receipt.Accepted());
      assertThat(adapter().send(twice)).isEqualTo(new Receipt.Accepted());
    }
  }
}
