package app.sapa.inbox.ui;

import app.sapa.base.Refusal;
import app.sapa.base.Spelling;
import app.sapa.contact.Filter;
import app.sapa.inbox.Look;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A look in an address, where only what differs from the first look is written. */
final class LookAddress {
  /** Says that it is the first look, whatever was remembered. */
  static final String ALL = "?status=all";

  private static final String STATUS = "status";
  private static final String UNREPLIED = "unreplied";
  private static final String SORT = "sort";
  private static final String FILTER = "f";

  private LookAddress() {}

  /** The look that the address tells; nothing where it tells none. */
  static Optional<Look> read(QueryParameters query) {
    boolean tells =
        query.getParameters().keySet().stream()
            .anyMatch(
                name ->
                    name.equals(STATUS)
                        || name.equals(UNREPLIED)
                        || name.equals(SORT)
                        || name.equals(FILTER));
    return tells ? Optional.of(told(query)) : Optional.empty();
  }

  private static Look told(QueryParameters query) {
    var status = named(Look.Status.class, query, STATUS, Look.FIRST.status());
    var order = named(Look.Order.class, query, SORT, Look.FIRST.order());
    return new Look(
        status,
        query.getSingleParameter(UNREPLIED).filter("1"::equals).isPresent(),
        Look.goTogether(status, order) ? order : Look.FIRST.order());
  }

  /**
   * The filter beside it; everyone where there is none.
   *
   * @throws Refusal when it cannot be read
   */
  static Filter filter(QueryParameters query) {
    return query.getSingleParameter(FILTER).map(FilterAddress::read).orElse(Filter.everyone());
  }

  private static <E extends Enum<E>> E named(
      Class<E> type, QueryParameters query, String name, E otherwise) {
    return query
        .getSingleParameter(name)
        .flatMap(text -> Spelling.find(type, text.toLowerCase(Locale.ROOT)))
        .orElse(otherwise);
  }

  /** With its question mark; empty for the first look at everyone. */
  static String write(Look look, Filter filter) {
    Map<String, String> query = new LinkedHashMap<>();
    if (look.status() != Look.FIRST.status()) {
      query.put(STATUS, Spelling.of(look.status()));
    }
    if (look.unreplied()) {
      query.put(UNREPLIED, "1");
    }
    if (look.order() != Look.FIRST.order()) {
      query.put(SORT, Spelling.of(look.order()));
    }
    if (!filter.isEmpty()) {
      query.put(FILTER, FilterAddress.write(filter));
    }
    return query.isEmpty() ? "" : "?" + QueryParameters.simple(query).getQueryString();
  }
}
