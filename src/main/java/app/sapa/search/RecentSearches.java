package app.sapa.search;

import app.sapa.base.Fold;
import app.sapa.people.Viewer;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** What members searched for last, each in each workspace; nobody else is told. */
@ApplicationScoped
public class RecentSearches {
  /** As many are kept for each member. */
  public static final int MOST = 10;

  private static final int LONGEST = 200;

  @Inject Tx tx;
  @Inject Clock clock;

  /** One of them. */
  public record RecentSearch(SearchScope scope, String text) {}

  /** This viewer's, the newest first. */
  public List<RecentSearch> of(Viewer viewer) {
    return tx.in(
        viewer,
        () ->
            tx.list(
                Sql.of(
                    """
                    select scope, text from recent_search where membership_id = ?
                    order by at desc, text limit ?\
                    """,
                    viewer.id(),
                    MOST),
                row -> new RecentSearch(SearchScope.valueOf(row.text("scope")), row.text("text"))));
  }

  /**
   * Keeps what this viewer searched for, as the newest, whether or not they did before; a text that
   * is too short to search for, or that nobody types, is none.
   */
  public void remember(Viewer viewer, SearchScope scope, String text) {
    var sought = Fold.clean(text).strip();
    if (sought.length() > LONGEST || !scope.takes(sought)) {
      return;
    }
    tx.run(
        viewer,
        () -> {
          forget(viewer, new RecentSearch(scope, sought));
          tx.change(
              Sql.of(
                  "insert into recent_search (workspace_id, membership_id, scope, text, at) values"
                      + " ("
                      + Sql.HERE
                      + ", ?, ?, ?, ?) on conflict do nothing",
                  viewer.id(),
                  scope,
                  sought,
                  clock.instant()));
          forgetOlder(viewer);
        });
  }

  private void forgetOlder(Viewer viewer) {
    tx.change(
        Sql.of(
            """
            delete from recent_search where membership_id = ? and (scope, text) in (
              select scope, text from recent_search where membership_id = ?
              order by at desc, text offset ?)\
            """,
            viewer.id(),
            viewer.id(),
            MOST));
  }

  /** Forgets one of this viewer's, however its letters were written. */
  public void forget(Viewer viewer, RecentSearch search) {
    tx.run(
        viewer,
        () ->
            tx.change(
                Sql.of(
                    """
                    delete from recent_search
                    where membership_id = ? and scope = ? and lower(text) = lower(?)\
                    """,
                    viewer.id(),
                    search.scope(),
                    Fold.clean(search.text()))));
  }
}
