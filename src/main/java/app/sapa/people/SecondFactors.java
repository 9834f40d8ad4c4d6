package app.sapa.people;

import app.sapa.base.Refusal;
import app.sapa.guard.PasskeyKey;
import app.sapa.guard.Totp;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Threshold;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * What accounts show besides their password: a code of their authenticator app, a passkey, or one of
 * the recovery codes that come with the first of these and go with the last.
 */
@ApplicationScoped
class SecondFactors {
  @Inject Tx tx;
  @Inject AuthenticatorApps apps;
  @Inject Passkeys passkeys;
  @Inject RecoveryCodes codes;

  boolean isOn(UUID account) {
    return tx.in(
        Threshold.ofAccount(account),
        () ->
            tx.first(
                    Sql.of(
                        """
                        select 1 as there from second_factor where account_id = ?
                        union all select 1 from passkey where account_id = ? limit 1\
                        """,
                        account,
                        account),
                    row -> row.number("there"))
                .isPresent());
  }

  /**
   * Keeps an app's secret.
   *
   * @param taken the step of the code that confirmed it
   * @return recovery codes, when it is the first factor
   * @throws Refusal {@code two-steps.on-already}
   */
  List<String> keepApp(UUID account, Totp totp, long taken) {
    return keep(
        account,
        () -> {
          if (!apps.keep(account, totp, taken)) {
            throw new Refusal("two-steps.on-already");
          }
        });
  }

  /**
   * Keeps a passkey.
   *
   * @return recovery codes, when it is the first factor
   * @throws Refusal {@code passkeys.full} or {@code passkeys.known}
   */
  List<String> keepPasskey(UUID account, String name, PasskeyKey key) {
    return keep(account, () -> passkeys.keep(account, name, key));
  }

  private List<String> keep(UUID account, Runnable keeping) {
    return tx.in(
        Threshold.ofAccount(account),
        () -> {
          oneAtATime(account);
          boolean first = !isOn(account);
          keeping.run();
          return first ? codes.fresh(account) : List.of();
        });
  }

  private void oneAtATime(UUID account) {
    tx.list(Sql.of("select id from account where id = ? for update", account), row -> row.id("id"));
  }

  /**
   * Takes what somebody shows; the same is not taken again.
   *
   * @param asked their session or half sign-in
   */
  boolean takes(UUID account, UUID asked, Proof proof) {
    return tx.in(
        Threshold.ofAccount(account),
        () ->
            switch (proof) {
              case Proof.Code(var text) -> apps.takes(account, text) || codes.takes(account, text);
              case Proof.Passkey passkey -> passkeys.takes(account, asked, passkey);
            });
  }

  /** Takes the app away; true when nothing is left. */
  boolean dropApp(UUID account) {
    return drop(account, () -> apps.drop(account));
  }

  /** Takes a passkey away; true when nothing is left. */
  boolean dropPasskey(UUID account, UUID id) {
    return drop(account, () -> passkeys.drop(account, id));
  }

  /** From now on the password is enough. */
  void dropAll(UUID account) {
    drop(
        account,
        () -> {
          apps.drop(account);
          passkeys.dropAll(account);
        });
  }

  private boolean drop(UUID account, Runnable dropping) {
    return tx.in(
        Threshold.ofAccount(account),
        () -> {
          oneAtATime(account);
          dropping.run();
          boolean off = !isOn(account);
          if (off) {
            codes.drop(account);
          }
          return off;
        });
  }
}
