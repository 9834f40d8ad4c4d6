package app.sapa.inbox.ui;

import app.sapa.contact.Filter;
import app.sapa.contact.ui.FilterBuilder;
import app.sapa.kit.PlainButton;
import app.sapa.kit.SidePanel;
import app.sapa.people.Viewer;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** The filter of the list that is open, in the panel; nobody keeps it but the address. */
final class ListFilter {
  private final InboxDesk desk;
  private final Words words;
  private final Supplier<Viewer> viewer;
  private final SidePanel panel;
  private final Steps steps;
  private final FilterBuilder builder;
  private Place place = Place.NOWHERE;

  /** The list whose filter the builder shows, so that it is not built anew under somebody's hands. */
  private String shown = "";

  /** What becomes of it. */
  interface Steps {
    /** Filters the list so. */
    void filter(Filter filter);

    /** Makes a custom inbox of it. */
    void keep(Filter filter);
  }

  ListFilter(InboxDesk desk, Words words, Supplier<Viewer> viewer, SidePanel panel, Steps steps) {
    this.desk = desk;
    this.words = words;
    this.viewer = viewer;
    this.panel = panel;
    this.steps = steps;
    builder = desk.filters.builder(words.locale(), this::count);
  }

  private IntSupplier count(Filter filter) {
    var me = viewer.get();
    var here = place;
    return () -> desk.conversations.count(me, here.box().inbox(), here.look(), filter);
  }

  /** Fills the panel; what was begun there for the same list is still there. */
  void show(Place where) {
    place = where;
    if (!key(where.filter()).equals(shown)) {
      build(where.filter());
    }
    panel.fill(
        words.text("inbox.filter-title"),
        List.of(new Paragraph(words.text("inbox.filter-hint", words.inbox(where.box()))), builder),
        List.of(
            new PlainButton(words.text("inbox.apply"), this::apply).primary(),
            new PlainButton(words.text("inbox.save-as"), this::keep),
            new PlainButton(words.text("inbox.clear"), this::clear)));
  }

  /** Takes the keyboard. */
  void begin() {
    builder.begin();
  }

  private void build(Filter filter) {
    shown = key(filter);
    builder.show(desk.filters.fields(viewer.get()), filter);
  }

  private String key(Filter filter) {
    return place.slug() + " " + place.box().inbox().key() + " " + filter;
  }

  private void apply() {
    if (builder.isFinished()) {
      filter(builder.filter());
    }
  }

  private void clear() {
    build(Filter.everyone());
    filter(Filter.everyone());
  }

  private void filter(Filter filter) {
    var before = shown;
    shown = key(filter);
    if (!desk.tries(() -> steps.filter(filter))) {
      shown = before;
    }
  }

  private void keep() {
    if (builder.isFinished()) {
      steps.keep(builder.filter());
    }
  }
}
