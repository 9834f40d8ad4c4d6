package app.sapa.kit;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** The browser's own box to tick, with its name and a sentence of what it means. */
public final class Tick extends HtmlContainer {
  private static final long serialVersionUID = 1L;

  private final transient Element box = new Element("input").setAttribute("type", "checkbox");
  private boolean ticked;

  public Tick(String name, String meaning, boolean ticked) {
    super("label");
    this.ticked = ticked;
    addClassName("sapa-tick");
    box.setAttribute("checked", ticked);
    box.addEventListener(
            "change",
            event ->
                this.ticked = event.getEventData().path("event.target.checked").asBoolean(false))
        .addEventData("event.target.checked");
    getElement().appendChild(box);
    add(new Span(new Span(name), Inline.remark(meaning)));
  }

  public boolean isTicked() {
    return ticked;
  }
}
