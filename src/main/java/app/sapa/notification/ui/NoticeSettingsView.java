package app.sapa.notification.ui;

import app.sapa.base.NotThere;
import app.sapa.base.Spelling;
import app.sapa.kit.Options;
import app.sapa.notification.NoticeKind;
import app.sapa.notification.NoticeWay;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/** How a member is told of what, in one workspace; every choice holds at once. */
@Route("w/:slug/me/notifications")
@PermitAll
public class NoticeSettingsView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;
  private static final int MILLISECONDS = 4_000;

  @Inject transient NoticeDesk desk;

  private String slug = "";

  @PostConstruct
  void build() {
    addClassName("sapa-doc");
    setId("main");
    getElement().setAttribute("tabindex", "-1");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    slug = event.getRouteParameters().get("slug").orElse("");
    try {
      var chosen = desk.choices.of(desk.viewer(slug));
      removeAll();
      add(new H1(text("notice.title")), new Paragraph(text("notice.settings-hint")));
      var kinds = card("notice.settings-kinds");
      for (var kind : NoticeKind.values()) {
        kinds.add(choice(kind, chosen.of(kind)));
      }
      add(kinds, browser(chosen.sound()));
    } catch (NotThere e) {
      event.rerouteToError(NotFoundException.class);
    }
  }

  private Component choice(NoticeKind kind, NoticeWay way) {
    var name = text("notice.settings." + Spelling.of(kind));
    var ways =
        new Options(name)
            .withEach(ways(way), each -> text("notice.way." + each))
            .choosing(way.name())
            .telling(
                key ->
                    saving(
                        () ->
                            desk.choices.choose(desk.viewer(slug), kind, NoticeWay.valueOf(key))));
    return field(new Span(name), ways);
  }

  /** By mail only where there is any, or was when they chose it. */
  private NoticeWay[] ways(NoticeWay chosen) {
    return Stream.of(NoticeWay.values())
        .filter(way -> way != NoticeWay.MAIL || way == chosen || desk.mail.isSent())
        .toArray(NoticeWay[]::new);
  }

  private Component browser(boolean rings) {
    var sound = new Checkbox(text("notice.sound"), rings);
    sound.setHelperText(text("notice.sound-hint"));
    sound.addValueChangeListener(
        event -> saving(() -> desk.choices.ring(desk.viewer(slug), event.getValue())));
    var browser = card("notice.settings-browser");
    browser.add(new Permission(), field(sound));
    return browser;
  }

  private void saving(Runnable change) {
    change.run();
    Notification.show(text("profile.saved"), MILLISECONDS, Notification.Position.BOTTOM_CENTER);
  }

  private Section card(String title) {
    var card = new Section(new H2(text(title)));
    card.addClassName("sapa-card");
    return card;
  }

  private static Div field(Component... content) {
    var field = new Div(content);
    field.addClassName("sapa-field");
    return field;
  }

  @Override
  public String getPageTitle() {
    return text("notice.title") + " · Sapa";
  }

  private String text(String key) {
    return desk.texts.of(UI.getCurrent().getLocale(), key);
  }
}
