package app.sapa.inbox.ui;

import app.sapa.inbox.Indicators.Indicator;
import app.sapa.kit.Icon;
import app.sapa.kit.Inline;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import org.jspecify.annotations.Nullable;

/** The way to one inbox. */
final class SidebarEntry extends ListItem {
  private static final long serialVersionUID = 1L;

  private final transient Words words;
  private final Anchor link;
  private final Span count = new Span();
  private final Dot dot;

  SidebarEntry(Words words, SidebarLine line, String address) {
    this.words = words;
    var label = new Span(line.name());
    label.getElement().setAttribute("translate", "no");
    label.addClassName("sapa-side-name");
    dot = new Dot(words.text("inbox.new-messages"));
    count.addClassName("sapa-count");
    link = new Anchor(address, label);
    link.setRouterIgnore(false);
    link.getElement().setAttribute("title", line.name());
    if (line.attention()) {
      link.add(attention());
    }
    link.add(dot, count);
    indicate(null);
    add(link);
  }

  private Span attention() {
    var text = words.text("inbox.needs-attention");
    var mark = new Span(Icon.ATTENTION.draw(), Inline.spoken(text));
    mark.addClassName("sapa-attention");
    mark.getElement().setAttribute("title", text);
    return mark;
  }

  void current(boolean current) {
    if (current) {
      link.getElement().setAttribute("aria-current", "page");
    } else {
      link.getElement().removeAttribute("aria-current");
    }
  }

  /** With a dot and a count, or neither. */
  void indicate(@Nullable Indicator beside) {
    dot.setVisible(beside != null && beside.dot());
    count.setVisible(beside != null);
    if (beside != null) {
      count.setText(NumberFormat.getIntegerInstance(words.locale()).format(beside.open()));
      count.getElement().setAttribute("aria-label", words.text("inbox.open-count", beside.open()));
    }
  }
}
