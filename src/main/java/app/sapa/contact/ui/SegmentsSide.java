package app.sapa.contact.ui;

import app.sapa.contact.Segment;
import app.sapa.kit.Action;
import app.sapa.kit.Icon;
import app.sapa.kit.Inline;
import app.sapa.kit.Keys;
import app.sapa.kit.PlainButton;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The segments that there are, at the side of the table. */
final class SegmentsSide extends Nav {
  private static final long serialVersionUID = 1L;

  private final transient ContactsWords words;
  private final UnorderedList list = new UnorderedList();
  private final UnorderedList saved = new UnorderedList();
  private final Span none = new Span();
  private final transient Map<String, Anchor> links = new HashMap<>();
  private transient List<Line> lines = List.of();

  /** What the side leaves to the screen around it. */
  interface Steps {
    /** Away with the segments, where they cover the table. */
    void noSegments();

    /** A new one is wanted. */
    void create();
  }

  /**
   * A segment as it is listed.
   *
   * @param attention whether its filter asks for something that is gone
   */
  record Line(Segment segment, String address, boolean attention) {}

  SegmentsSide(ContactsWords words, Steps steps) {
    this.words = words;
    addClassName("sapa-side");
    getElement().setAttribute("aria-label", words.text("contacts.segments"));
    none.setText(words.text("contacts.no-segments"));
    none.addClassName("sapa-side-none");
    var close =
        new PlainButton(Icon.CLOSE, words.text("contacts.close-segments"), steps::noSegments);
    var create = new PlainButton(Icon.PLUS, words.text("contacts.new-segment"), steps::create);
    var heading = new Div(new H2(words.text("contacts.segments")), create);
    heading.addClassName("sapa-side-heading");
    add(Keys.press(Action.LEAVE, close.looking("sapa-side-close")), list, heading, saved, none);
  }

  /** What is listed already stays in its place, and keeps the keyboard if it has it. */
  void show(List<Line> now, Segment current) {
    if (!now.equals(lines)) {
      lines = List.copyOf(now);
      draw();
    }
    links.forEach((key, link) -> mark(link, key.equals(current.key())));
  }

  private void draw() {
    list.removeAll();
    saved.removeAll();
    links.clear();
    for (var line : lines) {
      var link = link(line);
      links.put(line.segment().key(), link);
      (line.segment() instanceof Segment.Saved ? saved : list).add(new ListItem(link));
    }
    none.setVisible(lines.stream().noneMatch(line -> line.segment() instanceof Segment.Saved));
  }

  private Anchor link(Line line) {
    var name = words.segment(line.segment());
    var label = new Span(name);
    label.addClassName("sapa-side-name");
    var link = new Anchor(line.address(), label);
    link.getElement().setAttribute("title", name);
    if (line.segment() instanceof Segment.Saved) {
      label.getElement().setAttribute("translate", "no");
    }
    if (line.attention()) {
      link.add(attention());
    }
    return link;
  }

  private Span attention() {
    var text = words.text("inbox.needs-attention");
    var mark = new Span(Icon.ATTENTION.draw(), Inline.spoken(text));
    mark.addClassName("sapa-attention");
    mark.getElement().setAttribute("title", text);
    return mark;
  }

  private static void mark(Anchor link, boolean current) {
    if (current) {
      link.getElement().setAttribute("aria-current", "page");
    } else {
      link.getElement().removeAttribute("aria-current");
    }
  }
}
