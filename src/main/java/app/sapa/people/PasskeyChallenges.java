package app.sapa.people;

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
 * What the next answer of a passkey must have signed. Each belongs to the session or the half
 * sign-in that asked, lasts as long as the latter, and is worth one answer.
 */
@ApplicationScoped
class PasskeyChallenges {
  @Inject Tx tx;
  @Inject Clock clock;

  /** A new one in place of the one before; clears away what is over. */
  String fresh(UUID account, UUID asked) {
    var challenge = Tokens.fresh();
    var now = clock.instant();
    tx.run(
        Threshold.ofAccount(account),
        () -> {
          tx.change(
              Sql.of(
                  "delete from passkey_challenge where account_id = ? and expires_at <= ?",
                  account,
                  now));
          tx.change(
              Sql.of(
                  """
                  insert into passkey_challenge (account_id, asked, challenge, expires_at)
                  values (?, ?, ?, ?) on conflict (account_id, asked)
                  do update set challenge = excluded.challenge, expires_at = excluded.expires_at\
                  """,
                  account,
                  asked,
                  challenge,
                  now.plus(SecondStep.LASTS)));
        });
    return challenge;
  }

  /** Uses it up. */
  Optional<String> take(UUID account, UUID asked) {
    return tx.in(
        Threshold.ofAccount(account),
        () ->
            tx.first(
                Sql.of(
                    """
                    delete from passkey_challenge
                    where account_id = ? and asked = ? and expires_at > ? returning challenge\
                    """,
                    account,
                    asked,
                    clock.instant()),
                row -> row.text("challenge")));
  }
}
