package app.sapa.people;

import app.sapa.guard.SecretPlace;
import app.sapa.guard.Secrets;
import app.sapa.guard.Totp;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Threshold;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** The secret that an account shares with an authenticator app. Each code of it is taken once. */
@ApplicationScoped
class AuthenticatorApps {
  private static final long NOWHERE = 0;

  @Inject Tx tx;
  @Inject Secrets secrets;
  @Inject Clock clock;

  private record Kept(String secret, long lastStep) {}

  boolean has(UUID account) {
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
   * @return false when it had one already
   */
  boolean keep(UUID account, Totp totp, long taken) {
    return tx.change(
            Sql.of(
                "insert into second_factor (account_id, secret, last_step, since)"
                    + " values (?, ?, ?, ?) on conflict do nothing",
                account,
                secrets.seal(totp.secret(), place(account)),
                taken,
                clock.instant()))
        > 0;
  }

  boolean takes(UUID account, String code) {
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

  void drop(UUID account) {
    tx.change(Sql.of("delete from second_factor where account_id = ?", account));
  }

  private static SecretPlace place(UUID account) {
    return new SecretPlace(NOWHERE, "second_factor", account, "secret");
  }
}
