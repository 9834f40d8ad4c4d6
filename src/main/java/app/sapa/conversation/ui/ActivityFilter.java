package app.sapa.conversation.ui;

import app.sapa.conversation.Activity.Wanted;
import app.sapa.conversation.EventCategory;
import app.sapa.kit.Options;
import app.sapa.kit.Texts;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** What of a contact's activity is shown. */
final class ActivityFilter extends Div {
  private static final long serialVersionUID = 1L;
  private static final String ALL = "all";

  private final transient Map<String, Wanted> wanted = new LinkedHashMap<>();
  private final Options options;

  ActivityFilter(Texts texts, Locale locale, Consumer<Wanted> chosen) {
    addClassName("sapa-activity-filter");
    options = new Options(texts.of(locale, "activity.show"));
    offer(ALL, Wanted.ALL, texts.of(locale, "activity.all"));
    offer("comments", Wanted.COMMENTS, texts.of(locale, "activity.comments"));
    offer("events", Wanted.EVENTS, texts.of(locale, "activity.events"));
    options.under(texts.of(locale, "activity.only"));
    for (var category : EventCategory.values()) {
      offer(
          category.key(),
          Wanted.only(category),
          texts.of(locale, "activity.only." + category.key()));
    }
    options.choosing(ALL).telling(key -> chosen.accept(wanted.getOrDefault(key, Wanted.ALL)));
    add(options);
  }

  private void offer(String key, Wanted what, String name) {
    wanted.put(key, what);
    options.with(key, name);
  }
}
