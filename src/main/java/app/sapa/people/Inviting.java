package app.sapa.people;

import app.sapa.base.Ids;
import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.guard.Limit;
import app.sapa.guard.RateLimits;
import app.sapa.live.Live;
import app.sapa.live.Nudge;
import app.sapa.workspace.Row;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Switch;
import app.sapa.workspace.Switches;
import app.sapa.workspace.Tx;
import app.sapa.workspace.Workspaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Asking people into a workspace by e-mail. What they get there is settled now, by somebody who may
 * grant it; they are members once they follow the link.
 */
@ApplicationScoped
public class Inviting {
  /** How long a link leads in. */
  public static final Duration LASTS = Duration.ofDays(7);

  /** The most characters of an address. */
  public static final int LONGEST_EMAIL = 254;

  /** The most who are asked at a time, inclusive. */
  static final int MOST = 200;

  private static final Pattern EMAIL =
      Pattern.compile(
          "[^\\s@<>\"(),:;\\\\\\[\\]\\p{Cntrl}]{1,64}@[^\\s@<>\"(),:;\\p{Cntrl}]+\\.[^\\s@.]+");

  private static final String COLUMNS = "id, email, team_ids, expires_at, " + Rights.COLUMNS;

  @Inject Tx tx;
  @Inject Memberships memberships;
  @Inject Members members;
  @Inject Switches switches;
  @Inject Workspaces workspaces;
  @Inject OneTimeTokens tokens;
  @Inject SystemMail mail;
  @Inject RateLimits limits;
  @Inject Audit audit;
  @Inject Live live;
  @Inject Clock clock;

  /**
   * Somebody who is asked and has not come yet.
   *
   * @param expires when the link leads nowhere any more
   */
  public record Invited(UUID id, String email, Rights rights, Set<UUID> teams, Instant expires) {}

  /**
   * Everybody who is asked, by address. One statement.
   *
   * @throws NotThere for viewers who change nobody
   */
  public List<Invited> pending(Viewer viewer) {
    if (!viewer.may(Permission.CHANGE_AGENTS)) {
      throw new NotThere();
    }
    return tx.in(
        viewer,
        () ->
            tx.list(
                Sql.of("select " + COLUMNS + " from invitation order by email_norm"),
                Inviting::read));
  }

  static Invited read(Row row) {
    return new Invited(
        row.id("id"),
        row.text("email"),
        Rights.of(row),
        Set.copyOf(row.ids("team_ids")),
        row.time("expires_at"));
  }

  /**
   * Asks somebody in.
   *
   * @return what would have been sent, where there is no way to send it
   * @throws NotThere when there is no such team, or the viewer changes nobody
   * @throws Refusal {@code mail.none}, {@code invitation.email}, {@code invitation.wait}, {@code
   *     invitation.member}, {@code invitation.former}, {@code invitation.pending}, {@code
   *     invitation.too-many}, {@code team.one-at-most}, or {@code member.owners-only} for a role
   *     that the viewer may not grant
   */
  public Optional<Letter> invite(Viewer viewer, String email, Rights rights, Set<UUID> teams) {
    var typed = email.strip();
    if (typed.length() > LONGEST_EMAIL || !EMAIL.matcher(typed).matches()) {
      throw new Refusal("invitation.email");
    }
    return sending(
        viewer,
        () -> {
          requireMayGrant(viewer, rights);
          requireNobody(SignIn.comparable(typed));
          requireTeams(viewer, teams);
          return write(viewer, typed, rights, teams);
        });
  }

  private Optional<Letter> sending(Viewer viewer, Supplier<Letter> made) {
    if (!viewer.may(Permission.CHANGE_AGENTS)) {
      throw new NotThere();
    }
    mail.require();
    limits
        .take(Limit.INVITATION_PER_WORKSPACE, Long.toString(viewer.workspace()))
        .ifPresent(
            wait -> {
              throw new Refusal("invitation.wait", wait.toMinutes() + 1);
            });
    return tx.in(viewer, () -> mail.send(made.get()));
  }

