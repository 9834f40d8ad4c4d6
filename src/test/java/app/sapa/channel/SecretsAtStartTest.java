package app.sapa.channel;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.sapa.guard.SecretTrouble;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecretsAtStartTest {
  private static final long HERE = 7;

  private final ChannelSecrets before = ChannelSecretsOf.aTest();
  private final UUID channel = UUID.randomUUID();
  private final List<SecretsAtStart.Sealed> stored =
      List.of(
          new SecretsAtStart.Sealed(
              HERE, channel, before.sealed(HERE, channel, "whsec_c2FsYW0gaGFuZ2F0")));

  @Test
  void with_the_key_of_what_is_stored_everything_opens() {
    assertThatCode(() -> SecretsAtStart.open(before, stored)).doesNotThrowAnyException();
  }

  @Test
  void with_another_key_the_operator_hears_which_setting_is_wrong() {
    var other = ChannelSecretsOf.aTest();

    assertThatExceptionOfType(SecretTrouble.class)
        .isThrownBy(() -> SecretsAtStart.open(other, stored))
        .withMessageContaining("SAPA_SECRET_KEY")
        .withMessageNotContaining("\n");
  }
}
