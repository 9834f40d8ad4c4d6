package app.sapa.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** What belongs together on a page of forms, under a heading. */
public final class HeadedCard extends Section {
  private static final long serialVersionUID = 1L;

  private HeadedCard(String heading, Component... content) {
    super(new H2(heading));
    addClassName("sapa-card");
    add(content);
  }

  public static HeadedCard of(String heading, Component... content) {
    return new HeadedCard(heading, content);
  }

  /** The buttons at its end. */
  public static Div actions(Component... buttons) {
    var actions = new Div(buttons);
    actions.addClassName("sapa-actions");
    return actions;
  }
}
