package app.sapa.contact.ui;

import app.sapa.contact.Filter;
import app.sapa.contact.FilterFields;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Builds a filter: a sentence that says what it means, how many that are, and its conditions and
 * groups. It knows nothing of what the filter is for.
 */
public final class FilterBuilder extends Div {
  private static final long serialVersionUID = 1L;

  private final transient FilterDesk desk;
  private final Locale locale;
  private final Paragraph sentence = new Paragraph();
  private final MatchCount count;
  private final Div parts = new Div();
  private transient @Nullable FilterFields fields;
  private transient @Nullable FilterGroup root;
  private transient Runnable changed = () -> {};

  /** Counts whom a filter means. */
  public interface Counting {
    /** Prepared in the screen's turn, answered outside of it; refusals are told. */
    IntSupplier of(Filter filter);
  }

  FilterBuilder(FilterDesk desk, Locale locale, Counting counting) {
    this.desk = desk;
    this.locale = locale;
    count = new MatchCount(desk, locale, counting);
    addClassName("sapa-filter");
    getElement().setAttribute("role", "group");
    sentence.addClassName("sapa-filter-sentence");
    add(sentence, count, parts);
  }

  /** Is told of every change that the person makes. */
  public FilterBuilder telling(Runnable heard) {
    changed = heard;
    return this;
  }

  /** Shows a filter to be changed, with what can be asked for now. */
  public void show(FilterFields now, Filter filter) {
    fields = now;
    var labels = new FilterLabels(desk.texts, locale, now);
    var work = new FilterWork(labels, this::changed, this::number);
    root = new FilterGroup(work, grouped(filter), 1, null);
    parts.removeAll();
    parts.add(root);
    count.forget();
    number();
    say();
    ask();
  }

  /** A saved condition alone is the only one of its group. */
  private static Filter.Group grouped(Filter filter) {
    return switch (filter) {
      case Filter.Group group -> group;
      case Filter.Condition condition -> new Filter.Group(Filter.Joined.ALL, List.of(condition));
    };
  }

  private FilterGroup root() {
    return Objects.requireNonNull(root);
  }

  /** What has been built, without conditions that lack something. */
  public Filter filter() {
    return root == null ? Filter.everyone() : root.group();
  }

  /** Whether every condition is whole; the first that is not says so and takes the keyboard. */
  public boolean isFinished() {
    var lacking = root().rows().filter(FilterRow::unfinished).findFirst();
    lacking.ifPresent(FilterRow::urge);
    return lacking.isEmpty();
  }

  /** Whether somebody has begun a condition and not ended it. */
  public boolean isBegun() {
    return root != null && root.rows().anyMatch(FilterRow::unfinished);
  }

  /** Begins a first condition where there is none, and takes the keyboard. */
  public void begin() {
    if (root().rows().findAny().isEmpty()) {
      root().addCondition();
    } else {
      root().focus();
    }
  }

  private void changed() {
    say();
    ask();
    changed.run();
  }

  private void say() {
    var said = desk.sentences().of(Objects.requireNonNull(fields), filter(), locale);
    sentence.setText(said);
    getElement().setAttribute("aria-label", desk.texts.of(locale, "filter.name", said));
  }

  private void ask() {
    if (isAttached() && root != null) {
      count.ask(filter());
    }
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    count.forget();
    ask();
  }

  private void number() {
    var rows = root().rows().toList();
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).number(i + 1);
    }
    var groups = root().groups().toList();
    for (int i = 0; i < groups.size(); i++) {
      groups.get(i).number(i + 1);
    }
  }

  @Override
  protected void onDetach(DetachEvent event) {
    count.rest();
    super.onDetach(event);
  }
}
