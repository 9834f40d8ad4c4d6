package app.sapa.inbox.ui;

import app.sapa.inbox.Look;
import app.sapa.kit.Action;
import app.sapa.kit.Icon;
import app.sapa.kit.Keys;
import app.sapa.kit.PlainButton;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** The list of the inbox that is open, under its title, search and filters. */
final class ListPane extends Section {
  private static final long serialVersionUID = 1L;

  private final transient Words words;
  private final H2 title = new H2();
  private final Span count = new Span();
  private final NativeButton order = new NativeButton();
  private final NativeButton unreplied = new NativeButton();
  private final StatusFilter statuses;
  private Look look = Look.FIRST;

  /** What the pane leaves to the screen around it. */
  interface Steps {
    /** Looks at the inbox another way. */
    void look(Look look);

    /** Searches everything for that text. */
    void search(String text);

    /** Shows the inboxes, where they are hidden. */
    void inboxes();
  }

  ListPane(Words words, Steps steps, ListIsland list) {
    this.words = words;
    statuses = new StatusFilter(words);
    addClassName("sapa-list-pane");
    getElement().setAttribute("aria-label", words.text("inbox.conversations"));
    var head = new Div(titleLine(steps), search(steps), chips(steps));
    head.addClassName("sapa-list-head");
    add(head, list);
  }

  private Div titleLine(Steps steps) {
    count.addClassName("sapa-open-count");
    title.getElement().setAttribute("translate", "no");
    order.addClassName("sapa-button");
    order.addClickListener(event -> steps.look(look.turned()));
    var line =
        new Div(
            Keys.press(
                Action.INBOXES,
                new PlainButton(Icon.MENU, words.text("inbox.inboxes"), steps::inboxes)
                    .looking("sapa-side-toggle")),
            title,
            count,
            order);
    line.addClassName("sapa-list-title");
    return line;
  }

  private Div search(Steps steps) {
    var input = new Input();
    input.setType("search");
    input.setPlaceholder(words.text("search.placeholder"));
    input.getElement().setAttribute("aria-label", words.text("search.label"));
    Shortcuts.addShortcutListener(input, () -> sought(input, steps), Key.ENTER).listenOn(input);
    var search = new Div(Icon.SEARCH.draw(), Keys.press(Action.FIND, input));
    search.addClassName("sapa-search");
    search.getElement().setAttribute("role", "search");
    return search;
  }

  private static void sought(Input input, Steps steps) {
    if (!input.getValue().isBlank()) {
      steps.search(input.getValue().strip());
    }
  }

  private Div chips(Steps steps) {
    statuses.addValueChangeListener(
        event -> {
          if (event.isFromClient()) {
            steps.look(look.in(event.getValue()));
          }
        });
    unreplied.setText(words.text("inbox.unreplied"));
    unreplied.addClassName("sapa-chip");
    unreplied.addClickListener(event -> steps.look(look.toggled()));
    var chips = new Div(statuses, unreplied);
    chips.addClassName("sapa-chips");
    chips.getElement().setAttribute("role", "group");
    chips.getElement().setAttribute("aria-label", words.text("inbox.filters"));
    return chips;
  }

  void show(String name, Look now) {
    look = now;
    title.setText(name);
    order.setText(words.text("inbox.order." + now.order().name().toLowerCase(Locale.ROOT)));
    order.getElement().setAttribute("aria-label", words.text("inbox.order", order.getText()));
    statuses.setValue(now.status());
    unreplied.getElement().setAttribute("aria-pressed", Boolean.toString(now.unreplied()));
  }

  void count(int open) {
    count.setText(words.text("inbox.open-count", open));
  }

  void noCount() {
    count.setText("");
  }
}
