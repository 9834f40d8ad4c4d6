package app.sapa.people.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;

/** Where owners set up two-step sign-in before a workspace that demands it lets them in. */
@Route(SecureView.PLACE + "/:slug")
@PermitAll
public class SecureView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  /** Below the root, before the workspace's address. */
  public static final String PLACE = "secure";

  private static final long serialVersionUID = 1L;

  @Inject transient SecureDesk desk;

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var home = "w/" + event.getRouteParameters().get("slug").orElse("");
    if (!desk.steps.isDemanded(home.substring(2), SecureDesk.who().account())) {
      event.forwardTo(home);
      return;
    }
    removeAll();
    addClassName("sapa-doc");
    setId("main");
    var others = new Anchor("w", text("secure.elsewhere"));
    others.setRouterIgnore(true);
    add(
        new H1(text("secure.title")),
        new Paragraph(text("secure.text")),
        new TwoStepsCard(desk).then(() -> UI.getCurrent().getPage().setLocation(home)),
        new Paragraph(others));
  }

  @Override
  public String getPageTitle() {
    return text("secure.title") + " · Sapa";
  }

  private String text(String key) {
    return desk.texts.of(UI.getCurrent().getLocale(), key);
  }
}
