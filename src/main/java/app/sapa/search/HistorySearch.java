package app.sapa.search;

import app.sapa.conversation.Finding;
import app.sapa.people.Viewer;
import app.sapa.search.RecentSearches.RecentSearch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds messages and comments of one contact in the index. */
@ApplicationScoped
public class HistorySearch implements Finding {
  private static final int PAGE = 50;

  @Inject TextSearch texts;
  @Inject RecentSearches recents;

  @Override
  public Hits find(Viewer viewer, UUID contact, Among among, String text, @Nullable String after) {
    var where =
        switch (among) {
          case MESSAGES -> TextSearch.Where.MESSAGES;
          case COMMENTS -> TextSearch.Where.COMMENTS;
        };
    var found = texts.within(viewer, contact, where, text, PAGE, after);
    return new Hits(
        found.hits().stream().map(HistorySearch::hit).toList(),
        found.total(),
        found.rebuilding(),
        found.next());
  }

  private static Hit hit(TextHit hit) {
    return new Hit(hit.id(), hit.at(), hit.excerpt().text(), hit.excerpt().marks(), hit.places());
  }

  @Override
  public List<String> recent(Viewer viewer, Among among) {
    return recents.of(viewer).stream()
        .filter(search -> search.scope() == scope(among))
        .map(RecentSearch::text)
        .toList();
  }

  @Override
  public void remember(Viewer viewer, Among among, String text) {
    recents.remember(viewer, scope(among), text);
  }

  @Override
  public void forget(Viewer viewer, Among among, String text) {
    recents.forget(viewer, new RecentSearch(scope(among), text));
  }

  private static SearchScope scope(Among among) {
    return switch (among) {
      case MESSAGES -> SearchScope.MESSAGES;
      case COMMENTS -> SearchScope.COMMENTS;
    };
  }
}
