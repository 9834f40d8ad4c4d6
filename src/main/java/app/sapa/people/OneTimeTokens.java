package app.sapa.people;

import app.sapa.base.Ids;
import app.sapa.guard.Tokens;
import app.sapa.workspace.Row;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Threshold;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Tokens in links that are sent out: worth something once, until a time, to whoever has one. The
 * database keeps their hashes only.
 */
@ApplicationScoped
class OneTimeTokens {
  private static final String INVITATION = "INVITATION";
  private static final String RESET = "RESET";

  @Inject Tx tx;
  @Inject Clock clock;

  /** What a token stands for. */
  record Presented(UUID id, long workspace, UUID subject) {}

  /** A new one for an invitation of the running transaction; the one before is worth nothing. */
  String issue(UUID invitation, Instant expires) {
    withdraw(invitation);
    var token = Tokens.fresh();
    tx.change(
        Sql.of(
            "insert into one_time_token (id, kind, token_hash, workspace_id, subject_id,"
                + " expires_at) values (?, ?, ?, "
                + Sql.HERE
                + ", ?, ?)",
            Ids.next(clock),
            INVITATION,
            Tokens.hash(token).orElseThrow(),
            invitation,
            expires));
    return token;
  }

  /** Takes back what was issued for it in the workspace of the running transaction. */
  void withdraw(UUID invitation) {
    tx.change(
        Sql.of(
            "delete from one_time_token where workspace_id = "
                + Sql.HERE
                + " and kind = ? and subject_id = ?",
            INVITATION,
            invitation));
  }

  /** What that text is worth just now; nothing unless it is a token that was issued. */
  Optional<Presented> presented(String token) {
    return found(
        INVITATION,
        token,
        row -> new Presented(row.id("id"), row.big("workspace_id"), row.id("subject_id")));
  }

  private <T> Optional<T> found(String kind, String token, Function<Row, T> reading) {
    return Tokens.hash(token)
        .flatMap(
            hash ->
                tx.in(
                    Threshold.ofToken(hash),
                    () ->
                        tx.first(
                            Sql.of(
                                """
                                select id, workspace_id, subject_id from one_time_token
                                where token_hash = ? and kind = ? and expires_at > ?\
                                """,
                                hash,
                                kind,
                                clock.instant()),
                            reading)));
  }

  /** Uses it up in the running transaction of its workspace; true once. */
  boolean use(Presented presented) {
    return delete(presented.id());
  }

  private boolean delete(UUID id) {
    return tx.change(Sql.of("delete from one_time_token where id = ?", id)) > 0;
  }

  /** A token for a new password of that account. */
  record Reset(UUID id, UUID account) {}

  /** A new one for an account; the one before is worth nothing. */
  String issueReset(UUID account, Instant expires) {
    var token = Tokens.fresh();
    tx.run(
        Threshold.ofAccount(account),
        () -> {
          tx.change(
              Sql.of(
                  "delete from one_time_token where kind = ? and subject_id = ?", RESET, account));
          tx.change(
              Sql.of(
                  "insert into one_time_token (id, kind, token_hash, subject_id, expires_at)"
                      + " values (?, ?, ?, ?, ?)",
                  Ids.next(clock),
                  RESET,
                  Tokens.hash(token).orElseThrow(),
                  account,
                  expires));
        });
    return token;
  }

  /** The same as {@link #presented}, for a new password. */
  Optional<Reset> presentedReset(String token) {
    return found(RESET, token, row -> new Reset(row.id("id"), row.id("subject_id")));
  }

  /** Uses it up in the running transaction of its account; true once. */
  boolean use(Reset reset) {
    return delete(reset.id());
  }
}
