package app.sapa.kit;

import com.vaadin.flow.component.HtmlContainer;

/** A text in one of HTML's small elements, where the element itself says something. */
public final class Inline extends HtmlContainer {
  private static final long serialVersionUID = 1L;

  private Inline(String element, String text) {
    super(element);
    setText(text);
  }

  /** A name, which no browser shall translate. */
  public static Inline name(String text) {
    var name = new Inline("strong", text);
    name.getElement().setAttribute("translate", "no");
    return name;
  }

  /** Words that matter in their sentence. */
  public static Inline strong(String text) {
    return new Inline("strong", text);
  }

  /** A remark beside something. */
  public static Inline remark(String text) {
    return new Inline("small", text);
  }

  /** Words that are read out and not shown. */
  public static Inline spoken(String text) {
    var spoken = new Inline("span", text);
    spoken.getElement().getClassList().add("sapa-sr");
    return spoken;
  }

  /** A date or time, as written out. */
  public static Inline time(String text) {
    return new Inline("time", text);
  }

  /** What was sought, within what was found. */
  public static Inline mark(String text) {
    return new Inline("mark", text);
  }

  /** A key of the keyboard. */
  public static Inline key(String text) {
    return new Inline("kbd", text);
  }
}
