package app.sapa.people.ui;

import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.kit.Texts;
import app.sapa.kit.Told;
import app.sapa.live.ui.Pulses;
import app.sapa.live.ui.Watch;
import app.sapa.people.Viewer;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A page of the settings, beside the way to the others. It is there for whoever has its permission
 * and, while they look, goes with it.
 */
public abstract class SettingsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;
  private static final int MILLISECONDS = 4_000;

  @Inject transient Seat seat;
  @Inject transient Texts texts;
  @Inject transient Told told;
  @Inject transient Pulses pulses;

  private final Nav sections = new Nav();
  private final Main page = new Main();
  private transient Watch watch;
  private String slug = "";

  /** Which page it is. */
  protected abstract SettingsSection section();

  /**
   * Shows what is to be settled just now.
   *
   * @param address what the address says besides
   */
  protected abstract void show(Viewer viewer, RouteParameters address);

  /** Names, rights, teams or settings are other ones; what somebody is writing stays. */
  protected abstract void renew(Viewer viewer);

  @PostConstruct
  void build() {
    addClassName("sapa-settings");
    sections.addClassName("sapa-settings-nav");
    sections.getElement().setAttribute("aria-label", text("settings.title"));
    page.setId("main");
    page.addClassName("sapa-doc");
    page.getElement().setAttribute("tabindex", "-1");
    page.add(new H1(title()), new Paragraph(text("settings." + section().key() + ".text")));
    add(sections, page);
    watch = new Watch(pulses, new Settled());
  }

  /** What it says below its heading. */
  protected Main page() {
    return page;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    try {
      var parameters = event.getRouteParameters();
      var address = parameters.get("slug").orElse("");
      boolean elsewhere = !address.equals(slug);
      slug = address;
      var viewer = viewer();
      lead(viewer);
      show(viewer, parameters);
      if (elsewhere && isAttached()) {
        watch.stop();
        watch.start(UI.getCurrent(), viewer.workspace());
      }
    } catch (NotThere e) {
      event.rerouteToError(NotFoundException.class);
    }
  }

  private void lead(Viewer viewer) {
    sections.removeAll();
    Arrays.stream(SettingsSection.values())
        .filter(each -> each.isFor(viewer))
        .collect(Collectors.groupingBy(SettingsSection::group, TreeMap::new, Collectors.toList()))
        .forEach((group, some) -> sections.add(ways(group, some)));
  }

  private Div ways(SettingsSection.Group group, List<SettingsSection> some) {
    var heading = new Span(text("settings.group." + group.key()));
    heading.setId("settings-" + group.key());
    var ways = new Div(heading);
    ways.getElement().setAttribute("role", "group");
    ways.getElement().setAttribute("aria-labelledby", "settings-" + group.key());
    some.forEach(each -> ways.add(way(each)));
    return ways;
  }

  private Anchor way(SettingsSection to) {
    var way = new Anchor(address(to), text("settings." + to.key()));
    if (to == section()) {
      way.getElement().setAttribute("aria-current", "page");
    }
    return way;
  }

  /** Where a page of the settings of this workspace is. */
  protected String address(SettingsSection of) {
    return "w/" + slug + "/settings/" + of.key();
  }

  /**
   * Whoever sits before it, with the rights of this moment.
   *
   * @throws NotThere when these do not hold the page any more
   */
  protected Viewer viewer() {
    var viewer = seat.in(slug);
    if (!section().isFor(viewer)) {
      throw new NotThere();
    }
    return viewer;
  }

  /** Does it and says so, or says what was refused. */
  protected boolean doing(Runnable change, String done) {
    return doing(change, done, told::show);
  }

  /** The same, with a place of its own for what was refused. */
  protected boolean doing(Runnable change, String done, Consumer<Refusal> refused) {
    try {
      change.run();
      Notification.show(text(done), MILLISECONDS, Notification.Position.BOTTOM_CENTER);
      return true;
    } catch (Refusal refusal) {
      refused.accept(refusal);
      return false;
    }
  }

  /** A refusal in the person's language. */
  protected String told(Refusal refusal) {
    return told.text(locale(), refusal);
  }

  /** A text of that key in the person's language. */
  public final String text(String key, Object... arguments) {
    return texts.of(locale(), key, arguments);
  }

  protected static Locale locale() {
    return UI.getCurrent().getLocale();
  }

  /** A short word about the state of something. */
  protected static Span chip(String text, String kind) {
    var chip = new Span(text);
    chip.addClassName("sapa-state");
    chip.getElement().setAttribute("data-kind", kind);
    return chip;
  }

  private String title() {
    return text("settings." + section().key());
  }

  @Override
  public String getPageTitle() {
    return title() + " · Sapa";
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    watch.start(event.getUI(), viewer().workspace());
  }

  @Override
  protected void onDetach(DetachEvent event) {
    watch.stop();
    super.onDetach(event);
  }

  private final class Settled implements Watch.Screen {
    @Override
    public void rightsChanged() {
      var viewer = viewer();
      lead(viewer);
      renew(viewer);
    }

    @Override
    public void contactsChanged(Set<UUID> contacts) {
      // Nothing here is about a contact.
    }
  }
}