  private void requireMayGrant(Viewer viewer, Rights rights) {
    var mine = memberships.inTurn(viewer, Permission.CHANGE_AGENTS);
    if (rights.role() != Role.AGENT && !mine.may(Permission.CHANGE_OWNERS_AND_MANAGERS)) {
      throw new Refusal("member.owners-only");
    }
  }

  private void requireNobody(String email) {
    var known = Sql.of("select active from membership where lower(email) = ?", email);
    tx.first(known, row -> row.flag("active"))
        .ifPresent(
            active -> {
              throw new Refusal(active ? "invitation.member" : "invitation.former");
            });
    var asked = tx.list(Sql.of("select email_norm from invitation"), row -> row.text("email_norm"));
    if (asked.contains(email)) {
      throw new Refusal("invitation.pending");
    }
    if (asked.size() >= MOST) {
      throw new Refusal("invitation.too-many", MOST);
    }
  }

  private void requireTeams(Viewer viewer, Set<UUID> teams) {
    if (teams.size() > 1 && switches.of(viewer, Switch.SINGLE_TEAM_PER_USER).equals("ON")) {
      throw new Refusal("team.one-at-most");
    }
    if (!members.teams(viewer).stream().map(Members.Team::id).toList().containsAll(teams)) {
      throw new NotThere();
    }
  }

  private Letter write(Viewer viewer, String email, Rights rights, Set<UUID> teams) {
    var id = Ids.next(clock);
    var now = clock.instant();
    var expires = now.plus(LASTS);
    tx.change(
        Sql.of(
            "insert into invitation (workspace_id, id, email, email_norm, role, visibility,"
                + " restrictions, team_ids, invited_by, created_at, expires_at) values ("
                + Sql.HERE
                + ", ?, ?, ?, ?, ?, ?, ?::uuid[], ?, ?, ?)",
            id,
            email,
            SignIn.comparable(email),
            rights.role(),
            rights.visibility(),
            rights.restrictionNames(),
            teams,
            viewer.id(),
            now,
            expires));
    audit.note(AuditAction.MEMBER_INVITED, id, Map.of(), rights.byName());
    live.changed(Nudge.What.RIGHTS, id);
    return letter(email, id, expires);
  }

  /**
   * Sends it once more, with another link that lasts as long as the first did; the one before leads
   * nowhere. Refuses as {@link #invite} does.
   */
  public Optional<Letter> repeat(Viewer viewer, UUID invitation) {
    return sending(
        viewer,
        () -> {
          var asked = open(viewer, invitation);
          var expires = clock.instant().plus(LASTS);
          tx.change(
              Sql.of("update invitation set expires_at = ? where id = ?", expires, invitation));
          audit.note(
              AuditAction.INVITATION_REPEATED, invitation, Map.of(), asked.rights().byName());
          live.changed(Nudge.What.RIGHTS, invitation);
          return letter(asked.email(), invitation, expires);
        });
  }

  private Letter letter(String email, UUID invitation, Instant expires) {
    var here = workspaces.here();
    var address = "invite/" + tokens.issue(invitation, expires);
    return new Letter(email, Letter.About.INVITATION, here.language(), here.name(), address);
  }

  /** Takes it back: its link leads nowhere. Refuses as {@link #invite} does. */
  public void withdraw(Viewer viewer, UUID invitation) {
    tx.run(
        viewer,
        () -> {
          var asked = open(viewer, invitation);
          tokens.withdraw(invitation);
          tx.change(Sql.of("delete from invitation where id = ?", invitation));
          audit.note(
              AuditAction.INVITATION_WITHDRAWN, invitation, asked.rights().byName(), Map.of());
          live.changed(Nudge.What.RIGHTS, invitation);
        });
  }

  private Invited open(Viewer viewer, UUID invitation) {
    memberships.inTurn(viewer, Permission.CHANGE_AGENTS);
    var asked =
        tx.first(
                Sql.of("select " + COLUMNS + " from invitation where id = ?", invitation),
                Inviting::read)
            .orElseThrow(NotThere::new);
    requireMayGrant(viewer, asked.rights());
    return asked;
  }
}
