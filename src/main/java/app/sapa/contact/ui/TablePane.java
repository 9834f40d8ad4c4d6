package app.sapa.contact.ui;

import app.sapa.contact.Segment;
import app.sapa.kit.Action;
import app.sapa.kit.Icon;
import app.sapa.kit.Keys;
import app.sapa.kit.PlainButton;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.function.IntSupplier;

/** The table of contacts, below its segment's name and how many are in it. */
final class TablePane extends Section {
  private static final long serialVersionUID = 1L;

  private final transient ContactsWords words;
  private final H2 title = new H2();
  private final LateCount count;
  private final PlainButton edit;
  private final Div broken = new Div();

  /** What the pane leaves to the screen around it. */
  interface Steps {
    /** Shows the segments, where they are hidden. */
    void segments();

    /** Changes the segment that is shown. */
    void edit();
  }

  TablePane(ContactsWords words, FilterDesk filters, ContactsIsland table, Steps steps) {
    this.words = words;
    count = filters.count(words.locale(), "contacts.count");
    count.addClassName("sapa-open-count");
    edit = new PlainButton(words.text("contacts.edit-segment"), steps::edit);
    addClassName("sapa-table-pane");
    getElement().setAttribute("aria-label", words.text("contacts.title"));
    var side =
        new PlainButton(Icon.MENU, words.text("contacts.segments"), steps::segments)
            .looking("sapa-side-toggle");
    var line = new Div(Keys.press(Action.INBOXES, side), title, count, edit);
    line.addClassName("sapa-list-title");
    var head = new Div(line);
    head.addClassName("sapa-list-head");
    broken.add(
        Icon.ATTENTION.draw(),
        new Span(words.text("inbox.broken")),
        new PlainButton(words.text("inbox.edit"), steps::edit));
    broken.addClassNames("sapa-banner", "sapa-banner-broken");
    broken.getElement().setAttribute("role", "status");
    add(head, broken, table);
  }

  /**
   * Shows another segment, which is still to be counted.
   *
   * @param attention whether its filter asks for something that is gone
   */
  void show(Segment segment, boolean attention) {
    var name = words.segment(segment);
    title.setText(name);
    title.getElement().setAttribute("title", name);
    boolean saved = segment instanceof Segment.Saved;
    title.getElement().setAttribute("translate", saved ? "no" : "yes");
    edit.setVisible(saved);
    broken.setVisible(attention);
  }

  /** Forgets how many were counted. */
  void uncounted() {
    count.rest();
    count.setText("");
  }

  /** Counts anew. */
  void count(IntSupplier question) {
    count.ask(question);
  }

  /** Gives the keyboard back to what opens the filter. */
  void focusEdit() {
    edit.focus();
  }
}
