package app.sapa.people;

import app.sapa.base.Ids;
import app.sapa.base.Refusal;
import app.sapa.guard.Limit;
import app.sapa.guard.Overloaded;
import app.sapa.guard.PasswordHasher;
import app.sapa.guard.RateLimits;
import app.sapa.live.Live;
import app.sapa.live.Nudge;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import app.sapa.workspace.Workspaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Following an invitation's link. Whoever has no account makes one; whoever has one signs in to it
 * with its own password, which no invitation ever changes.
 */
@ApplicationScoped
public class Joining {
  @Inject Tx tx;
  @Inject Workspaces workspaces;
  @Inject OneTimeTokens tokens;
  @Inject Accounts accounts;
  @Inject SignIn signIn;
  @Inject PasswordHasher hasher;
  @Inject RateLimits limits;
  @Inject Audit audit;
  @Inject Live live;
  @Inject Clock clock;

  /**
   * What a link offers.
   *
   * @param workspace its name
   * @param slug its address
   * @param email who is asked
   * @param known whether there is an account of that address
   */
  public record Offer(String workspace, String slug, String email, boolean known) {}

  private record Open(
      OneTimeTokens.Presented presented, Inviting.Invited invited, String name, String slug) {}

  /** What somebody fills in. */
  public record Answer(String name, String password, Locale language) {}

  /** What became of following a link. */
  public sealed interface Outcome {
    /** Come in. */
    record In(SignIn.Answer.Welcome welcome, String slug) implements Outcome {}

    /** They were in already, and are a member now. */
    record Joined(String slug) implements Outcome {}

    /** The password is right; the link is followed once the second factor is there, too. */
    record HalfWay(String token) implements Outcome {}

    /** The link leads nowhere: used, withdrawn, expired, or never sent. */
    record Nowhere() implements Outcome {}

    /** What was filled in will not do. */
    record Refused(Refusal refusal) implements Outcome {}

    /** Too many tries. */
    record Wait(Duration time) implements Outcome {}
  }

  /** How long this network has to wait before it opens another link, if it opened many. */
  public Optional<Duration> held(String address) {
    return limits.take(Limit.TOKEN_PER_ADDRESS, RateLimits.network(address));
  }

  /** What is behind a token just now. */
  public Optional<Offer> offered(String token) {
    return open(token)
        .map(
            open ->
                new Offer(
                    open.name(),
                    open.slug(),
                    open.invited().email(),
                    isKnown(open.invited().email())));
  }

  private boolean isKnown(String email) {
    return accounts.withPassword(SignIn.comparable(email)).isPresent();
  }

  private Optional<Open> open(String token) {
    return tokens
        .presented(token)
        .flatMap(
            presented ->
                tx.in(
                    machine(presented),
                    () -> {
                      var here = workspaces.here();
                      return tx.first(
                              Sql.of(
                                  "select id, email, team_ids, expires_at, "
                                      + Rights.COLUMNS
                                      + " from invitation where id = ?",
                                  presented.subject()),
                              Inviting::read)
                          .map(invited -> new Open(presented, invited, here.name(), here.slug()));
                    }));
  }

  private static Machine machine(OneTimeTokens.Presented presented) {
    return new Machine(presented.workspace(), Machine.Task.JOINING);
  }

  /**
   * Comes in by a link.
   *
   * @param device what the browser says it is
   * @param address from which the request came, as the server knows it
   */
  public Outcome follow(String token, Answer answer, String device, String address) {
    var open = open(token);
    if (open.isEmpty()) {
      return new Outcome.Nowhere();
    }
    var email = open.get().invited().email();
    try {
      if (!isKnown(email)) {
        makeAccount(email, answer);
      }
    } catch (Refusal refusal) {
      return new Outcome.Refused(refusal);
    }
    return switch (signIn.attempt(email, answer.password(), device, address)) {
      case SignIn.Answer.Welcome welcome ->
          admits(open.get(), welcome.account())
              ? new Outcome.In(welcome, open.get().slug())
              : new Outcome.Nowhere();
      case SignIn.Answer.HalfWay(var half) -> new Outcome.HalfWay(half);
      case SignIn.Answer.Wrong() -> new Outcome.Refused(new Refusal("invitation.wrong"));
      case SignIn.Answer.Wait(var time) -> new Outcome.Wait(time);
      case SignIn.Answer.Busy() -> new Outcome.Refused(new Refusal("sign-in.busy"));
    };
  }

  /** Whether whoever is signed in is the one whom a link asks. */
  public boolean asks(String token, SignedIn who) {
    return open(token).filter(open -> isOf(accounts.of(who.account()), open)).isPresent();
  }

  private static boolean isOf(Account account, Open open) {
    return SignIn.comparable(open.invited().email()).equals(SignIn.comparable(account.email()));
  }

  /** Comes in by a link, as whoever is signed in; to anybody but the one it asks it leads nowhere. */
  public Outcome follow(String token, SignedIn who) {
    var account = accounts.of(who.account());
    return open(token)
        .filter(open -> isOf(account, open) && admits(open, account))
        .<Outcome>map(open -> new Outcome.Joined(open.slug()))
        .orElseGet(Outcome.Nowhere::new);
  }

  /** Somebody else may have made it just now; then it is theirs, and its password is asked for. */
  private void makeAccount(String email, Answer answer) {
    var name = Profile.called(answer.name());
    PasswordChange.requireStrong(answer.password());
    try {
      accounts.create(
          Ids.next(clock),
          email,
          name,
          answer.language(),
          hasher.hash(answer.password()),
          clock.instant());
    } catch (Overloaded e) {
      throw new Refusal("sign-in.busy");
    }
  }

  /** All in one: the link is used up, and they are a member. */
  private boolean admits(Open open, Account account) {
    return tx.in(
        machine(open.presented()),
        () -> {
          if (!tokens.use(open.presented())) {
            return false;
          }
          var invited = open.invited();
          tx.change(Sql.of("delete from invitation where id = ?", invited.id()));
          admit(invited, account);
          return true;
        });
  }

  /** Whoever is a member already stays what they are. */
  private void admit(Inviting.Invited invited, Account account) {
    var id = Ids.next(clock);
    var rights = invited.rights();
    int made =
        tx.change(
            Sql.of(
                "insert into membership (workspace_id, id, account_id, name, email, role,"
                    + " visibility, restrictions, created_at) values ("
                    + Sql.HERE
                    + ", ?, ?, ?, ?, ?, ?, ?, ?)"
                    + " on conflict (workspace_id, account_id) do nothing",
                id,
                account.id(),
                account.name(),
                account.email(),
                rights.role(),
                rights.visibility(),
                rights.restrictionNames(),
                clock.instant()));
    if (made > 0) {
      seat(id, invited);
      audit.note(
          AuditAction.MEMBER_JOINED,
          id,
          Map.of("invitation", invited.id().toString()),
          rights.byName());
      live.changed(Nudge.What.RIGHTS, id);
    }
  }

  /** In those teams that are still there; what their team-mates may see is another than before. */
  private void seat(UUID member, Inviting.Invited invited) {
    tx.change(
        Sql.of(
            "insert into team_member (workspace_id, team_id, membership_id) select "
                + Sql.HERE
                + ", id, ? from team where id = any (?::uuid[])",
            member,
            invited.teams()));
    tx.change(
        Sql.of(
            """
            update membership set rights_epoch = rights_epoch + 1 where id in
              (select membership_id from team_member where team_id = any (?::uuid[]))\
            """,
            invited.teams()));
  }
}
