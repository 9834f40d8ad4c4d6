package app.sapa.kit;

import com.vaadin.flow.component.html.NativeButton;

/** A native button in Sapa's look. */
public final class PlainButton extends NativeButton {
  private static final long serialVersionUID = 1L;

  /** With a text. */
  public PlainButton(String text, Runnable pressed) {
    super(text, event -> pressed.run());
    addClassName("sapa-button");
    getElement().setAttribute("type", "button");
  }

  /** With an icon alone; the name is read out and shown as a tip. */
  public PlainButton(Icon icon, String name, Runnable pressed) {
    this(icon, name);
    addClickListener(event -> pressed.run());
  }

  /** With an icon alone, for what the browser does by itself. */
  public PlainButton(Icon icon, String name) {
    add(icon.draw());
    addClassName("sapa-button");
    getElement().setAttribute("type", "button");
    getElement().setAttribute("data-kind", "quiet");
    call(name);
  }

  /** Gives one with an icon alone another name. */
  public void call(String name) {
    getElement().setAttribute("aria-label", name);
    getElement().setAttribute("title", name);
  }

  /** The one that a screen is for. */
  public PlainButton primary() {
    getElement().setAttribute("data-kind", "primary");
    return this;
  }

  /** One that takes something away. */
  public PlainButton danger() {
    getElement().setAttribute("data-kind", "danger");
    return this;
  }

  /** With more of the look's classes. */
  public PlainButton looking(String... classNames) {
    addClassNames(classNames);
    return this;
  }
}
