package app.sapa.inbox;

import app.sapa.base.Fold;
import app.sapa.base.Ids;
import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.contact.Filter;
import app.sapa.contact.FilterJson;
import app.sapa.live.Live;
import app.sapa.live.Nudge;
import app.sapa.people.Members;
import app.sapa.people.Viewer;
import app.sapa.workspace.Row;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The custom inboxes that a viewer has, and what their creators do with them. */
@ApplicationScoped
public class CustomInboxes {
  /** Characters of a name. */
  public static final int LONGEST_NAME = 100;

  /** Inboxes of one creator. */
  public static final int MOST_OF_ONE = 200;

  private static final String ALL =
      """
      select b.id, b.name, b.creator_id, b.filter::text as filter, b.sharing,
        array(select m.membership_id from custom_inbox_member m
          where m.workspace_id = b.workspace_id and m.custom_inbox_id = b.id) as members,
        array(select t.team_id from custom_inbox_team t
          where t.workspace_id = b.workspace_id and t.custom_inbox_id = b.id) as teams
      from custom_inbox b where\
      """;

  @Inject Tx tx;
  @Inject Members members;
  @Inject Live live;
  @Inject Clock clock;

  /** Whose are listed. */
  public enum Section {
    ALL,
    BY_ME,
    BY_OTHERS
  }

  /** Those the viewer created or that are shared with them, by name. One statement. */
  public List<CustomInbox> list(Viewer viewer, Section section) {
    var whose =
        switch (section) {
          case ALL -> Sql.of("");
          case BY_ME -> Sql.of("and b.creator_id = ?", viewer.id());
          case BY_OTHERS -> Sql.of("and b.creator_id <> ?", viewer.id());
        };
    return tx.in(
        viewer,
        () ->
            tx.list(
                Sql.of(ALL)
                    .then(Shares.of(viewer))
                    .then(whose)
                    .then("order by lower(b.name), b.id"),
                CustomInboxes::read));
  }

  /**
   * One of them. One statement.
   *
   * @throws NotThere also when it exists and is not shared with the viewer
   */
  public CustomInbox open(Viewer viewer, UUID id) {
    return one(viewer, id, "");
  }

  /** The same; it stays as it is until the transaction ends. */
  CustomInbox held(Viewer viewer, UUID id) {
    return one(viewer, id, "for share of b");
  }

  private CustomInbox one(Viewer viewer, UUID id, String lock) {
    return tx.in(
        viewer,
        () ->
            tx.first(
                    Sql.of(ALL + " b.id = ? and", id).then(Shares.of(viewer)).then(lock),
                    CustomInboxes::read)
                .orElseThrow(NotThere::new));
  }

  private static CustomInbox read(Row row) {
    return new CustomInbox(
        row.id("id"),
        row.text("name"),
        row.id("creator_id"),
        FilterJson.read(row.text("filter")),
        new Sharing(
            Sharing.Mode.valueOf(row.text("sharing")),
            Set.copyOf(row.ids("members")),
            Set.copyOf(row.ids("teams"))));
  }

  /**
   * A new one, for the viewer alone.
   *
   * @throws Refusal {@code inbox.name-empty}, {@code inbox.name-too-long}, {@code inbox.too-many},
   *     {@code filter.too-large} or {@code filter.unreadable}
   */
  public UUID create(Viewer viewer, String name, Filter filter) {
    var id = Ids.next(clock);
    var called = called(name);
    var json = FilterJson.write(filter.bounded());
    tx.run(
        viewer,
        () -> {
          requireRoom(viewer);
          tx.change(
              Sql.of(
                  "insert into custom_inbox (workspace_id, id, creator_id, name, filter,"
                      + " created_at) values ("
                      + Sql.HERE
                      + ", ?, ?, ?, ?::jsonb, ?)",
                  id,
                  viewer.id(),
                  called,
                  json,
                  clock.instant()));
          changed(id);
        });
    return id;
  }

  private void requireRoom(Viewer viewer) {
    var made = Sql.of("select id from custom_inbox where creator_id = ?", viewer.id());
    if (tx.list(made, row -> row.id("id")).size() >= MOST_OF_ONE) {
      throw new Refusal("inbox.too-many", MOST_OF_ONE);
    }
  }

  /** Gives it another name; refuses as {@link #create} and {@link #delete} do. */
  public void rename(Viewer viewer, UUID id, String name) {
    var called = called(name);
    own(
        viewer,
        id,
        () -> tx.change(Sql.of("update custom_inbox set name = ? where id = ?", called, id)));
  }

  /**
   * Gives it another filter; whoever looks next sees whom that means. Refuses as {@link #create} and
   * {@link #delete} do.
   */
  public void change(Viewer viewer, UUID id, Filter filter) {
    var json = FilterJson.write(filter.bounded());
    own(
        viewer,
        id,
        () -> {
          tx.change(Sql.of("update custom_inbox set filter = ?::jsonb where id = ?", json, id));
          tx.change(Sql.of("delete from custom_inbox_snapshot where custom_inbox_id = ?", id));
        });
  }

  /**
   * Shares it with others, or with nobody any more.
   *
   * @throws Refusal {@code assignment.no-such-member} when a member or team is not there; and as
   *     {@link #delete} does
   */
  public void share(Viewer viewer, UUID id, Sharing sharing) {
    own(
        viewer,
        id,
        () -> {
          requireThere(viewer, sharing);
          tx.change(Sql.of("update custom_inbox set sharing = ? where id = ?", sharing.mode(), id));
          link("member", "membership_id", id, sharing.members());
          link("team", "team_id", id, sharing.teams());
        });
  }

  private void requireThere(Viewer viewer, Sharing sharing) {
    var active = new HashSet<UUID>();
    members.all(viewer).values().stream()
        .filter(Members.Member::active)
        .forEach(member -> active.add(member.id()));
    var teams = members.teams(viewer).stream().map(Members.Team::id).collect(Collectors.toSet());
    if (!active.containsAll(sharing.members()) || !teams.containsAll(sharing.teams())) {
      throw new Refusal("assignment.no-such-member");
    }
  }

  private void link(String whom, String column, UUID id, Collection<UUID> others) {
    tx.change(Sql.of("delete from custom_inbox_" + whom + " where custom_inbox_id = ?", id));
    tx.change(
        Sql.of(
            "insert into custom_inbox_%s (workspace_id, custom_inbox_id, %s) select %s, ?, unnest(?::uuid[])"
                .formatted(whom, column, Sql.HERE),
            id,
            others));
  }

  /**
   * Deletes it for everyone; contacts are untouched.
   *
   * @throws NotThere when the viewer does not have it
   * @throws Refusal {@code inbox.not-its-creator} when somebody else created it
   */
  public void delete(Viewer viewer, UUID id) {
    own(viewer, id, () -> tx.change(Sql.of("delete from custom_inbox where id = ?", id)));
  }

  private void own(Viewer viewer, UUID id, Runnable change) {
    tx.run(
        viewer,
        () -> {
          if (!one(viewer, id, "for update of b").creator().equals(viewer.id())) {
            throw new Refusal("inbox.not-its-creator");
          }
          change.run();
          changed(id);
        });
  }

  /** Everybody looks again which inboxes they have. */
  private void changed(UUID id) {
    live.changed(Nudge.What.RIGHTS, id);
  }

  private static String called(String name) {
    var called = Fold.clean(name).strip();
    if (called.isEmpty()) {
      throw new Refusal("inbox.name-empty");
    }
    if (called.codePointCount(0, called.length()) > LONGEST_NAME) {
      throw new Refusal("inbox.name-too-long", LONGEST_NAME);
    }
    return called;
  }
}
