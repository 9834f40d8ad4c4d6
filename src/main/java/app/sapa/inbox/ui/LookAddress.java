package app.sapa.inbox.ui;

import app.sapa.inbox.Look;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A look in an address, where only what differs from the first look is written. */
final class LookAddress {
  private LookAddress() {}

  static Look read(QueryParameters query) {
    var status = named(Look.Status.class, query, "status", Look.FIRST.status());
    var order = named(Look.Order.class, query, "sort", Look.FIRST.order());
    return new Look(
        status,
        query.getSingleParameter("unreplied").filter("1"::equals).isPresent(),
        Look.goTogether(status, order) ? order : Look.FIRST.order());
  }

  private static <E extends Enum<E>> E named(
      Class<E> type, QueryParameters query, String name, E otherwise) {
    return query
        .getSingleParameter(name)
        .map(text -> text.toUpperCase(Locale.ROOT))
        .flatMap(text -> named(type, text))
        .orElse(otherwise);
  }

  private static <E extends Enum<E>> Optional<E> named(Class<E> type, String text) {
    for (var constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  /** With its question mark; empty for the first look. */
  static String write(Look look) {
    Map<String, String> query = new LinkedHashMap<>();
    if (look.status() != Look.FIRST.status()) {
      query.put("status", look.status().name().toLowerCase(Locale.ROOT));
    }
    if (look.unreplied()) {
      query.put("unreplied", "1");
    }
    if (look.order() != Look.FIRST.order()) {
      query.put("sort", look.order().name().toLowerCase(Locale.ROOT));
    }
    return query.isEmpty() ? "" : "?" + QueryParameters.simple(query).getQueryString();
  }
}
