package app.sapa.guard;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.SoftKey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Real ceremonies with a key made of software. */
class PasskeyCeremonyTest {
  private static final PasskeySite HERE =
      new PasskeySite("inbox.sapa.test", "https://inbox.sapa.test");
  private static final PasskeySite ELSEWHERE =
      new PasskeySite("inbox.sapa.test", "https://inbox.sapa.test.example");
  private static final PasskeySite FOR_ANOTHER =
      new PasskeySite("sapa.test", "https://inbox.sapa.test");

  private final String challenge = Tokens.fresh();
  private final SoftKey key = new SoftKey().counting(7);

  private PasskeyKey kept() {
    return PasskeyCeremony.made(HERE, challenge, key.make(HERE, challenge)).orElseThrow();
  }

  private Optional<Long> shown(PasskeyKey kept, PasskeyShown shown) {
    return PasskeyCeremony.shown(HERE, challenge, kept, shown);
  }

  @Test
  void a_key_made_as_asked_is_kept_and_signs_from_then_on() {
    var kept = kept();

    assertThat(kept.credential()).isEqualTo(key.credential());
    assertThat(kept.counter()).isEqualTo(7);
    assertThat(shown(kept, key.show(HERE, challenge, ""))).contains(8L);
  }

  @Test
  void none_is_made_for_another_challenge_origin_or_site() {
    for (var made :
        List.of(
            key.make(HERE, Tokens.fresh()),
            key.make(ELSEWHERE, challenge),
            key.make(FOR_ANOTHER, challenge))) {
      assertThat(PasskeyCeremony.made(HERE, challenge, made)).isEmpty();
    }
  }

  @Test
  void none_is_taken_for_another_challenge_origin_or_site() {
    var kept = kept();
    for (var shown :
        List.of(
            key.show(HERE, Tokens.fresh(), ""),
            key.show(ELSEWHERE, challenge, ""),
            key.show(FOR_ANOTHER, challenge, ""))) {
      assertThat(shown(kept, shown)).isEmpty();
    }
  }

  @Test
  void nobody_signs_with_another_key_under_its_name() {
    var foreign = new SoftKey().counting(20).show(HERE, challenge, "");
    var renamed =
        new PasskeyShown(
            key.credential(), foreign.client(), foreign.authenticator(), foreign.signature(), "");

    assertThat(shown(kept(), foreign)).isEmpty();
    assertThat(shown(kept(), renamed)).isEmpty();
  }

  @Test
  void a_key_that_signs_with_nobody_there_is_refused() {
    assertThat(shown(kept(), key.counting(30).showByItself(HERE, challenge))).isEmpty();
  }

  @Test
  void a_counter_goes_up_or_stays_at_nothing() {
    var kept = kept();

    assertThat(shown(kept, key.counting(6).show(HERE, challenge, ""))).as("the same").isEmpty();
    assertThat(shown(kept, key.counting(3).show(HERE, challenge, ""))).as("less").isEmpty();
    assertThat(shown(kept, key.counting(0).show(HERE, challenge, ""))).as("none").isEmpty();
    var uncounted =
        PasskeyCeremony.made(HERE, challenge, key.counting(0).make(HERE, challenge)).orElseThrow();
    assertThat(shown(uncounted, key.show(HERE, challenge, ""))).contains(0L);
  }

  @Test
  void whatever_is_no_answer_is_refused_and_breaks_nothing() {
    var kept = kept();
    var right = key.show(HERE, challenge, "");
    var made = key.make(HERE, challenge);
    for (var bad : List.of("", "!", "AAAA", "e30", "bnVsbA", "A".repeat(20_000), "/w==")) {
      assertThat(PasskeyCeremony.made(HERE, challenge, new PasskeyMade(bad, made.attestation())))
          .isEmpty();
      assertThat(PasskeyCeremony.made(HERE, challenge, new PasskeyMade(made.client(), bad)))
          .isEmpty();
      assertThat(shown(kept, new PasskeyShown(bad, right.client(), right.authenticator(), bad, "")))
          .isEmpty();
      assertThat(
              shown(
                  kept,
                  new PasskeyShown(
                      right.credential(), bad, right.authenticator(), right.signature(), "")))
          .isEmpty();
      assertThat(
              shown(
                  kept,
                  new PasskeyShown(right.credential(), right.client(), bad, right.signature(), "")))
          .isEmpty();
    }
    assertThat(shown(kept, right)).isPresent();
  }
}
