package app.sapa.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
  private static final String KEY = "vJ2m0Yb7c1u9oQx4LrT8zEwK5hGdNfS3aPiVqHkRjXA=";
  private static final String OLD_KEY = "Q7n3Zk0pWcV9sTgB6yHdLuXe2JfRaM8iNwKqPo5rEvY=";
  private static final UUID ROW = UUID.fromString("0190f3a2-7c11-7000-8000-000000000001");
  private static final SecretPlace PLACE = new SecretPlace(7, "channel", ROW, "secret");

  private final Secrets secrets = Secrets.open(KEY);

  @Test
  void what_was_sealed_for_a_place_opens_there() {
    for (var secret : List.of("", "whsec_abc", "kunci rahasia 🔑", "x".repeat(100_000))) {
      assertThat(secrets.unseal(secrets.seal(secret, PLACE), PLACE)).isEqualTo(secret);
    }
  }

  @Test
  void a_sealed_value_shows_neither_the_secret_nor_that_two_are_alike() {
    var sealed = secrets.seal("whsec_abc", PLACE);

    assertThat(sealed).matches("v1\\.[0-9a-f]{8}\\.[A-Za-z0-9_-]+").doesNotContain("whsec_abc");
    assertThat(secrets.seal("whsec_abc", PLACE)).isNotEqualTo(sealed);
  }

  @Test
  void a_value_moved_to_another_cell_does_not_open() {
    var sealed = secrets.seal("whsec_abc", PLACE);
    var elsewhere =
        List.of(
            new SecretPlace(8, "channel", ROW, "secret"),
            new SecretPlace(7, "account", ROW, "secret"),
            new SecretPlace(7, "channel", new UUID(1, 2), "secret"),
            new SecretPlace(7, "channel", ROW, "other"));

    for (var place : elsewhere) {
      assertThatExceptionOfType(SecretTrouble.class)
          .isThrownBy(() -> secrets.unseal(sealed, place));
    }
  }

  @Test
  void a_value_with_any_byte_changed_does_not_open() {
    var sealed = secrets.seal("whsec_abc", PLACE);
    int start = sealed.lastIndexOf('.') + 1;
    var bytes = Base64.getUrlDecoder().decode(sealed.substring(start));

    for (int i = 0; i < bytes.length; i++) {
      var changed = bytes.clone();
      changed[i] ^= 1;
      var forged =
          sealed.substring(0, start)
              + Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
      assertThatExceptionOfType(SecretTrouble.class)
          .isThrownBy(() -> secrets.unseal(forged, PLACE));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "v1.", "v1.00000000.", "v2.00000000.AAAA", "v1.zz.AAAA"})
  void what_was_never_sealed_is_refused_without_being_shown(String stored) {
    assertThatExceptionOfType(SecretTrouble.class)
        .isThrownBy(() -> secrets.unseal(stored, PLACE))
        .withMessage("What is stored is no sealed secret.");
  }

  @Test
  void a_wrong_key_says_so_in_one_line_with_the_ids_of_both_keys() {
    var sealed = Secrets.open(OLD_KEY).seal("whsec_abc", PLACE);

    assertThatExceptionOfType(SecretTrouble.class)
        .isThrownBy(() -> secrets.unseal(sealed, PLACE))
        .withMessageMatching(
            "The secret key is the wrong one: a stored secret was sealed with key [0-9a-f]{8},"
                + " and SAPA_SECRET_KEY holds [0-9a-f]{8}\\.");
  }

  @Test
  void after_a_rotation_old_values_open_and_are_known_to_be_old() {
    var rotated = Secrets.open(KEY + "," + OLD_KEY);
    var old = Secrets.open(OLD_KEY).seal("whsec_abc", PLACE);

    assertThat(rotated.unseal(old, PLACE)).isEqualTo("whsec_abc");
    assertThat(rotated.isSealedWithAnOlderKey(old)).isTrue();
    assertThat(rotated.isSealedWithAnOlderKey(rotated.seal("whsec_abc", PLACE))).isFalse();
    assertThat(secrets.unseal(rotated.seal("new", PLACE), PLACE)).isEqualTo("new");
  }

  @Test
  void a_key_that_is_a_sample_or_of_another_length_is_refused_in_one_line_without_being_shown() {
    for (var key : unfitKeys()) {
      var trouble = catchThrowableOfType(SecretTrouble.class, () -> Secrets.open(key));

      assertThat(trouble)
          .as(key)
          .message()
          .startsWith("The secret key (SAPA_SECRET_KEY) ")
          .endsWith("make one with: openssl rand -base64 32")
          .doesNotContain("\n")
          .matches(line -> key.isBlank() || !line.contains(key));
    }
  }

  @Test
  void a_place_takes_only_plain_names_so_that_two_places_never_read_alike() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SecretPlace(7, "channel|x", ROW, "secret"));
    assertThatIllegalArgumentException().isThrownBy(() -> new SecretPlace(7, "channel", ROW, ""));
  }

  @Test
  void outside_demo_mode_a_missing_key_refuses_to_start(@TempDir Path data) {
    assertThatExceptionOfType(SecretTrouble.class)
        .isThrownBy(() -> SecretsSource.open(Optional.empty(), false, data))
        .withMessageStartingWith("The secret key is missing: set SAPA_SECRET_KEY");
    assertThat(data).isEmptyDirectory();
  }

  @Test
  void in_demo_mode_the_key_made_at_the_first_start_serves_the_next(@TempDir Path data)
      throws Exception {
    var folder = data.resolve("new");
    var sealed = SecretsSource.open(Optional.empty(), true, folder).seal("demo", PLACE);

    assertThat(SecretsSource.open(Optional.empty(), true, folder).unseal(sealed, PLACE))
        .isEqualTo("demo");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("secret.key"))))
        .isEqualTo("rw-------");
  }

  @Test
  void a_key_file_that_others_may_read_is_refused(@TempDir Path data) throws Exception {
    SecretsSource.open(Optional.empty(), true, data);
    var file = data.resolve("secret.key");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

    assertThatExceptionOfType(SecretTrouble.class)
        .isThrownBy(() -> SecretsSource.open(Optional.empty(), true, data))
        .withMessageContaining("chmod 600");
  }

  @Test
  void a_key_that_was_set_comes_before_the_demo_file(@TempDir Path data) {
    var opened = SecretsSource.open(Optional.of(KEY), true, data);

    assertThat(secrets.unseal(opened.seal("set", PLACE), PLACE)).isEqualTo("set");
    assertThat(data).isEmptyDirectory();
  }

  private static List<String> unfitKeys() {
    var keys = new ArrayList<String>();
    keys.addAll(List.of("", "changeme", "not base64 at all!", KEY + ",", KEY + ",short"));
    for (int length : new int[] {0, 16, 31, 33, 64}) {
      keys.add(base64(Arrays.copyOf(Base64.getDecoder().decode(KEY), length)));
    }
    keys.add(base64(new byte[32]));
    keys.add(base64("change-me-change-me-change-me-32".getBytes(StandardCharsets.UTF_8)));
    keys.add(base64("abcdefghijklmnopqrstuvwxyz012345".getBytes(StandardCharsets.UTF_8)));
    var counting = new byte[32];
    for (int i = 0; i < counting.length; i++) {
      counting[i] = (byte) (i + 120);
    }
    keys.add(base64(counting));
    return keys;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
