package app.sapa.conversation.ui;

import app.sapa.kit.Blank;
import app.sapa.kit.Icon;
import app.sapa.kit.Inline;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What stands in a console before anybody is chosen; it is the place to learn the keys. */
final class NothingOpen extends Composite<Blank> {
  private static final long serialVersionUID = 1L;

  private final transient Opened opened;

  NothingOpen(Opened opened) {
    this.opened = opened;
  }

  @Override
  protected Blank initContent() {
    return new Blank(Icon.BLANK, opened.text("inbox.choose"))
        .saying(opened.text("inbox.choose-hint"))
        .holding(keys());
  }

  private Div keys() {
    var keys =
        new Div(
            Inline.key("J"),
            Inline.key("K"),
            new Span(opened.text("inbox.keys.move")),
            Inline.key("Enter"),
            new Span(opened.text("inbox.keys.read")),
            Inline.key("R"),
            new Span(opened.text("inbox.keys.reply")),
            Inline.key("C"),
            new Span(opened.text("inbox.keys.comment")));
    keys.addClassNames("sapa-keys", "sapa-wide");
    return keys;
  }
}
