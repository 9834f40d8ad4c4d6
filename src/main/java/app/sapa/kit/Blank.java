package app.sapa.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** A pane with nothing in it says so, and where to go. */
public final class Blank extends Div {
  private static final long serialVersionUID = 1L;

  public Blank(Icon icon, String title) {
    addClassName("sapa-blank");
    add(icon.draw(), new H2(title));
  }

  /** Says more. */
  public Blank saying(String text) {
    add(new Paragraph(text));
    return this;
  }

  /** Offers a way on. */
  public Blank offering(String text, String address) {
    return holding(new Anchor(address, text));
  }

  /** Holds something more. */
  public Blank holding(Component more) {
    add(more);
    return this;
  }
}
