package app.sapa.search;

import app.sapa.contact.ContactName;
import app.sapa.contact.Criterion.Visibility;
import app.sapa.contact.InIndex;
import app.sapa.contact.InSql;
import app.sapa.contact.Masking;
import app.sapa.people.Restriction;
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
   */
  public Found<ContactHit> search(Viewer viewer, String text, int limit) {
    return text.isBlank()
        ? Found.nothing(!keeper.fit(viewer.workspace()))
        : tx.in(viewer, () -> found(viewer, text, limit));
  }

  private Found<ContactHit> found(Viewer viewer, String text, int limit) {
    try {
      return checked(viewer, page(viewer, typed(viewer, text), limit));
    } catch (SearchException e) {
      keeper.doubt(viewer.workspace());
      return Found.nothing(true);
    }
  }

  private ContactText typed(Viewer viewer, String text) {
    return new ContactText(
        text, country(), viewer.has(Restriction.MASK_PHONE), viewer.has(Restriction.MASK_EMAIL));
  }

  private String country() {
    return tx.first(Sql.of("select country from workspace"), row -> row.text("country"))
        .orElseThrow();
  }

  private SearchResult<UUID> page(Viewer viewer, ContactText typed, int limit) {
    return index
        .session()
        .search(ContactDocument.class)
        .select(f -> f.id(UUID.class))
        .where(
            f ->
                f.bool().filter(typed.reading(f)).filter(InIndex.reading(Visibility.of(viewer), f)))
        .sort(f -> f.field(ContactDocument.SORTED_NAME).then().field(ContactDocument.ORDER))
        .fetch(limit);
  }

  /** The index may be behind the database by a moment; what is shown is asked of the database. */
  private Found<ContactHit> checked(Viewer viewer, SearchResult<UUID> page) {
    var there = there(viewer, page.hits());
    var hits = page.hits().stream().map(there::get).filter(Objects::nonNull).toList();
    long total = page.total().hitCount() - page.hits().size() + hits.size();
    return new Found<>(
        hits, Math.min(total, Found.MOST_COUNTED), !keeper.fit(viewer.workspace()), null);
  }

  private Map<UUID, ContactHit> there(Viewer viewer, List<UUID> ids) {
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
    return tx.list(Sql.of(text, ids).then(visible), row -> hit(row, viewer)).stream()
        .collect(Collectors.toMap(ContactHit::id, Function.identity()));
  }

  private static ContactHit hit(Row row, Viewer viewer) {
    return new ContactHit(
        row.id("id"),
        new ContactName(row.text("first_name"), row.text("last_name")).whole(),
        shown(row.orNull("phone"), digits -> Masking.digits(viewer, digits)),
        shown(row.orNull("email"), address -> Masking.email(viewer, address)),
        row.flag("blocked"));
  }

  private static @Nullable String shown(@Nullable String value, UnaryOperator<String> masking) {
    return value == null ? null : masking.apply(value);
  }
}
