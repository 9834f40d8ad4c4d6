package app.sapa.search;

import app.sapa.base.NotThere;
import app.sapa.contact.ContactName;
import app.sapa.contact.Criterion.Visibility;
import app.sapa.contact.InIndex;
import app.sapa.contact.InSql;
import app.sapa.contact.Masking;
import app.sapa.people.Permission;
import app.sapa.people.Viewer;
import app.sapa.workspace.Row;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.util.common.SearchException;
import org.jspecify.annotations.Nullable;

/** Finding contacts by the beginning of a name, a phone number or an e-mail address. */
@ApplicationScoped
public class ContactSearch {
  @Inject Tx tx;
  @Inject Index index;
  @Inject Keeper keeper;

  /**
   * The contacts this viewer may see and meant, by name. Every typed word must begin a word of the
   * name; a number is found with or without country code, plus or leading zero; {@code @} and a
   * domain finds its addresses; a custom field's value is found whole.
   *
   * @param limit how many at most; the total says how many there are
   * @param after the {@link Found#next} of the page before, or null for the first
   */
  public Found<ContactHit> search(Viewer viewer, String text, int limit, @Nullable String after) {
    var place = after == null ? null : NamePlace.parse(after).orElseThrow(NotThere::new);
    return text.isBlank()
        ? Found.nothing(!keeper.fit(viewer.workspace()))
        : tx.in(viewer, () -> found(viewer, text, limit, place));
  }

  private Found<ContactHit> found(
      Viewer viewer, String text, int limit, @Nullable NamePlace after) {
    try {
      var asked = new Asked(typed(viewer, text), Visibility.of(viewer));
      return checked(viewer, asked, page(asked, limit + 1, after), limit, after);
    } catch (SearchException e) {
      keeper.doubt(viewer.workspace());
      return Found.nothing(true);
    }
  }

  private ContactText typed(Viewer viewer, String text) {
    return new ContactText(
        text, country(), !viewer.may(Permission.SEE_PHONES), !viewer.may(Permission.SEE_EMAILS));
  }

  private String country() {
    return tx.first(Sql.of("select country from workspace"), row -> row.text("country"))
        .orElseThrow();
  }

  private record Asked(ContactText typed, Visibility visibility) {
    PredicateFinalStep reading(SearchPredicateFactory f, @Nullable NamePlace after) {
      var all = f.bool().filter(typed.reading(f)).filter(InIndex.reading(visibility, f));
      return after == null ? all : all.filter(beyond(f, after));
    }

    private static PredicateFinalStep beyond(SearchPredicateFactory f, NamePlace after) {
      var same = f.match().field(ContactDocument.SORTED_NAME).matching(after.name());
      var later = f.range().field(ContactDocument.ORDER).greaterThan(after.id().toString());
      return f.or(
          f.range().field(ContactDocument.SORTED_NAME).greaterThan(after.name()),
          f.and(same, later));
    }
  }

  private SearchResult<NamePlace> page(Asked asked, int limit, @Nullable NamePlace after) {
    return index
        .session()
        .search(ContactDocument.class)
        .select(
            f ->
                f.composite()
                    .from(f.field(ContactDocument.SORTED_NAME, String.class), f.id(UUID.class))
                    .as(NamePlace::new))
        .where(f -> asked.reading(f, after))
        .sort(f -> f.field(ContactDocument.SORTED_NAME).then().field(ContactDocument.ORDER))
        .fetch(limit);
  }

  private long total(Asked asked) {
    return index
        .session()
        .search(ContactDocument.class)
        .where(f -> asked.reading(f, null))
        .fetchTotalHitCount();
  }

  /** The index may be behind the database by a moment; what is shown is asked of the database. */
  private Found<ContactHit> checked(
      Viewer viewer,
      Asked asked,
      SearchResult<NamePlace> page,
      int limit,
      @Nullable NamePlace after) {
    boolean more = page.hits().size() > limit;
    var places = more ? page.hits().subList(0, limit) : page.hits();
    var there = there(viewer, asked, places.stream().map(NamePlace::id).toList());
    var hits = places.stream().map(each -> there.get(each.id())).filter(Objects::nonNull).toList();
    long counted = after == null ? page.total().hitCount() : total(asked);
    long total = Math.min(counted - places.size() + hits.size(), Found.MOST_COUNTED);
    var next = more ? places.getLast().asText() : null;
    return new Found<>(hits, total, !keeper.fit(viewer.workspace()), next);
  }

  private Map<UUID, ContactHit> there(Viewer viewer, Asked asked, List<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    var text =
        """
        select c.id, c.first_name, c.last_name, c.blocked_at is not null as blocked,
          (select p.digits from contact_phone p
            where p.workspace_id = c.workspace_id and p.contact_id = c.id and p.is_primary) as phone,
          (select e.norm from contact_email e
            where e.workspace_id = c.workspace_id and e.contact_id = c.id and e.is_primary) as email
        from contact c where c.id = any (?) and\
        """;
    var visible = InSql.reading(Visibility.of(viewer));
    return tx.list(Sql.of(text, ids).then(visible), row -> hit(row, viewer, asked.typed)).stream()
        .collect(Collectors.toMap(ContactHit::id, Function.identity()));
  }

  private static ContactHit hit(Row row, Viewer viewer, ContactText typed) {
    var name = new ContactName(row.text("first_name"), row.text("last_name")).whole();
    return new ContactHit(
        row.id("id"),
        name,
        typed.in(name),
        shown(row.orNull("phone"), digits -> Masking.digits(viewer, digits)),
        shown(row.orNull("email"), address -> Masking.email(viewer, address)),
        row.flag("blocked"));
  }

  private static @Nullable String shown(@Nullable String value, UnaryOperator<String> masking) {
    return value == null ? null : masking.apply(value);
  }
}
