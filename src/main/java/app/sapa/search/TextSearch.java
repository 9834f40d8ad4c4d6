package app.sapa.search;

import app.sapa.base.Cursor;
import app.sapa.base.NotThere;
import app.sapa.contact.Criterion.Visibility;
import app.sapa.contact.InSql;
import app.sapa.contact.Veils;
import app.sapa.contact.VisibleContacts;
import app.sapa.people.Viewer;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.search.Query;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.util.common.SearchException;
import org.jspecify.annotations.Nullable;

/** Searching in what was written: the newest first, in all of the history the viewer may see. */
@ApplicationScoped
class TextSearch {
  private static final Duration RECENT = Duration.ofDays(30);

  @Inject Tx tx;
  @Inject Index index;
  @Inject Keeper keeper;
  @Inject VisibleIds visibleIds;
  @Inject VisibleContacts contacts;
  @Inject Veils veils;
  @Inject Clock clock;

  /** Where one kind of writing is found, and where it stands. */
  enum Where {
    MESSAGES(MessageDocument.class, "message_document"),
    COMMENTS(CommentDocument.class, "comment_document");

    private final Class<? extends TextDocument> type;
    private final String view;

    Where(Class<? extends TextDocument> type, String view) {
      this.type = type;
      this.view = view;
    }
  }

  private record Place(UUID id, Instant at) {}

  /** In all that this viewer may see. */
  Found<TextHit> search(
      Viewer viewer, Where where, String text, int limit, @Nullable String after) {
    return searched(
        viewer,
        text,
        limit,
        after,
        wanted -> new Asked(where, wanted, null, viewer.seesEverything() ? null : ids(viewer)));
  }

  /**
   * In the history of one contact.
   *
   * @throws NotThere when it is not the viewer's to see
   */
  Found<TextHit> within(
      Viewer viewer, UUID contact, Where where, String text, int limit, @Nullable String after) {
    contacts.require(viewer, contact);
    return searched(viewer, text, limit, after, wanted -> new Asked(where, wanted, contact, null));
  }

  private Query ids(Viewer viewer) {
    return visibleIds.condition(viewer);
  }

  private Found<TextHit> searched(
      Viewer viewer,
      String text,
      int limit,
      @Nullable String after,
      Function<Wanted, Asked> asking) {
    var place = after == null ? null : Cursor.parse(after).orElseThrow(NotThere::new);
    return Wanted.of(text)
        .map(wanted -> tx.in(viewer, () -> found(viewer, asking.apply(wanted), limit, place)))
        .orElseGet(() -> Found.nothing(!keeper.fit(viewer.workspace())));
  }

  private Found<TextHit> found(Viewer viewer, Asked asked, int limit, @Nullable Cursor after) {
    try {
      return checked(viewer, asked, page(asked, limit + 1, after), limit);
    } catch (SearchException e) {
      keeper.doubt(viewer.workspace());
      return Found.nothing(true);
    }
  }

  /**
   * What is asked, and by whom.
   *
   * @param contact whose history it is about, or null for everybody's
   * @param visible the condition of visibility, null where it holds by itself
   */
  private record Asked(
      Where where, Wanted wanted, @Nullable UUID contact, @Nullable Query visible) {
    PredicateFinalStep reading(SearchPredicateFactory f, @Nullable Cursor after, Instant since) {
      var all = f.bool().filter(wanted.reading(f));
      if (since.isAfter(Instant.EPOCH)) {
        all.filter(f.range().field(TextDocument.AT).atLeast(since));
      }
      if (contact != null) {
        all.filter(f.match().field(TextDocument.CONTACT_KEY).matching(TextDocument.key(contact)));
      }
      if (visible != null) {
        all.filter(f.extension(LuceneExtension.get()).fromLuceneQuery(visible));
      }
      if (after != null) {
        all.filter(olderThan(f, after));
      }
      return all;
    }

    private static PredicateFinalStep olderThan(SearchPredicateFactory f, Cursor after) {
      var order = f.range().field(TextDocument.TIE).lessThan(TextDocument.tie(after.id()));
      var same = f.match().field(TextDocument.AT).matching(after.at());
      return f.or(f.range().field(TextDocument.AT).lessThan(after.at()), f.and(same, order));
    }
  }

  /**
   * The last month is asked first: whatever is written often is found there, and sorting a million
   * hits to show the newest twenty takes longer than asking twice.
   */
  private List<Place> page(Asked asked, int limit, @Nullable Cursor after) {
    var until = after == null ? clock.instant() : after.at();
    var recent = page(asked, limit, after, until.minus(RECENT));
    return recent.size() == limit ? recent : page(asked, limit, after, Instant.EPOCH);
  }

  /** They are counted apart: without that, all older ones are passed over without being sorted. */
  private List<Place> page(Asked asked, int limit, @Nullable Cursor after, Instant since) {
    return index
        .session()
        .search(asked.where.type)
        .select(
            f ->
                f.composite()
                    .from(f.id(UUID.class), f.field(TextDocument.AT, Instant.class))
                    .as(Place::new))
        .where(f -> asked.reading(f, after, since))
        .sort(f -> f.field(TextDocument.AT).desc().then().field(TextDocument.TIE).desc())
        .totalHitCountThreshold(limit)
        .fetchHits(limit);
  }

  private long total(Asked asked) {
    return index
        .session()
        .search(asked.where.type)
        .where(f -> asked.reading(f, null, Instant.EPOCH))
        .sort(f -> f.indexOrder())
        .totalHitCountThreshold(Found.MOST_COUNTED)
        .fetch(1)
        .total()
        .hitCountLowerBound();
  }

  /** The index may be behind the database by a moment; what is shown is asked of the database. */
  private Found<TextHit> checked(Viewer viewer, Asked asked, List<Place> found, int limit) {
    boolean more = found.size() > limit;
    var places = more ? found.subList(0, limit) : found;
    var there = there(viewer, asked, places.stream().map(Place::id).toList());
    var hits = places.stream().map(place -> there.get(place.id)).filter(Objects::nonNull).toList();
    long total = Math.min(total(asked) - places.size() + hits.size(), Found.MOST_COUNTED);
    var next = more ? cursor(places.getLast()).asText() : null;
    return new Found<>(hits, total, !keeper.fit(viewer.workspace()), next);
  }

  private static Cursor cursor(Place place) {
    return new Cursor(place.at, place.id);
  }

  private Map<UUID, TextHit> there(Viewer viewer, Asked asked, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    var text =
        """
        select t.id, t.body, t.at, t.ours, t.contact_id, c.first_name, c.last_name,
          c.blocked_at is not null as blocked
        from %s t join contact c on c.workspace_id = t.workspace_id and c.id = t.contact_id
        where t.id = any (?) and\
        """
            .formatted(asked.where.view);
    var visible = InSql.reading(Visibility.of(viewer));
    var written = tx.list(Sql.of(text, ids).then(visible), Written::read);
    var veil = veils.over(written.stream().filter(Written::ours).map(Written::contact).toList());
    return written.stream()
        .flatMap(each -> each.under(veil).hit(asked.wanted).stream())
        .filter(hit -> asked.contact == null || asked.contact.equals(hit.contact()))
        .collect(Collectors.toMap(TextHit::id, Function.identity()));
  }
}
