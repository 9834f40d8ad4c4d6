package app.sapa.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PasswordHasherTest {
  private static final String PASSWORD = "kopi tubruk di pagi hari";

  private final PasswordHasher hasher = new PasswordHasher();

  @Test
  void a_password_verifies_against_its_own_hash_only() {
    var hash = hasher.hash(PASSWORD);

    assertThat(hasher.verify(PASSWORD, hash)).isTrue();
    assertThat(hasher.verify(PASSWORD + " ", hash)).isFalse();
    assertThat(hasher.verify("Kopi tubruk di pagi hari", hash)).isFalse();
    assertThat(hasher.verify("", hash)).isFalse();
  }

  @Test
  void a_hash_is_a_phc_string_at_todays_cost_with_a_salt_of_its_own() {
    var first = hasher.hash(PASSWORD);
    var second = hasher.hash(PASSWORD);

    assertThat(first)
        .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}")
        .isNotEqualTo(second);
    assertThat(hasher.needsRehash(first)).isFalse();
  }

  // From the reference implementation's own tests: github.com/P-H-C/phc-winner-argon2, test.c.
  @Test
  void a_hash_of_the_reference_implementation_verifies() {
    var theirs =
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    assertThat(hasher.verify("password", theirs)).isTrue();
    assertThat(hasher.verify("passwore", theirs)).isFalse();
    assertThat(hasher.needsRehash(theirs)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "plain text",
        "$argon2i$v=19$m=19456,t=2,p=1$c29tZXNhbHQxMjM0NTY$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=16$m=19456,t=2,p=1$c29tZXNhbHQxMjM0NTY$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQxMjM0NTY$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=19456,t=99,p=1$c29tZXNhbHQxMjM0NTY$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=19456,t=2,p=0$c29tZXNhbHQxMjM0NTY$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=7,t=2,p=1$c29tZXNhbHQxMjM0NTY$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQxMjM0NTY$",
        "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQxMjM0N$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"
      })
  void what_is_no_affordable_argon2id_hash_never_verifies_and_wants_a_new_one(String stored) {
    assertThat(hasher.verify("password", stored)).isFalse();
    assertThat(hasher.needsRehash(stored)).isTrue();
  }

  @Test
  void the_decoy_looks_and_costs_like_any_hash_and_matches_nothing() {
    var real = PhcHash.parse(hasher.hash(PASSWORD)).orElseThrow();
    var decoy = PhcHash.parse(hasher.decoy()).orElseThrow();

    assertThat(decoy.cost()).isEqualTo(real.cost());
    assertThat(decoy.salt()).hasSameSizeAs(real.salt());
    assertThat(decoy.hash()).hasSameSizeAs(real.hash());
    assertThat(hasher.verify(PASSWORD, hasher.decoy())).isFalse();
    assertThat(new PasswordHasher().decoy()).isNotEqualTo(hasher.decoy());
  }

  @Test
  void letters_composed_in_two_ways_are_one_password() {
    var hash = hasher.hash("caf\u00e9 di ujung jalan");

    assertThat(hasher.verify("cafe\u0301 di ujung jalan", hash)).isTrue();
    assertThat(hasher.verify("cafe di ujung jalan", hash)).isFalse();
  }

  @Test
  void the_longest_password_is_hashed_whole_and_a_longer_one_not_at_all() {
    var longest = "a".repeat(127) + "b";
    var hash = hasher.hash(longest);

    assertThat(hasher.verify(longest, hash)).isTrue();
    assertThat(hasher.verify("a".repeat(128), hash)).isFalse();
    assertThat(hasher.verify(longest + "c", hash)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> hasher.hash(longest + "c"));
  }

  @Test
  void hashing_and_verifying_are_refused_when_the_line_is_full() throws Exception {
    var hash = hasher.hash(PASSWORD);
    var gate = new CountDownLatch(1);
    try (var threads = Executors.newCachedThreadPool()) {
      for (int i = 0; i < 22; i++) {
        threads.execute(() -> hasher.turnstile().pass(() -> waited(gate)));
      }
      while (hasher.turnstile().waiting() < 20) {
        Thread.onSpinWait();
      }

      assertThatExceptionOfType(Overloaded.class).isThrownBy(() -> hasher.hash(PASSWORD));
      assertThatExceptionOfType(Overloaded.class).isThrownBy(() -> hasher.verify(PASSWORD, hash));

      gate.countDown();
    }
    assertThat(hasher.verify(PASSWORD, hash)).isTrue();
  }

  private static boolean waited(CountDownLatch gate) {
    try {
      gate.await();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
