package app.sapa.people;

import app.sapa.base.Ids;
import app.sapa.base.Refusal;
import app.sapa.guard.PasskeyCeremony;
import app.sapa.guard.PasskeyKey;
import app.sapa.guard.PasskeyMade;
import app.sapa.guard.PasskeyShown;
import app.sapa.guard.PasskeySite;
import app.sapa.workspace.Row;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Threshold;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The passkeys of accounts. */
@ApplicationScoped
class Passkeys {
  @Inject Tx tx;
  @Inject PasskeyChallenges challenges;
  @Inject Clock clock;

  /** An account's passkeys, the oldest first. */
  List<OwnPasskey> of(UUID account) {
    return tx.in(
        Threshold.ofAccount(account),
        () ->
            tx.list(
                Sql.of(
                    "select id, name, added_at, used_at from passkey where account_id = ?"
                        + " order by added_at, id",
                    account),
                Passkeys::own));
  }

  private static OwnPasskey own(Row row) {
    return new OwnPasskey(
        row.id("id"), row.text("name"), row.time("added_at"), row.timeOrNull("used_at"));
  }

  private List<String> credentials(UUID account) {
    return tx.in(
        Threshold.ofAccount(account),
        () ->
            tx.list(
                Sql.of("select credential from passkey where account_id = ?", account),
                row -> row.text("credential")));
  }

  /** Asks a browser for a new one; whoever asked has to give its answer. */
  PasskeyOffer offer(Account account, UUID asked, PasskeySite site) {
    return new PasskeyOffer(
        site,
        challenges.fresh(account.id(), asked),
        handle(account.id()),
        account.email(),
        account.name(),
        credentials(account.id()));
  }

  /** Asks a browser for one that is here; nothing where there is none. */
  Optional<PasskeyQuestion> question(UUID account, UUID asked, PasskeySite site) {
    var known = credentials(account);
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(new PasskeyQuestion(site, challenges.fresh(account, asked), known));
  }

  /** The id in base64, which is what authenticators keep. */
  private static String handle(UUID account) {
    var bytes =
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(account.getMostSignificantBits())
            .putLong(account.getLeastSignificantBits())
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What a browser made, if it was made as asked. */
  Optional<PasskeyKey> made(UUID account, UUID asked, PasskeySite site, PasskeyMade answer) {
    return challenges
        .take(account, asked)
        .flatMap(challenge -> PasskeyCeremony.made(site, challenge, answer));
  }

  /** Keeps one more. Whoever calls lets nobody else change the account's factors meanwhile. */
  void keep(UUID account, String name, PasskeyKey key) {
    var now = clock.instant();
    requireRoom(account);
    int made =
        tx.change(
            Sql.of(
                """
                insert into passkey (account_id, id, credential, key, backup_eligible, counter,
                  name, added_at) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
                """,
                account,
                Ids.next(clock),
                key.credential(),
                key.key(),
                key.backupEligible(),
                key.counter(),
                name,
                now));
    if (made == 0) {
      throw new Refusal("passkeys.known");
    }
  }

  /** Refuses when the account has as many as it may have. */
  void requireRoom(UUID account) {
    if (of(account).size() >= OwnPasskeys.MOST) {
      throw new Refusal("passkeys.full", OwnPasskeys.MOST);
    }
  }

  private record Kept(UUID id, PasskeyKey key) {}

  /** Takes an answer to what was asked last; the same one is not taken again. */
  boolean takes(UUID account, UUID asked, Proof.Passkey proof) {
    var shown = proof.shown();
    return challenges
        .take(account, asked)
        .filter(challenge -> shown.user().isEmpty() || shown.user().equals(handle(account)))
        .flatMap(challenge -> counted(account, proof.site(), challenge, shown))
        .isPresent();
  }

  private Optional<Long> counted(
      UUID account, PasskeySite site, String challenge, PasskeyShown shown) {
    return kept(account, shown.credential())
        .flatMap(
            kept ->
                PasskeyCeremony.shown(site, challenge, kept.key(), shown)
                    .filter(counter -> advances(account, kept.id(), counter)));
  }

  private Optional<Kept> kept(UUID account, String credential) {
    return tx.in(
        Threshold.ofAccount(account),
        () ->
            tx.first(
                Sql.of(
                    "select id, credential, key, backup_eligible, counter from passkey"
                        + " where account_id = ? and credential = ?",
                    account,
                    credential),
                Passkeys::kept));
  }

  private static Kept kept(Row row) {
    return new Kept(
        row.id("id"),
        new PasskeyKey(
            row.text("credential"),
            row.text("key"),
            row.flag("backup_eligible"),
            row.big("counter")));
  }

  /** Of two that show the same count at the same time, one is too late. */
  private boolean advances(UUID account, UUID id, long counter) {
    return tx.in(
        Threshold.ofAccount(account),
        () ->
            tx.change(
                    Sql.of(
                        """
                        update passkey set counter = ?, used_at = ?
                        where account_id = ? and id = ? and (counter < ? or (counter = 0 and ? = 0))\
                        """,
                        counter,
                        clock.instant(),
                        account,
                        id,
                        counter,
                        counter))
                > 0);
  }

  /** Takes one away; another account's is as good as none. */
  void drop(UUID account, UUID id) {
    tx.change(Sql.of("delete from passkey where account_id = ? and id = ?", account, id));
  }

  void dropAll(UUID account) {
    tx.change(Sql.of("delete from passkey where account_id = ?", account));
  }
}
