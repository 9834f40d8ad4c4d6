package app.sapa.people;

import app.sapa.base.Ids;
import app.sapa.guard.Tokens;
import app.sapa.workspace.Row;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Threshold;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The browsers that are signed in. A session is a random token that only the browser keeps; the
 * database keeps its hash. It ends by itself after {@link #IDLE} without a person at work and after
 * {@link #LONGEST} in any case, and at once when it is ended here: every request asks.
 */
@ApplicationScoped
public class OpenSessions {
  /** How long a session lasts without a person at work in it. */
  public static final Duration IDLE = Duration.ofHours(12);

  /** How long a session lasts at most. */
  public static final Duration LONGEST = Duration.ofDays(30);

  // Often enough for a list of one's devices, seldom enough that requests do not write.
  private static final Duration TOUCH = Duration.ofMinutes(1);
  private static final int LONGEST_DEVICE = 200;
  private static final int LONGEST_ADDRESS = 64;

  @Inject Tx tx;
  @Inject Clock clock;
  @Inject Event<SessionEnded> ended;

  /** A session just opened; the token is for the browser alone and never seen again. */
  public record Opened(SignedIn who, String token) {}

  /** Opens a session, and clears away the account's sessions that ended by themselves. */
  Opened open(UUID account, String device, String address) {
    var now = clock.instant();
    var who = new SignedIn(account, Ids.next(clock));
    var token = Tokens.fresh();
    tx.run(
        Threshold.ofAccount(account),
        () -> {
          tx.change(
              Sql.of(
                  "delete from session where account_id = ? and (expires_at <= ? or last_seen_at <="
                      + " ?)",
                  account,
                  now,
                  now.minus(IDLE)));
          tx.change(
              Sql.of(
                  """
                  insert into session (id, account_id, token_hash, device, address, created_at,
                    last_seen_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?)\
                  """,
                  who.session(),
                  account,
                  Tokens.hash(token).orElseThrow(),
                  cut(device, LONGEST_DEVICE),
                  cut(address, LONGEST_ADDRESS),
                  now,
                  now,
                  now.plus(LONGEST)));
        });
    return new Opened(who, token);
  }

  private static String cut(String text, int longest) {
    var clean = text.replace("\0", "");
    return clean.length() <= longest ? clean : clean.substring(0, longest);
  }

  private record Found(SignedIn who, Instant lastSeen) {}

  /**
   * Whose token this is, if its session still lasts. One statement; one more when a person was last
   * seen at work a minute ago.
   *
   * @param atWork false for what a browser sends by itself, which keeps no session alive
   */
  public Optional<SignedIn> presented(String token, boolean atWork) {
    return Tokens.hash(token)
        .flatMap(this::lasting)
        .map(
            found -> {
              if (atWork && found.lastSeen().isBefore(clock.instant().minus(TOUCH))) {
                touch(found.who());
              }
              return found.who();
            });
  }

  private Optional<Found> lasting(byte[] hash) {
    var now = clock.instant();
    return tx.in(
        Threshold.ofSession(hash),
        () ->
            tx.first(
                Sql.of(
                    """
                    select id, account_id, last_seen_at from session
                    where token_hash = ? and expires_at > ? and last_seen_at > ?\
                    """,
                    hash,
                    now,
                    now.minus(IDLE)),
                row ->
                    new Found(
                        new SignedIn(row.id("account_id"), row.id("id")),
                        row.time("last_seen_at"))));
  }

  private void touch(SignedIn who) {
    tx.run(
        Threshold.ofAccount(who.account()),
        () ->
            tx.change(
                Sql.of(
                    "update session set last_seen_at = ? where id = ?",
                    clock.instant(),
                    who.session())));
  }

  /** The account's sessions that still last, the one used last first. */
  public List<OpenSession> of(UUID account) {
    var now = clock.instant();
    return tx.in(
        Threshold.ofAccount(account),
        () ->
            tx.list(
                Sql.of(
                    """
                    select id, device, address, created_at, last_seen_at from session
                    where account_id = ? and expires_at > ? and last_seen_at > ?
                    order by last_seen_at desc, id\
                    """,
                    account,
                    now,
                    now.minus(IDLE)),
                OpenSessions::read));
  }

  private static OpenSession read(Row row) {
    return new OpenSession(
        row.id("id"),
        row.text("device"),
        row.text("address"),
        row.time("created_at"),
        row.time("last_seen_at"));
  }

  /** Signs this browser out. Ending what has ended is harmless. */
  public void end(SignedIn who) {
    end(who.account(), who.session());
  }

  /** Signs one of the account's browsers out; another account's session is as good as none. */
  public void end(UUID account, UUID session) {
    end(account, Sql.of("and id = ?", session));
  }

  /** Signs the account out everywhere but here. */
  public void endOthers(SignedIn who) {
    end(who.account(), Sql.of("and id <> ?", who.session()));
  }

  /** Signs the account out everywhere. */
  void endAll(UUID account) {
    end(account, Sql.of(""));
  }

  private void end(UUID account, Sql which) {
    tx.run(
        Threshold.ofAccount(account),
        () ->
            tx.list(
                    Sql.of("delete from session where account_id = ?", account)
                        .then(which)
                        .then("returning id"),
                    row -> new SessionEnded(row.id("id")))
                .forEach(session -> tx.afterCommit(() -> ended.fire(session))));
  }
}
