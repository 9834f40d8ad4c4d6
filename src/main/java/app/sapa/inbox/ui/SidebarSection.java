package app.sapa.inbox.ui;

import app.sapa.inbox.Inbox;
import app.sapa.inbox.Indicators.Indicator;
import app.sapa.kit.Icon;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Inboxes under a heading that folds them away. What changes beside them changes in place, so that
 * the keyboard stays where it is.
 */
final class SidebarSection extends Div {
  private static final long serialVersionUID = 1L;

  private final transient Words words;
  private final transient Sidebar.Steps steps;
  private final UnorderedList list = new UnorderedList();
  private final Div body = new Div();
  private final transient Map<Inbox, SidebarEntry> entries = new HashMap<>();
  private transient List<SidebarLine> lines = List.of();
  private @Nullable NativeButton fold;
  private boolean folded;

  /** Without a heading, it does not fold. */
  SidebarSection(Words words, Sidebar.Steps steps) {
    this.words = words;
    this.steps = steps;
    addClassName("sapa-side-section");
    body.add(list);
    add(body);
  }

  /** Under that heading, with what else can be done there beside it. */
  SidebarSection under(String title, Component... beside) {
    folded = steps.isFolded(title);
    var button = new NativeButton();
    button.add(Icon.DOWN.draw(), new Span(words.text(title)));
    button.addClassName("sapa-fold");
    button.getElement().setAttribute("type", "button");
    button.addClickListener(event -> turn(title));
    fold = button;
    var heading = new Div(new H2(button));
    heading.add(beside);
    heading.addClassName("sapa-side-heading");
    addComponentAsFirst(heading);
    unfold(false);
    return this;
  }

  /** Something between heading and inboxes. */
  void holding(Component more) {
    body.addComponentAsFirst(more);
  }

  private void turn(String title) {
    folded = !folded;
    steps.fold(title, folded);
    unfold(false);
  }

  /** Shows its inboxes, folded or not, while somebody looks for one. */
  void unfold(boolean sought) {
    boolean shown = sought || !folded;
    body.getElement().setAttribute("hidden", !shown);
    if (fold != null) {
      fold.getElement().setAttribute("aria-expanded", Boolean.toString(shown));
    }
  }

  void show(List<SidebarLine> now) {
    if (now.equals(lines)) {
      return;
    }
    lines = List.copyOf(now);
    list.removeAll();
    entries.clear();
    for (var line : now) {
      var entry = new SidebarEntry(words, line, steps.addressOf(line.box().inbox()));
      entries.put(line.box().inbox(), entry);
      list.add(entry);
    }
  }

  void mark(@Nullable Inbox current, Map<Inbox, Indicator> indicators) {
    entries.forEach(
        (inbox, entry) -> {
          entry.current(inbox.equals(current));
          entry.indicate(indicators.get(inbox));
        });
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }
}
