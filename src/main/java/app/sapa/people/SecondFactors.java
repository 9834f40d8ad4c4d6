package app.sapa.people;

import app.sapa.guard.RecoveryCode;
import app.sapa.guard.SecretPlace;
import app.sapa.guard.Secrets;
import app.sapa.guard.Totp;
import app.sapa.workspace.Row;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Threshold;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What accounts show besides their password: a code of their authenticator app, or one of the
 * recovery codes that they keep. Each is taken once.
 */
@ApplicationScoped
class SecondFactors {
  private static final int RECOVERY_CODES = 10;
  private static final long NOWHERE = 0;

  @Inject Tx tx;
  @Inject Secrets secrets;
  @Inject Clock clock;

  private record Kept(String secret, long lastStep) {}

  boolean isOn(UUID account) {
    return kept(account).isPresent();
  }

  private Optional<Kept> kept(UUID account) {
    return tx.in(
        Threshold.ofAccount(account),
        () ->
            tx.first(
                Sql.of("select secret, last_step from second_factor where account_id = ?", account),
                row -> new Kept(row.text("secret"), row.big("last_step"))));
  }

  /**
   * Keeps one for an account that has none.
   *
   * @param taken the step of the code that confirmed it
   * @return its recovery codes, which are never seen again; empty when it had one already
   */
  Optional<List<String>> keep(UUID account, Totp totp, long taken) {
    var sealed = secrets.seal(totp.secret(), place(account));
    return tx.in(
        Threshold.ofAccount(account),
        () -> {
          int made =
              tx.change(
                  Sql.of(
                      "insert into second_factor (account_id, secret, last_step, since)"
                          + " values (?, ?, ?, ?) on conflict do nothing",
                      account,
                      sealed,
                      taken,
                      clock.instant()));
          return made > 0 ? Optional.of(newCodes(account)) : Optional.empty();
        });
  }

  /** Other recovery codes; those before are worth nothing. */
  List<String> newCodes(UUID account) {
    var codes = Stream.generate(RecoveryCode::fresh).limit(RECOVERY_CODES).toList();
    tx.run(
        Threshold.ofAccount(account),
        () -> {
          dropCodes(account);
          codes.forEach(code -> keepCode(account, code));
        });
    return codes;
  }

  private void keepCode(UUID account, String code) {
    tx.change(
        Sql.of(
            "insert into recovery_code (account_id, code_hash) values (?, ?)",
            account,
            RecoveryCode.hash(code).orElseThrow()));
  }

  private void dropCodes(UUID account) {
    tx.change(Sql.of("delete from recovery_code where account_id = ?", account));
  }

  /** How many recovery codes were not used yet. */
  int codesLeft(UUID account) {
    return tx.in(
        Threshold.ofAccount(account),
        () ->
            tx.first(
                    Sql.of(
                        "select count(*)::int as left from recovery_code where account_id = ?",
                        account),
                    SecondFactors::left)
                .orElse(0));
  }

  private static int left(Row row) {
    return row.number("left");
  }

  /** Takes a code of the app or a recovery code; the same one is not taken again. */
  boolean takes(UUID account, String code) {
    return tx.in(
        Threshold.ofAccount(account), () -> takesStep(account, code) || takesWord(account, code));
  }

  private boolean takesStep(UUID account, String code) {
    return kept(account)
        .flatMap(
            kept ->
                new Totp(secrets.unseal(kept.secret(), place(account)))
                    .step(code, clock.instant(), kept.lastStep()))
        .filter(step -> advances(account, step))
        .isPresent();
  }

  /** Of two who show the same code at the same time, the other waits here and is too late. */
  private boolean advances(UUID account, long step) {
    return tx.change(
            Sql.of(
                "update second_factor set last_step = ? where account_id = ? and last_step < ?",
                step,
                account,
                step))
        > 0;
  }

  private boolean takesWord(UUID account, String code) {
    return RecoveryCode.hash(code)
        .filter(
            hash ->
                tx.change(
                        Sql.of(
                            "delete from recovery_code where account_id = ? and code_hash = ?",
                            account,
                            hash))
                    > 0)
        .isPresent();
  }

  /** From now on the password is enough. */
  void drop(UUID account) {
    tx.run(
        Threshold.ofAccount(account),
        () -> {
          dropCodes(account);
          tx.change(Sql.of("delete from second_factor where account_id = ?", account));
        });
  }

  private static SecretPlace place(UUID account) {
    return new SecretPlace(NOWHERE, "second_factor", account, "secret");
  }
}
