package app.sapa.conversation;

import app.sapa.base.Fold;
import app.sapa.base.Ids;
import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.people.Audit;
import app.sapa.people.AuditAction;
import app.sapa.people.Permission;
import app.sapa.people.Viewer;
import app.sapa.workspace.Row;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The snippets that a viewer has, and how they are kept. Everybody may keep their own; those that
 * are shared are kept by whoever keeps the workspace's settings. In one workspace one change is made
 * after the other, so that a shortcut is taken once.
 */
@ApplicationScoped
public class Snippets {
  /** Snippets of one member, of one team or of the workspace. */
  public static final int MOST = 300;

  @Inject Tx tx;
  @Inject KnownBlanks blanks;
  @Inject Audit audit;
  @Inject Clock clock;

  /** Their own, their teams' and everybody's, by title; for keepers every team's. One statement. */
  public List<Snippet> all(Viewer viewer) {
    return tx.in(
        viewer,
        () ->
            tx.list(
                Sql.of("select * from snippet s where")
                    .then(of(viewer))
                    .then("order by s.folded_title, s.shortcut, s.id"),
                Snippets::read));
  }

  /** Which those are: the condition over {@code snippet s}. */
  static Sql of(Viewer viewer) {
    return Sql.of(
        "(s.owner_id = ? or s.owner_id is null"
            + " and (s.team_id is null or s.team_id = any (?::uuid[]) or ?))",
        viewer.id(),
        viewer.teams(),
        keeps(viewer));
  }

  private static boolean keeps(Viewer viewer) {
    return viewer.may(Permission.CHANGE_SETTINGS);
  }

  private static Snippet read(Row row) {
    return new Snippet(
        row.id("id"),
        new Snippet.Words(
            row.text("title"), row.text("shortcut"), row.text("body"), row.text("category")),
        audience(row.idOrNull("owner_id"), row.idOrNull("team_id")));
  }

  private static Audience audience(@Nullable UUID owner, @Nullable UUID team) {
    if (owner != null) {
      return Audience.personal();
    }
    return team == null ? Audience.workspace() : Audience.team(team);
  }

  /**
   * A new one.
   *
   * @throws Refusal {@code snippet.keepers-only}, {@code snippet.no-such-team}, {@code
   *     snippet.unknown-variable}, {@code snippet.too-many} or {@code snippet.shortcut-taken}
   */
  public UUID create(Viewer viewer, Snippet.Words words, Audience audience) {
    var id = Ids.next(clock);
    tx.run(
        viewer,
        () -> {
          var place = place(viewer, audience);
          requireRoom(place);
          requireRight(id, words, place);
          tx.change(
              Sql.of(
                  "insert into snippet (workspace_id, id, owner_id, team_id, title, folded_title,"
                      + " shortcut, body, category, created_at) values ("
                      + Sql.HERE
                      + ", ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                  id,
                  place.owner(),
                  place.team(),
                  words.title(),
                  Fold.name(words.title()),
                  words.shortcut(),
                  words.text(),
                  words.category(),
                  clock.instant()));
          if (audience.isShared()) {
            audit.note(AuditAction.SNIPPET_CREATED, id, Map.of(), named(words));
          }
        });
    return id;
  }

  /**
   * Gives it other words or another audience; refuses as {@link #create} does.
   *
   * @throws NotThere when the viewer does not have it
   */
  public void change(Viewer viewer, UUID id, Snippet.Words words, Audience audience) {
    tx.run(
        viewer,
        () -> {
          var place = place(viewer, audience);
          var before = held(viewer, id);
          if (!before.audience().equals(audience)) {
            requireRoom(place);
          }
          requireRight(id, words, place);
          tx.change(
              Sql.of(
                  """
                  update snippet set owner_id = ?, team_id = ?, title = ?, folded_title = ?,
                    shortcut = ?, body = ?, category = ? where id = ?\
                  """,
                  place.owner(),
                  place.team(),
                  words.title(),
                  Fold.name(words.title()),
                  words.shortcut(),
                  words.text(),
                  words.category(),
                  id));
          if (before.audience().isShared() || audience.isShared()) {
            audit.note(AuditAction.SNIPPET_CHANGED, id, named(before.words()), named(words));
          }
        });
  }

  /**
   * Ends it for everybody who had it.
   *
   * @throws NotThere when the viewer does not have it
   * @throws Refusal {@code snippet.keepers-only}
   */
  public void delete(Viewer viewer, UUID id) {
    tx.run(
        viewer,
        () -> {
          var before = held(viewer, id);
          tx.change(Sql.of("delete from snippet where id = ?", id));
          if (before.audience().isShared()) {
            audit.note(AuditAction.SNIPPET_DELETED, id, named(before.words()), Map.of());
          }
        });
  }

  private static Map<String, String> named(Snippet.Words words) {
    return Map.of("shortcut", words.shortcut());
  }

  /**
   * One that is theirs to change, which nobody else changes until the transaction ends; joins the
   * caller's.
   *
   * @throws NotThere when they do not have it
   * @throws Refusal {@code snippet.keepers-only}
   */
  Snippet held(Viewer viewer, UUID id) {
    var mine = Sql.of("select * from snippet s where s.id = ? and", id).then(of(viewer));
    var snippet = tx.first(mine.then("for update"), Snippets::read).orElseThrow(NotThere::new);
    requireKeeping(viewer, snippet.audience());
    return snippet;
  }

  /** Its words are the same and something else of it is not; joins the caller's transaction. */
  void noteChange(Viewer viewer, UUID id) {
    var snippet = held(viewer, id);
    if (snippet.audience().isShared()) {
      audit.note(AuditAction.SNIPPET_CHANGED, id, named(snippet.words()), named(snippet.words()));
    }
  }

  private static void requireKeeping(Viewer viewer, Audience audience) {
    if (audience.isShared() && !keeps(viewer)) {
      throw new Refusal("snippet.keepers-only");
    }
  }

  /** Whose it is, as the table has it. */
  private record Place(@Nullable UUID owner, @Nullable UUID team) {
    Sql here() {
      return Sql.of(
          "owner_id is not distinct from ?::uuid and team_id is not distinct from ?::uuid",
          owner,
          team);
    }
  }

  private Place place(Viewer viewer, Audience audience) {
    requireKeeping(viewer, audience);
    tx.list(
        Sql.of("select id from workspace where id = " + Sql.HERE + " for no key update"),
        row -> row.big("id"));
    var team = audience.team();
    if (team != null
        && tx.first(Sql.of("select id from team where id = ?", team), row -> row.id("id"))
            .isEmpty()) {
      throw new Refusal("snippet.no-such-team");
    }
    return new Place(audience.isShared() ? null : viewer.id(), team);
  }

  private void requireRoom(Place place) {
    var there = Sql.of("select id from snippet where").then(place.here());
    if (tx.list(there, row -> row.id("id")).size() >= MOST) {
      throw new Refusal("snippet.too-many", MOST);
    }
  }

  private void requireRight(UUID id, Snippet.Words words, Place place) {
    var taken =
        Sql.of("select id from snippet where shortcut = ? and id <> ? and", words.shortcut(), id)
            .then(place.here());
    if (tx.first(taken, row -> row.id("id")).isPresent()) {
      throw new Refusal("snippet.shortcut-taken", words.shortcut());
    }
    blanks
        .unknown(words.text())
        .ifPresent(
            blank -> {
              throw new Refusal("snippet.unknown-variable", blank);
            });
  }
}
