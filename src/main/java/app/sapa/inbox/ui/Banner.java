package app.sapa.inbox.ui;

import app.sapa.inbox.Snapshot;
import app.sapa.kit.Action;
import app.sapa.kit.Icon;
import app.sapa.kit.Keys;
import app.sapa.kit.PlainButton;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** Above a custom inbox: how old it is and how many are in it, and what is wrong with its filter. */
final class Banner extends Section {
  private static final long serialVersionUID = 1L;

  private final transient Words words;
  private final Age age = new Age();
  private final Span total = new Span();
  private final Div broken = new Div();
  private final Span trouble = new Span();
  private final PlainButton edit;

  /** What the banner leaves to the screen around it. */
  interface Steps {
    /** Whom the filter means is to be found out again. */
    void refresh();

    /** Opens the filter of the inbox. */
    void edit();
  }

  Banner(Words words, Steps steps) {
    this.words = words;
    addClassName("sapa-banner");
    getElement().setAttribute("aria-label", words.text("inbox.banner"));
    var refresh =
        Keys.press(Action.REFRESH, new PlainButton(words.text("inbox.refresh"), steps::refresh));
    var line = new Div(new Div(age, total), refresh);
    line.addClassName("sapa-banner-line");
    edit = new PlainButton(words.text("inbox.edit"), steps::edit);
    broken.add(Icon.ATTENTION.draw(), trouble, edit);
    broken.addClassName("sapa-banner-broken");
    broken.getElement().setAttribute("role", "status");
    add(line, broken);
    setVisible(false);
  }

  /** Not above any other inbox. */
  void hide() {
    setVisible(false);
  }

  void show(Snapshot snapshot) {
    setVisible(true);
    age.since(snapshot.taken());
    total.setText(
        snapshot.total() > snapshot.kept()
            ? words.text("inbox.total-more", snapshot.total(), snapshot.kept())
            : words.text("inbox.total", snapshot.total()));
  }

  /** Where it could not be found out. */
  void failed(String why) {
    setVisible(true);
    age.never();
    total.setText(why);
  }

  /** Says that the filter asks for something that is gone; its creator may mend it. */
  void attention(boolean needed, boolean mine) {
    broken.setVisible(needed);
    trouble.setText(words.text(mine ? "inbox.broken" : "inbox.broken-others"));
    edit.setVisible(mine);
  }
}
