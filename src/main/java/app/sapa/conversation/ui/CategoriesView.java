package app.sapa.conversation.ui;

import app.sapa.base.Ids;
import app.sapa.base.NotThere;
import app.sapa.conversation.Categories;
import app.sapa.conversation.Closing;
import app.sapa.kit.Icon;
import app.sapa.kit.Inline;
import app.sapa.kit.PlainButton;
import app.sapa.people.Viewer;
import app.sapa.people.ui.SettingsSection;
import app.sapa.people.ui.SettingsView;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The closing categories in the order in which they are offered, and beside them one of them. */
@Route("w/:slug/settings/categories/:category?")
@PermitAll
public class CategoriesView extends SettingsView {
  private static final long serialVersionUID = 1L;
  private static final String NEW = "new";

  @Inject transient Closing closing;
  @Inject transient Categories categories;

  private final UnorderedList list = new UnorderedList();
  private final Div detail = new Div();
  private final Div all = new Div();
  private transient List<Closing.Category> offered = List.of();
  private transient @Nullable UUID open;

  @Override
  protected SettingsSection section() {
    return SettingsSection.CATEGORIES;
  }

  @Override
  protected void show(Viewer viewer, RouteParameters address) {
    if (all.getParent().isEmpty()) {
      lay();
    }
    read(viewer);
    var wanted = address.get("category").orElse("");
    var chosen = wanted.isEmpty() || wanted.equals(NEW) ? null : named(wanted);
    open = chosen == null ? null : chosen.id();
    list();
    all.getElement().setAttribute("data-open", !wanted.isEmpty());
    detail.removeAll();
    if (!wanted.isEmpty()) {
      detail.add(new CategoryPanel(chosen, new Here()));
    }
  }

  private void lay() {
    var fresh = new Anchor(address(section()) + "/" + NEW, text("categories.new"));
    fresh.addClassName("sapa-button");
    fresh.getElement().setAttribute("data-kind", "primary");
    var above = new Div(fresh);
    above.addClassName("sapa-people-head");
    list.addClassName("sapa-people");
    detail.addClassName("sapa-people-detail");
    all.addClassName("sapa-people-page");
    all.add(new Div(above, list), detail);
    page().add(all);
  }

  private void read(Viewer viewer) {
    offered = closing.categories(viewer).stream().filter(Closing.Category::offered).toList();
  }

  private Closing.Category named(String id) {
    var parsed = Ids.parse(id);
    return offered.stream()
        .filter(each -> parsed.filter(each.id()::equals).isPresent())
        .findFirst()
        .orElseThrow(NotThere::new);
  }

  private void list() {
    list.removeAll();
    offered.forEach(each -> list.add(row(each)));
    if (offered.isEmpty()) {
      list.add(new ListItem(text("categories.none")));
    }
  }

  private ListItem row(Closing.Category category) {
    var description = Inline.remark(category.description());
    description.getElement().setAttribute("translate", "no");
    var link = new Anchor(address(section()) + "/" + category.id());
    link.addClassName("sapa-team");
    link.add(new Span(Inline.name(category.name()), description));
    if (category.id().equals(open)) {
      link.getElement().setAttribute("aria-current", "true");
    }
    var row = new ListItem(link, mover(category, true), mover(category, false));
    row.addClassName("sapa-ordered");
    return row;
  }

  private PlainButton mover(Closing.Category category, boolean earlier) {
    int place = offered.indexOf(category);
    var button =
        new PlainButton(
            earlier ? Icon.UP : Icon.DOWN,
            text(earlier ? "categories.up" : "categories.down", category.name()),
            () -> move(category, earlier));
    button.setEnabled(earlier ? place > 0 : place < offered.size() - 1);
    return button;
  }

  private void move(Closing.Category category, boolean earlier) {
    categories.move(viewer(), category.id(), earlier);
    renew(viewer());
  }

  @Override
  protected void renew(Viewer viewer) {
    read(viewer);
    list();
  }

  private final class Here implements CategoryPanel.Place {
    @Override
    public String text(String key, Object... arguments) {
      return CategoriesView.this.text(key, arguments);
    }

    @Override
    public String list() {
      return address(section());
    }

    @Override
    public void keep(
        Closing.@Nullable Category category,
        String name,
        String description,
        CategoryPanel.Refused refused) {
      boolean kept =
          doing(
              () -> keep(category, name, description),
              "settings.saved",
              refusal -> refused.because(refusal.key(), told(refusal)));
      if (kept) {
        UI.getCurrent().navigate(address(section()));
      }
    }

    private void keep(Closing.@Nullable Category category, String name, String description) {
      if (category == null) {
        categories.create(viewer(), name, description);
      } else {
        categories.change(viewer(), category.id(), name, description);
      }
    }

    @Override
    public void retire(Closing.Category category) {
      if (doing(() -> categories.retire(viewer(), category.id()), "categories.deleted")) {
        UI.getCurrent().navigate(address(section()));
      }
    }
  }
}
