package app.sapa.conversation.ui;

import app.sapa.conversation.Categories;
import app.sapa.conversation.Closing;
import app.sapa.kit.Icon;
import app.sapa.kit.Inline;
import app.sapa.kit.PlainButton;
import app.sapa.people.Viewer;
import app.sapa.people.ui.CaptionFields;
import app.sapa.people.ui.ListedSettings;
import app.sapa.people.ui.SettingsSection;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The closing categories in the order in which they are offered, and beside them one of them. */
@Route("w/:slug/settings/categories/:chosen?")
@PermitAll
public class CategoriesView extends ListedSettings<Closing.Category> {
  private static final long serialVersionUID = 1L;

  @Inject transient Closing closing;
  @Inject transient Categories categories;

  private transient List<Closing.Category> offered = List.of();

  @Override
  protected SettingsSection section() {
    return SettingsSection.CATEGORIES;
  }

  @Override
  protected String freshKey() {
    return "categories.new";
  }

  @Override
  protected void read(Viewer viewer) {
    offered = closing.categories(viewer).stream().filter(Closing.Category::offered).toList();
  }

  @Override
  protected UUID id(Closing.Category category) {
    return category.id();
  }

  @Override
  protected Optional<Closing.Category> find(UUID id) {
    return offered.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  @Override
  protected Component panel(Viewer viewer, Closing.@Nullable Category chosen) {
    return new CategoryPanel(this, chosen);
  }

  @Override
  protected Stream<ListItem> rows() {
    return offered.isEmpty()
        ? Stream.of(new ListItem(text("categories.none")))
        : offered.stream().map(this::row);
  }

  private ListItem row(Closing.Category category) {
    var description = Inline.remark(category.description());
    description.getElement().setAttribute("translate", "no");
    var way = way(category.id(), new Span(Inline.name(category.name()), description));
    way.addClassName("sapa-team");
    var row = new ListItem(way, mover(category, true), mover(category, false));
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

  /** Keeps what is written of a category or of a new one, or says what was refused. */
  void keep(Closing.@Nullable Category category, CaptionFields words) {
    boolean kept =
        doing(
            () -> keep(category, words.name().text(), words.description().text()),
            "settings.saved",
            refusal -> words.refuse(refusal, told(refusal)));
    if (kept) {
      UI.getCurrent().navigate(list());
    }
  }

  private void keep(Closing.@Nullable Category category, String name, String description) {
    if (category == null) {
      categories.create(viewer(), name, description);
    } else {
      categories.change(viewer(), category.id(), name, description);
    }
  }

  void retire(Closing.Category category) {
    ends(() -> categories.retire(viewer(), category.id()), "categories.deleted");
  }
}
