package app.sapa.shell;

import app.sapa.kit.Icon;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** A screen in place of one that cannot be shown: a heading, a sentence, and the way back. */
abstract class Missing extends Main implements HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final String title;

  Missing(ErrorPage error) {
    title = getTranslation(error.title());
    setId("main");
    addClassNames("sapa-blank", "sapa-whole");
    var back = new Anchor("w", getTranslation("error.back"));
    back.addClassName("sapa-button");
    back.setRouterIgnore(true);
    add(Icon.MISSING.draw(), new H1(title), new Paragraph(getTranslation(error.text())), back);
  }

  @Override
  public String getPageTitle() {
    return title + " · Sapa";
  }
}
