package app.sapa.people;

import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.live.Live;
import app.sapa.live.Nudge;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Changing what other members may do, and ending their membership. In one workspace one such change
 * is made after the other, each with the rights that its maker has left by then: two owners who
 * demote each other are not both obeyed.
 */
@ApplicationScoped
public class Memberships {
  @Inject Tx tx;
  @Inject Audit audit;
  @Inject Live live;
  @Inject Event<MemberLeft> left;

  /**
   * What is granted to a member.
   *
   * @throws NotThere also for viewers who change nobody
   */
  public Rights rights(Viewer viewer, UUID member) {
    if (!viewer.may(Permission.CHANGE_AGENTS)) {
      throw new NotThere();
    }
    return tx.in(viewer, () -> active(member)).orElseThrow(NotThere::new);
  }

  /**
   * Grants a member these rights instead of what they had; they hold from the member's next action.
   *
   * @throws NotThere when there is no such active member, or the viewer changes nobody
   * @throws Refusal {@code member.last-owner}, {@code member.not-yourself}, or {@code
   *     member.owners-only} when the member is, or would become, more than an agent
   */
  public void change(Viewer viewer, UUID member, Rights rights) {
    tx.run(
        viewer,
        () -> {
          var before = changeable(viewer, member, Optional.of(rights.role()));
          if (!before.equals(rights)) {
            grant(member, rights);
            audit.note(AuditAction.MEMBER_CHANGED, member, before.byName(), rights.byName());
            live.changed(Nudge.What.RIGHTS, member);
          }
        });
  }

  private void grant(UUID member, Rights rights) {
    tx.change(
        Sql.of(
            """
            update membership set role = ?, visibility = ?, restrictions = ?,
              rights_epoch = rights_epoch + 1 where id = ?\
            """,
            rights.role(),
            rights.visibility(),
            rights.restrictionNames(),
            member));
  }

  /** Ends a membership as below; their contacts are nobody's then. */
  public void end(Viewer viewer, UUID member) {
    end(viewer, member, null);
  }

  /**
   * Ends a membership. What the member did stays theirs, under their name; they leave their teams.
   * Refuses as {@link #change} does.
   *
   * @param heir who gets their contacts, or null for nobody
   * @throws Refusal {@code assignment.no-such-member} also when that is no other active member
   */
  public void end(Viewer viewer, UUID member, @Nullable UUID heir) {
    tx.run(
        viewer,
        () -> {
          var before = changeable(viewer, member, Optional.empty());
          if (heir != null && (heir.equals(member) || active(heir).isEmpty())) {
            throw new Refusal("assignment.no-such-member");
          }
          tx.change(
              Sql.of(
                  "update membership set active = false, heir_id = ? where id = ?", heir, member));
          leaveTeams(member);
          audit.note(AuditAction.MEMBER_REMOVED, member, before.byName(), inheritedBy(heir));
          left.fire(new MemberLeft(member));
          live.changed(Nudge.What.RIGHTS, member);
        });
  }

  private static Map<String, String> inheritedBy(@Nullable UUID heir) {
    return heir == null ? Map.of() : Map.of("heir", heir.toString());
  }

  /** What somebody left behind; empty for whoever is a member, also again. */
  public Optional<Departure> departure(Machine machine, UUID member) {
    return tx.in(
        machine,
        () ->
            tx.first(
                Sql.of(
                    """
                    select h.id as heir from membership m left join membership h
                      on h.workspace_id = m.workspace_id and h.id = m.heir_id and h.active
                    where m.id = ? and not m.active\
                    """,
                    member),
                row -> new Departure(row.idOrNull("heir"))));
  }

  /**
   * Makes a former member one again, with the rights they had, in no team.
   *
   * @throws NotThere when there is no such former member, or the viewer changes nobody
   * @throws Refusal {@code member.owners-only} as {@link #change} does
   */
  public void restore(Viewer viewer, UUID member) {
    tx.run(
        viewer,
        () -> {
          var mine = inTurn(viewer, Permission.CHANGE_AGENTS);
          var theirs = granted(member, "not active").orElseThrow(NotThere::new);
          if (theirs.role() != Role.AGENT && !mine.may(Permission.CHANGE_OWNERS_AND_MANAGERS)) {
            throw new Refusal("member.owners-only");
          }
          tx.change(
              Sql.of(
                  """
                  update membership set active = true, heir_id = null,
                    rights_epoch = rights_epoch + 1 where id = ?\
                  """,
                  member));
          audit.note(AuditAction.MEMBER_RESTORED, member, Map.of(), theirs.byName());
          live.changed(Nudge.What.RIGHTS, member);
        });
  }

  /** What their team-mates may see is another than before, too. */
  private void leaveTeams(UUID member) {
    tx.change(
        Sql.of(
            """
            update membership set rights_epoch = rights_epoch + 1 where id = ?
              or id in (select peer.membership_id from team_member mine join team_member peer
                on peer.workspace_id = mine.workspace_id and peer.team_id = mine.team_id
                where mine.membership_id = ?)\
            """,
            member,
            member));
    tx.change(Sql.of("delete from team_member where membership_id = ?", member));
  }

  /**
   * The member's rights, once it is certain that the viewer may put others in their place.
   *
   * @param becoming the role they would have, if any
   */
  private Rights changeable(Viewer viewer, UUID member, Optional<Role> becoming) {
    var mine = inTurn(viewer, Permission.CHANGE_AGENTS);
    var theirs = active(member).orElseThrow(NotThere::new);
    boolean stays = becoming.filter(Role.OWNER::equals).isPresent();
    if (theirs.role() == Role.OWNER && !stays && isOnlyOwner(member)) {
      throw new Refusal("member.last-owner");
    }
    if (member.equals(viewer.id())) {
      throw new Refusal("member.not-yourself");
    }
    boolean agent = theirs.role() == Role.AGENT && becoming.orElse(Role.AGENT) == Role.AGENT;
    if (!agent && !mine.may(Permission.CHANGE_OWNERS_AND_MANAGERS)) {
      throw new Refusal("member.owners-only");
    }
    return theirs;
  }

  /**
   * Waits until nobody else changes members or teams of this workspace, who may not until this
   * transaction ends.
   *
   * @return the viewer's rights of this moment
   * @throws NotThere when these do not hold that permission
   */
  Rights inTurn(Viewer viewer, Permission needed) {
    tx.list(
        Sql.of("select id from workspace where id = " + Sql.HERE + " for no key update"),
        row -> row.big("id"));
    return active(viewer.id()).filter(mine -> mine.may(needed)).orElseThrow(NotThere::new);
  }

  /** What is granted to that member; nothing to a former one. */
  Optional<Rights> active(UUID member) {
    return granted(member, "active");
  }

  private Optional<Rights> granted(UUID member, String standing) {
    return tx.first(
        Sql.of(
            "select " + Rights.COLUMNS + " from membership where " + standing + " and id = ?",
            member),
        Rights::of);
  }

  private boolean isOnlyOwner(UUID member) {
    return tx.first(
            Sql.of(
                "select id from membership where active and role = 'OWNER' and id <> ? limit 1",
                member),
            row -> row.id("id"))
        .isEmpty();
  }
}
