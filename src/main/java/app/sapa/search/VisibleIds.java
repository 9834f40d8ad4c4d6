package app.sapa.search;

import app.sapa.contact.Criterion.Visibility;
import app.sapa.contact.InSql;
import app.sapa.live.Live;
import app.sapa.live.Nudge;
import app.sapa.people.Viewer;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/**
 * Whose messages a restricted viewer's search covers. Kept for a few seconds, because one search is
 * many while its words are typed; a contact that changes meanwhile is looked at again on its own.
 */
@ApplicationScoped
class VisibleIds {
  /** As many as an index takes in one condition; beyond, the latest heard of. */
  static final int MOST = 65_536;

  private static final Duration KEPT = Duration.ofSeconds(5);

  @Inject Tx tx;
  @Inject Live live;
  @Inject Clock clock;

  private final Map<Long, Map<Visibility, Seen>> kept = new ConcurrentHashMap<>();

  private static final class Seen {
    private final Set<UUID> doubted = ConcurrentHashMap.newKeySet();
    private Instant until = Instant.MIN;
    private final Set<UUID> ids = new HashSet<>();
    private Query condition = new MatchNoDocsQuery();
  }

  /** Whose they are as a condition over {@link TextDocument}s, as of this moment. */
  Query condition(Viewer viewer) {
    var visibility = Visibility.of(viewer);
    var here = kept.computeIfAbsent(viewer.workspace(), this::listen);
    var now = clock.instant();
    here.values().removeIf(seen -> over(seen, now));
    // In place before the database is asked, so that no change falls between the two.
    return current(here.computeIfAbsent(visibility, key -> new Seen()), visibility, now);
  }

  private Map<Visibility, Seen> listen(long workspace) {
    var here = new ConcurrentHashMap<Visibility, Seen>();
    live.hear(
        workspace,
        nudge -> {
          if (nudge.what() == Nudge.What.CONTACT) {
            here.values().forEach(seen -> seen.doubted.add(nudge.id()));
          }
        });
    return here;
  }

  private Query current(Seen seen, Visibility visibility, Instant now) {
    synchronized (seen) {
      var doubted = List.copyOf(seen.doubted);
      doubted.forEach(seen.doubted::remove);
      if (!now.isBefore(seen.until)) {
        seen.ids.clear();
        change(seen, all(visibility));
        seen.until = now.plus(KEPT);
      } else if (!doubted.isEmpty()) {
        doubted.forEach(seen.ids::remove);
        change(seen, among(doubted, visibility));
      }
      return seen.condition;
    }
  }

  private static void change(Seen seen, List<UUID> more) {
    seen.ids.addAll(more);
    seen.condition =
        SortedNumericDocValuesField.newSlowSetQuery(
            TextDocument.CONTACT_KEY, seen.ids.stream().mapToLong(TextDocument::key).toArray());
  }

  private static boolean over(Seen seen, Instant now) {
    synchronized (seen) {
      return !now.isBefore(seen.until);
    }
  }

  private List<UUID> all(Visibility visibility) {
    var ids = read("true", List.of(), visibility, "limit " + (MOST + 1));
    return ids.size() <= MOST
        ? ids
        : read("true", List.of(), visibility, "order by c.newest_key desc limit " + MOST);
  }

  private List<UUID> among(Collection<UUID> some, Visibility visibility) {
    return read("c.id = any (?)", List.of(some), visibility, "");
  }

  private List<UUID> read(String where, List<?> values, Visibility visibility, String end) {
    return tx.list(
        Sql.of("select c.id from contact c where " + where, values.toArray())
            .then("and")
            .then(InSql.reading(visibility))
            .then(end),
        row -> row.id("id"));
  }
}
