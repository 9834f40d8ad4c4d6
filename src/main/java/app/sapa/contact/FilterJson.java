package app.sapa.contact;

import app.sapa.base.Refusal;
import app.sapa.base.Spelling;
import app.sapa.guard.JsonRead;
import app.sapa.guard.SafeJson;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a filter is saved: a group has {@code joined} and {@code parts}, a condition the rest. */
public final class FilterJson {
  private FilterJson() {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Node(
      @Nullable String joined,
      @Nullable List<Node> parts,
      @Nullable String field,
      @Nullable String operator,
      @Nullable List<String> values) {}

  /**
   * As JSON.
   *
   * @throws Refusal {@code filter.unreadable} if a text in it cannot be stored
   */
  public static String write(Filter filter) {
    if (!filter.conditions().stream().allMatch(FilterJson::canBeStored)) {
      throw unreadable();
    }
    return new String(SafeJson.write(node(filter)), StandardCharsets.UTF_8);
  }

  private static boolean canBeStored(Filter.Condition condition) {
    return Letters.canBeStored(condition.field())
        && condition.values().stream().allMatch(Letters::canBeStored);
  }

  private static Node node(Filter filter) {
    return switch (filter) {
      case Filter.Group(var joined, var parts) ->
          new Node(
              Spelling.of(joined), parts.stream().map(FilterJson::node).toList(), null, null, null);
      case Filter.Condition(var field, var operator, var values) ->
          new Node(null, null, field, operator.key(), values);
    };
  }

  /**
   * From JSON, which may be hostile. What it names need not exist.
   *
   * @throws Refusal {@code filter.unreadable} if it is no filter, {@code filter.too-large} beyond
   *     the limits
   */
  public static Filter read(String json) {
    return switch (SafeJson.read(json.getBytes(StandardCharsets.UTF_8), Node.class)) {
      case JsonRead.Refused<Node> _ -> throw unreadable();
      case JsonRead.Value<Node>(var node) -> filter(node).bounded();
    };
  }

  private static Filter filter(Node node) {
    return switch (node) {
      case Node(String joined, List<Node> parts, var field, var operator, var values)
          when joined != null
              && parts != null
              && field == null
              && operator == null
              && values == null ->
          new Filter.Group(
              word(Filter.Joined.class, joined),
              all(parts).stream().map(FilterJson::filter).toList());
      case Node(var joined, var parts, String field, String operator, List<String> values)
          when joined == null
              && parts == null
              && field != null
              && operator != null
              && values != null ->
          new Filter.Condition(field, word(Operator.class, operator), all(values));
      default -> throw unreadable();
    };
  }

  /** A list in JSON may hold nulls. */
  private static <T> List<T> all(List<T> some) {
    if (some.stream().anyMatch(Objects::isNull)) {
      throw unreadable();
    }
    return some;
  }

  private static <E extends Enum<E>> E word(Class<E> words, String key) {
    return Spelling.find(words, key).orElseThrow(FilterJson::unreadable);
  }

  private static Refusal unreadable() {
    return new Refusal("filter.unreadable");
  }
}
