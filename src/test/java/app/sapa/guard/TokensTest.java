package app.sapa.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class TokensTest {
  @Test
  void a_token_is_43_url_safe_characters_and_never_comes_twice() {
    var seen = new HashSet<String>();
    for (int i = 0; i < 10_000; i++) {
      var token = Tokens.fresh();
      assertThat(token).matches("[A-Za-z0-9_-]{43}");
      assertThat(seen.add(token)).isTrue();
      assertThat(Tokens.hash(token)).isPresent();
    }
  }

  @Test
  void what_is_stored_is_the_sha_256_of_the_token_as_written() throws Exception {
    var token = Tokens.fresh("sapa_ch_");
    var expected =
        MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));

    assertThat(Tokens.hash("sapa_ch_", token).orElseThrow()).isEqualTo(expected).hasSize(32);
  }

  @Test
  void what_is_not_exactly_a_token_has_no_hash() {
    var token = Tokens.fresh();

    assertThat(Tokens.hash("")).isEmpty();
    assertThat(Tokens.hash(" ".repeat(43))).isEmpty();
    assertThat(Tokens.hash(token + " ")).isEmpty();
    assertThat(Tokens.hash(" " + token)).isEmpty();
    assertThat(Tokens.hash(token.substring(1))).isEmpty();
    assertThat(Tokens.hash(token + "=")).isEmpty();
    assertThat(Tokens.hash(token.substring(1) + "=")).isEmpty();
    assertThat(Tokens.hash(token.substring(1) + "+")).isEmpty();
    assertThat(Tokens.hash(token.substring(1) + "\u0430")).isEmpty();
    assertThat(Tokens.hash(token.substring(1) + "\u0000")).isEmpty();
  }

  @Test
  void a_token_in_another_case_is_another_token_or_none() {
    var token = "aA" + Tokens.fresh().substring(2);
    var other = "Aa" + token.substring(2);

    assertThat(Tokens.same(Tokens.hash(token).orElseThrow(), Tokens.hash(other).orElseThrow()))
        .isFalse();
  }

  @Test
  void the_spare_bits_of_the_last_character_give_no_second_spelling() {
    var zeros = "A".repeat(43);

    assertThat(Tokens.hash(zeros)).isPresent();
    assertThat(Tokens.hash("A".repeat(42) + "B")).isEmpty();
  }

  @Test
  void a_token_of_one_prefix_does_not_pass_for_another() {
    var token = Tokens.fresh("sapa_ch_");

    assertThat(Tokens.hash("sapa_ch_", token)).isPresent();
    assertThat(Tokens.hash("sapa_wi_", token)).isEmpty();
    assertThat(Tokens.hash(token)).isEmpty();
    assertThat(Tokens.hash("sapa_ch_", Tokens.fresh())).isEmpty();
  }

  @Test
  void hashes_are_the_same_only_in_every_byte() {
    var hash = Tokens.hash(Tokens.fresh()).orElseThrow();
    var other = hash.clone();
    other[31] ^= 1;

    assertThat(Tokens.same(hash, hash.clone())).isTrue();
    assertThat(Tokens.same(hash, other)).isFalse();
    assertThat(Tokens.same(hash, new byte[0])).isFalse();
  }
}
