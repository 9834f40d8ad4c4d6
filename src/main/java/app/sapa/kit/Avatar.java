package app.sapa.kit;

import com.vaadin.flow.component.html.Span;
import java.util.UUID;

/** Somebody's initials on a colour of their own. */
public final class Avatar extends Span {
  private static final long serialVersionUID = 1L;

  /** Decoration beside a name that is written out. */
  public Avatar(UUID id, String name) {
    super(Initials.of(id, name).letters());
    addClassName("sapa-avatar");
    getStyle().set("--hue", Integer.toString(Initials.of(id, name).hue()));
    getElement().setAttribute("aria-hidden", "true");
    getElement().setAttribute("translate", "no");
  }

  /** The size used inside rows and heads. */
  public Avatar small() {
    getElement().setAttribute("data-size", "small");
    return this;
  }

  /** With a dot when they are here just now; the name beside it has to say so too. */
  public Avatar here(boolean here) {
    getElement().setAttribute("data-here", here);
    return this;
  }

  /** Stands alone, so it is read out and explains itself. */
  public Avatar named(String text) {
    getElement().removeAttribute("aria-hidden");
    getElement().setAttribute("role", "img");
    getElement().setAttribute("aria-label", text);
    getElement().setAttribute("title", text);
    return this;
  }
}
