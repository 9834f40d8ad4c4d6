package app.sapa.people.ui;

import app.sapa.base.Ids;
import app.sapa.base.NotThere;
import app.sapa.people.Viewer;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.PostConstruct;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of the settings that lists what there is and shows, beside it, one of that or a new one.
 * The address names it in its parameter {@code chosen}.
 *
 * @param <T> what is listed; another one than before when anything of it is
 */
public abstract class ListedSettings<T> extends SettingsView {
  private static final long serialVersionUID = 1L;
  private static final String NEW = "new";

  private final Anchor fresh = new Anchor();
  private final Div above = new Div(fresh);
  private final UnorderedList list = new UnorderedList();
  private final Div detail = new Div();
  private final Div all = new Div(new Div(above, list), detail);
  private transient @Nullable T open;

  /** The key of the text that leads to a new one. */
  protected abstract String freshKey();

  /** Reads what there is by now. */
  protected abstract void read(Viewer viewer);

  /** One of what was read. */
  protected abstract Optional<T> find(UUID id);

  /** The list, of what was read; a line that says so when there is nothing. */
  protected abstract Stream<ListItem> rows();

  /** What to show beside the list of one of them, or of a new one. */
  protected abstract Component panel(Viewer viewer, @Nullable T chosen);

  /**
   * What to show for an address that names none of them.
   *
   * @throws NotThere when there is no such thing
   */
  protected Component panel(UUID other) {
    throw new NotThere();
  }

  @PostConstruct
  void lay() {
    fresh.setText(text(freshKey()));
    fresh.addClassName("sapa-button");
    fresh.getElement().setAttribute("data-kind", "primary");
    above.addClassName("sapa-people-head");
    list.addClassName("sapa-people");
    detail.addClassName("sapa-people-detail");
    all.addClassName("sapa-people-page");
    page().add(all);
  }

  /** Puts something before the way to a new one, above the list. */
  protected final void addAbove(Component component) {
    above.addComponentAsFirst(component);
  }

  @Override
  protected final void show(Viewer viewer, RouteParameters address) {
    read(viewer);
    fresh.setHref(list() + "/" + NEW);
    var chosen = address.get("chosen").orElse("");
    var id = Ids.parse(chosen);
    open = id.flatMap(this::find).orElse(null);
    listAgain();
    if (open != null || chosen.equals(NEW)) {
      beside(panel(viewer, open));
    } else if (chosen.isEmpty()) {
      beside(null);
    } else {
      beside(panel(id.orElseThrow(NotThere::new)));
    }
  }

  private void beside(@Nullable Component panel) {
    detail.removeAll();
    if (panel != null) {
      detail.add(panel);
    }
    all.getElement().setAttribute("data-open", panel != null);
  }

  /** Lists what was read. */
  protected final void listAgain() {
    list.removeAll();
    rows().forEach(list::add);
  }

  /** A row's way to what it names. */
  protected final Anchor way(UUID id, Component... content) {
    var way = new Anchor(list() + "/" + id);
    way.add(content);
    if (open != null && id.equals(id(open))) {
      way.getElement().setAttribute("aria-current", "true");
    }
    return way;
  }

  @Override
  protected final void renew(Viewer viewer) {
    var before = open;
    read(viewer);
    open = before == null ? null : find(id(before)).orElse(null);
    listAgain();
    if (before != null && !before.equals(open)) {
      beside(open == null ? null : panel(viewer, open));
    }
  }

  /** What tells one of them from all others. */
  protected abstract UUID id(T of);

  /** The address of the page with nothing beside the list. */
  protected final String list() {
    return address(section());
  }

  /** Does it, says so or what was refused, and shows what has become of it. */
  protected final void does(Runnable change, String done) {
    if (doing(change, done)) {
      renew(viewer());
    }
  }

  /** Does it and says so, and shows nothing beside the list then; or says what was refused. */
  protected final void ends(Runnable change, String done) {
    if (doing(change, done)) {
      UI.getCurrent().navigate(list());
    }
  }
}
