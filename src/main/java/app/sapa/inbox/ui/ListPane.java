package app.sapa.inbox.ui;

import app.sapa.inbox.Look;
import app.sapa.kit.Action;
import app.sapa.kit.Icon;
import app.sapa.kit.Keys;
import app.sapa.kit.PlainButton;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DomEvent;

/** The list of the inbox that is open, under its title, search and filters. */
final class ListPane extends Section {
  private static final long serialVersionUID = 1L;
  private static final String TYPED = "event.target.value";

  private final transient Words words;
  private final H2 title = new H2();
  private final Span count = new Span();
  private final NativeButton filter = new NativeButton();
  private final transient LookChoice look;
  private final Banner banner;

  /** What the pane leaves to the screen around it. */
  interface Steps extends Banner.Steps {
    /** Looks at the inbox another way. */
    void look(Look look);

    /** Searches everything for that text. */
    void search(String text);

    /** Shows the inboxes, where they are hidden. */
    void inboxes();

    /** Opens or closes the filter of the list. */
    void filter();
  }

  ListPane(Words words, Steps steps, ListIsland list) {
    this.words = words;
    look = new LookChoice(words, steps::look, steps::edit);
    banner = new Banner(words, steps);
    addClassName("sapa-list-pane");
    getElement().setAttribute("aria-label", words.text("inbox.conversations"));
    var head = new Div(titleLine(steps), search(steps), chips(steps));
    head.addClassName("sapa-list-head");
    add(head, banner, list);
  }

  private Div titleLine(Steps steps) {
    count.addClassName("sapa-open-count");
    title.getElement().setAttribute("translate", "no");
    var line =
        new Div(
            Keys.press(
                Action.INBOXES,
                new PlainButton(Icon.MENU, words.text("inbox.inboxes"), steps::inboxes)
                    .looking("sapa-side-toggle")),
            title,
            count,
            look.orders());
    line.addClassName("sapa-list-title");
    return line;
  }

  private Div search(Steps steps) {
    var input = new Input();
    input.setType("search");
    input.setPlaceholder(words.text("search.placeholder"));
    input.getElement().setAttribute("aria-label", words.text("search.label"));
    // The key comes before the browser tells of the value, so it brings the value along.
    input
        .getElement()
        .addEventListener("keydown", event -> sought(event, steps))
        .setFilter("event.key === 'Enter' && !event.isComposing")
        .addEventData(TYPED);
    var search = new Div(Icon.SEARCH.draw(), Keys.press(Action.FIND, input));
    search.addClassName("sapa-search");
    search.getElement().setAttribute("role", "search");
    return search;
  }

  private static void sought(DomEvent event, Steps steps) {
    var text = event.getEventData().path(TYPED).asString("").strip();
    if (!text.isEmpty()) {
      steps.search(text);
    }
  }

  private Div chips(Steps steps) {
    filter.addClassName("sapa-chip");
    filter.getElement().setAttribute("type", "button");
    filter.addClickListener(event -> steps.filter());
    var chips = new Div(look.statuses(), look.unreplied(), Keys.press(Action.FILTER, filter));
    chips.addClassName("sapa-chips");
    chips.getElement().setAttribute("role", "group");
    chips.getElement().setAttribute("aria-label", words.text("inbox.filters"));
    return chips;
  }

  /** Places something between the head and the list. */
  void place(Component bar) {
    addComponentAtIndex(1, bar);
  }

  Banner banner() {
    return banner;
  }

  void show(Place place) {
    var name = words.inbox(place.box());
    title.setText(name);
    title.getElement().setAttribute("title", name);
    look.show(place.box().inbox(), place.look());
    conditions(place.filter().conditions().size());
  }

  /** Tells by how many conditions the list is filtered. */
  void conditions(int many) {
    filter.setText(many == 0 ? words.text("inbox.filter") : words.text("inbox.filter-of", many));
    filter.getElement().setAttribute("aria-label", words.text("inbox.filter-name", many));
    filter.getElement().setAttribute("data-chosen", Boolean.toString(many > 0));
  }

  /** Tells whether the filter is open. */
  void filterOpen(boolean open) {
    filter.getElement().setAttribute("aria-expanded", Boolean.toString(open));
  }

  /** Gives the keyboard back to what opens the filter. */
  void focusFilter() {
    filter.focus();
  }

  void count(int open) {
    count.setText(words.text("inbox.open-count", open));
  }

  void noCount() {
    count.setText("");
  }
}
