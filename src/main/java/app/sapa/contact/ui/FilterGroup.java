package app.sapa.contact.ui;

import app.sapa.contact.Filter;
import app.sapa.contact.Filter.Joined;
import app.sapa.kit.Icon;
import app.sapa.kit.Options;
import app.sapa.kit.PlainButton;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Conditions and groups that come together in one way. */
final class FilterGroup extends Div implements FilterPart {
  private static final long serialVersionUID = 1L;

  /** How deep groups are offered; those that were built deeper are shown all the same. */
  private static final int OFFERED = 3;

  private final transient FilterWork work;
  private final int depth;
  private final Options joining;
  private final Div body = new Div();
  private final PlainButton more;
  private final PlainButton nested;
  private final @Nullable PlainButton remove;
  private final transient List<FilterPart> parts = new ArrayList<>();
  private Joined joined;

  /**
   * A group.
   *
   * @param depth 1 for the outermost
   * @param removed what takes it out; the outermost stays
   */
  FilterGroup(
      FilterWork work, Filter.Group group, int depth, @Nullable Consumer<FilterPart> removed) {
    this.work = work;
    this.depth = depth;
    joined = group.joined();
    joining = joining();
    more = new PlainButton(work.text("filter.add-condition"), this::addCondition);
    nested = new PlainButton(work.text("filter.add-group"), this::addGroup);
    remove =
        removed == null
            ? null
            : new PlainButton(
                Icon.CLOSE, work.text("filter.remove-group", depth), () -> removed.accept(this));
    addClassName("sapa-filter-group");
    body.addClassName("sapa-filter-parts");
    getElement().setAttribute("role", "group");
    group.parts().forEach(this::take);
    add(head(), body, foot());
    sayWords();
  }

  private Options joining() {
    return new Options("")
        .withEach(Joined.values(), spelling -> work.text("filter.joined." + spelling))
        .choosing(joined.name())
        .telling(
            key -> {
              joined = Joined.valueOf(key);
              sayWords();
              work.changed().run();
            });
  }

  private Div head() {
    var head = new Div(joining, new Span(work.text("filter.joined.hold")));
    head.addClassName("sapa-filter-head");
    if (remove != null) {
      head.add(remove);
    }
    return head;
  }

  private Div foot() {
    more.addComponentAsFirst(Icon.PLUS.draw());
    var foot = new Div(more);
    foot.addClassName("sapa-filter-foot");
    if (depth < OFFERED) {
      nested.addComponentAsFirst(Icon.PLUS.draw());
      foot.add(nested);
    }
    return foot;
  }

  /** One more condition, which has the keyboard. */
  void addCondition() {
    take(null);
    work.rearranged().run();
    parts.getLast().focus();
  }

  private void addGroup() {
    var other = joined == Joined.ALL ? Joined.ANY : Joined.ALL;
    var group = take(new Filter.Group(other, List.of()));
    if (group instanceof FilterGroup inner) {
      inner.take(null);
    }
    work.rearranged().run();
    group.focus();
  }

  /** Puts a part at the end; null is a condition that nobody has begun. */
  private FilterPart take(@Nullable Filter filter) {
    var part = part(filter);
    parts.add(part);
    body.add((Component) part);
    sayWords();
    return part;
  }

  private FilterPart part(@Nullable Filter filter) {
    return switch (filter) {
      case Filter.Group group -> new FilterGroup(work, group, depth + 1, this::drop);
      case Filter.Condition condition -> new FilterRow(work, condition, this::drop);
      case null -> new FilterRow(work, null, this::drop);
    };
  }

  /** The keyboard goes on to what comes in its place. */
  private void drop(FilterPart part) {
    int at = parts.indexOf(part);
    parts.remove(part);
    body.remove((Component) part);
    sayWords();
    work.rearranged().run();
    work.changed().run();
    if (parts.isEmpty()) {
      more.focus();
    } else {
      parts.get(Math.min(at, parts.size() - 1)).focus();
    }
  }

  private void sayWords() {
    var word = work.text(joined == Joined.ALL ? "filter.and" : "filter.or").strip();
    for (int i = 0; i < parts.size(); i++) {
      parts.get(i).joinedBy(i == 0 ? "" : word);
    }
  }

  /** Tells which of the groups it is; the outermost is 1. */
  void number(int number) {
    var name = work.text("filter.group", number);
    getElement().setAttribute("aria-label", name);
    joining.named(work.text("filter.group-joined", number));
    more.getElement().setAttribute("aria-label", work.text("filter.add-condition-to", number));
    nested.getElement().setAttribute("aria-label", work.text("filter.add-group-to", number));
    if (remove != null) {
      remove.getElement().setAttribute("aria-label", work.text("filter.remove-group", number));
      remove.getElement().setAttribute("title", work.text("filter.remove-group", number));
    }
  }

  @Override
  public Optional<Filter> filter() {
    return Optional.of(group());
  }

  Filter.Group group() {
    return new Filter.Group(
        joined, parts.stream().flatMap(part -> part.filter().stream()).toList());
  }

  @Override
  public Stream<FilterRow> rows() {
    return parts.stream().flatMap(FilterPart::rows);
  }

  @Override
  public Stream<FilterGroup> groups() {
    return Stream.concat(Stream.of(this), parts.stream().flatMap(FilterPart::groups));
  }

  @Override
  public void focus() {
    if (parts.isEmpty()) {
      joining.focus();
    } else {
      parts.getFirst().focus();
    }
  }

  @Override
  public void joinedBy(String word) {
    getElement().setAttribute("data-word", word);
  }
}
