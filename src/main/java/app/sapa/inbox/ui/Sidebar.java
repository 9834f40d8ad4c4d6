package app.sapa.inbox.ui;

import app.sapa.inbox.Inbox;
import app.sapa.inbox.Inboxes;
import app.sapa.inbox.Indicators.Indicator;
import app.sapa.kit.Action;
import app.sapa.kit.Icon;
import app.sapa.kit.Keys;
import app.sapa.kit.PlainButton;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The viewer's inboxes, with counts and dots, findable by name. */
final class Sidebar extends Nav {
  private static final long serialVersionUID = 1L;

  private final transient Words words;
  private final transient Address address;
  private final Div sections = new Div();
  private final Input find = new Input();
  private transient List<Inboxes.Named> inboxes = List.of();
  private transient Map<Inbox, Indicator> indicators = Map.of();
  private transient @Nullable Inbox current;

  /** Where an inbox is. */
  interface Address {
    String of(Inbox inbox);
  }

  Sidebar(Words words, Address address, Runnable close) {
    this.words = words;
    this.address = address;
    addClassName("sapa-side");
    getElement().setAttribute("aria-label", words.text("inbox.inboxes"));
    sections.addClassName("sapa-side-sections");
    add(
        Keys.press(
            Action.LEAVE,
            new PlainButton(Icon.CLOSE, words.text("inbox.close-inboxes"), close)
                .looking("sapa-side-close")),
        search(),
        sections);
  }

  private Div search() {
    find.setType("search");
    find.setPlaceholder(words.text("inbox.find"));
    find.getElement().setAttribute("aria-label", words.text("inbox.find"));
    find.setValueChangeMode(ValueChangeMode.LAZY);
    find.addValueChangeListener(event -> draw());
    var search = new Div(Icon.SEARCH.draw(), find);
    search.addClassName("sapa-search");
    return search;
  }

  void show(List<Inboxes.Named> all, Map<Inbox, Indicator> beside, Inbox chosen) {
    inboxes = all;
    indicators = beside;
    current = chosen;
    draw();
  }

  private void draw() {
    sections.removeAll();
    section("inbox.standard", Sidebar::isStandard);
    section("inbox.teams", inbox -> inbox instanceof Inbox.OfTeam);
    section("", inbox -> inbox instanceof Inbox.Blocked);
    if (sections.getChildren().findAny().isEmpty()) {
      var none = new Span(words.text("inbox.none-found"));
      none.addClassName("sapa-side-none");
      sections.add(none);
    }
  }

  private static boolean isStandard(Inbox inbox) {
    return !(inbox instanceof Inbox.OfTeam
        || inbox instanceof Inbox.Blocked
        || inbox instanceof Inbox.Custom);
  }

  private void section(String title, Predicate<Inbox> belongs) {
    var sought = find.getValue().strip().toLowerCase(Locale.ROOT);
    var entries = new UnorderedList();
    inboxes.stream()
        .filter(named -> belongs.test(named.inbox()))
        .filter(named -> name(named).toLowerCase(Locale.ROOT).contains(sought))
        .forEach(named -> entries.add(new ListItem(entry(named))));
    if (entries.getChildren().findAny().isEmpty()) {
      return;
    }
    if (!title.isEmpty()) {
      sections.add(new H2(words.text(title)));
    }
    sections.add(entries);
  }

  private Component entry(Inboxes.Named named) {
    var label = new Span(name(named));
    label.getElement().setAttribute("translate", "no");
    var link = new Anchor(address.of(named.inbox()), label);
    link.setRouterIgnore(false);
    if (named.inbox().equals(current)) {
      link.getElement().setAttribute("aria-current", "page");
    }
    var beside = indicators.get(named.inbox());
    if (beside != null) {
      indicate(link, beside);
    }
    return link;
  }

  private void indicate(Anchor link, Indicator beside) {
    if (beside.dot()) {
      link.add(new Dot(words.text("inbox.new-messages")));
    }
    var count = new Span(NumberFormat.getIntegerInstance(words.locale()).format(beside.open()));
    count.addClassName("sapa-count");
    count.getElement().setAttribute("aria-label", words.text("inbox.open-count", beside.open()));
    link.add(count);
  }

  private String name(Inboxes.Named named) {
    return words.inbox(named);
  }
}
