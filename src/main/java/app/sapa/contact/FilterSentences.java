package app.sapa.contact;

import app.sapa.kit.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/** Reads filters aloud, as one sentence for people. */
@ApplicationScoped
public class FilterSentences {
  @Inject Texts texts;

  /** The whole filter, conditions in trouble marked as such. */
  public String of(FilterFields fields, Filter filter, Locale locale) {
    var words = new FilterWords(texts, fields, locale);
    return filter.isEmpty() ? words.text("filter.everyone") : group(words, filter);
  }

  /** One condition. */
  public String of(FilterFields fields, Filter.Condition condition, Locale locale) {
    return new FilterWords(texts, fields, locale).condition(condition);
  }

  private static String group(FilterWords words, Filter filter) {
    return switch (filter) {
      case Filter.Condition condition -> words.condition(condition);
      case Filter.Group(var joined, var parts) -> {
        var said =
            parts.stream()
                .filter(part -> !part.isEmpty())
                .map(part -> inBrackets(words, part))
                .toList();
        yield switch (joined) {
          case ALL -> String.join(words.text("filter.and"), said);
          case ANY -> String.join(words.text("filter.or"), said);
          case NONE -> words.text("filter.none", String.join(words.text("filter.or"), said));
        };
      }
    };
  }

  /** A group within a group is told apart where it holds more than one part. */
  private static String inBrackets(FilterWords words, Filter part) {
    boolean several =
        part instanceof Filter.Group(var joined, var parts)
            && joined != Filter.Joined.NONE
            && parts.stream().filter(each -> !each.isEmpty()).count() > 1;
    return several ? "(" + group(words, part) + ")" : group(words, part);
  }
}
