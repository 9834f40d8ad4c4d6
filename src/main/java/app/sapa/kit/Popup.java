package app.sapa.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.dom.Element;

/**
 * A panel that buttons open above everything else. The browser does it all without asking: it opens,
 * closes on Escape and on a click elsewhere, and gives the focus back. What costs much to bring waits
 * for {@link #opening}.
 */
public final class Popup extends Div {
  private static final long serialVersionUID = 1L;

  /** Closed at first; the id is unique on the page. */
  public Popup(String id, String name) {
    setId(id);
    addClassName("sapa-popover");
    getElement().setAttribute("popover", "auto");
    getElement().setAttribute("role", "dialog");
    getElement().setAttribute("aria-label", name);
    // It takes the keyboard as it opens, so that the next Tab leads into it, wherever one was.
    getElement().setAttribute("tabindex", "-1").setAttribute("autofocus", true);
    fill(name);
  }

  /** Replaces what it holds, under a heading. */
  public void fill(String heading, Component... content) {
    removeAll();
    add(new H2(heading));
    add(content);
  }

  /** Lets it open under its button, where browsers can, instead of at the side of the page. */
  public Popup underItsButton() {
    getElement().setAttribute("data-at", "button");
    return this;
  }

  /** Does something each time that it opens, such as bringing what it has to show. */
  public void opening(Runnable work) {
    getElement()
        .addEventListener("beforetoggle", event -> work.run())
        .setFilter("event.newState === 'open'");
  }

  /** Does something each time that it closes. */
  public void closing(Runnable work) {
    getElement()
        .addEventListener("toggle", event -> work.run())
        .setFilter("event.newState === 'closed'");
  }

  /** Lets a button open and close it. */
  public <B extends Component> B openedBy(B button) {
    target(button).setAttribute("aria-haspopup", "dialog");
    return button;
  }

  private Element target(Component button) {
    return button.getElement().setAttribute("popovertarget", getId().orElseThrow());
  }

  /** Has a button in it close it, and still do what it does. */
  public <B extends Component> B closedBy(B button) {
    target(button).setAttribute("popovertargetaction", "hide");
    return button;
  }

  /** Opens it, because something in another one was chosen. */
  public void open() {
    getElement().callJsFunction("showPopover");
  }

  /** Closes it, because a link in it was followed. */
  public void close() {
    getElement().callJsFunction("hidePopover");
  }
}
