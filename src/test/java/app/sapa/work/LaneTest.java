package app.sapa.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class LaneTest {
  private static final UUID SHOP = UUID.fromString("018f2f6e-0000-7000-8000-000000000001");

  @Test
  void the_same_sender_on_the_same_channel_is_the_same_lane() {
    assertThat(Lane.of(SHOP, "anna")).isEqualTo(Lane.of(SHOP, "anna"));
  }

  @Test
  void senders_and_channels_have_lanes_of_their_own() {
    var elsewhere = UUID.fromString("018f2f6e-0000-7000-8000-000000000002");

    assertThat(Lane.of(SHOP, "anna"))
        .isNotEqualTo(Lane.of(SHOP, "budi"))
        .isNotEqualTo(Lane.of(elsewhere, "anna"))
        .isNotEqualTo(Lane.of(SHOP));
  }
}
