package app.sapa.people;

import app.sapa.base.Ids;
import app.sapa.guard.Tokens;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Threshold;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Browsers in which somebody gave the right password and has yet to show the second factor. That is
 * worth a few minutes on one page, and no session anywhere.
 */
@ApplicationScoped
class HalfSignIns {
  @Inject Tx tx;
  @Inject Clock clock;

  /** Begins one, and clears away what is over. The token is for the browser alone. */
  String begin(UUID account) {
    var token = Tokens.fresh();
    var now = clock.instant();
    tx.run(
        Threshold.ofAccount(account),
        () -> {
          tx.change(
              Sql.of(
                  "delete from half_sign_in where account_id = ? and expires_at <= ?",
                  account,
                  now));
          tx.change(
              Sql.of(
                  "insert into half_sign_in (id, account_id, token_hash, expires_at)"
                      + " values (?, ?, ?, ?)",
                  Ids.next(clock),
                  account,
                  Tokens.hash(token).orElseThrow(),
                  now.plus(SecondStep.LASTS)));
        });
    return token;
  }

  /** One that is not over. */
  record Half(UUID id, UUID account) {}

  /** The one in that browser, if a password was given there. */
  Optional<Half> presented(String token) {
    return Tokens.hash(token)
        .flatMap(
            hash ->
                tx.in(
                    Threshold.ofToken(hash),
                    () ->
                        tx.first(
                            Sql.of(
                                "select id, account_id from half_sign_in"
                                    + " where token_hash = ? and expires_at > ?",
                                hash,
                                clock.instant()),
                            row -> new Half(row.id("id"), row.id("account_id")))));
  }

  /** Uses it up; true once. */
  boolean use(UUID account, String token) {
    return Tokens.hash(token)
        .filter(hash -> delete(account, Sql.of("and token_hash = ?", hash)) > 0)
        .isPresent();
  }

  /** Whoever is half way has to begin again. */
  void end(UUID account) {
    delete(account, Sql.of(""));
  }

  private int delete(UUID account, Sql which) {
    return tx.in(
        Threshold.ofAccount(account),
        () ->
            tx.change(
                Sql.of("delete from half_sign_in where account_id = ?", account).then(which)));
  }
}
