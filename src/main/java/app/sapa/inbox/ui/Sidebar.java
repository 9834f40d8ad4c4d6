package app.sapa.inbox.ui;

import app.sapa.inbox.CustomInboxes.Section;
import app.sapa.inbox.Inbox;
import app.sapa.inbox.Indicators.Beside;
import app.sapa.inbox.Indicators.Indicator;
import app.sapa.kit.Action;
import app.sapa.kit.Icon;
import app.sapa.kit.Keys;
import app.sapa.kit.PlainButton;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The viewer's inboxes, with counts and dots, findable by name. */
final class Sidebar extends Nav {
  private static final long serialVersionUID = 1L;

  private final transient Words words;
  private final Input find = new Input();
  private final Span none = new Span();
  private final SidebarSection standard;
  private final SidebarSection teams;
  private final SidebarSection blocked;
  private final transient CustomSection custom;
  private transient List<SidebarLine> lines = List.of();
  private transient Map<Inbox, Indicator> indicators = Map.of();
  private transient @Nullable Inbox current;

  /** What the sidebar leaves to the screen around it. */
  interface Steps {
    /** Where an inbox is. */
    String addressOf(Inbox inbox);

    /** Away with the inboxes, where they cover the list. */
    void noInboxes();

    /** A new custom inbox is wanted. */
    void create();

    /** Whose custom inboxes were chosen to be listed. */
    Section section();

    void choose(Section section);

    boolean isFolded(String group);

    void fold(String group, boolean folded);
  }

  Sidebar(Words words, Steps steps) {
    this.words = words;
    addClassName("sapa-side");
    getElement().setAttribute("aria-label", words.text("inbox.inboxes"));
    standard = new SidebarSection(words, steps).under("inbox.standard");
    teams = new SidebarSection(words, steps).under("inbox.teams");
    blocked = new SidebarSection(words, steps);
    custom = new CustomSection(words, steps, this::draw);
    none.setText(words.text("inbox.none-found"));
    none.addClassName("sapa-side-none");
    add(
        Keys.press(
            Action.LEAVE,
            new PlainButton(Icon.CLOSE, words.text("inbox.close-inboxes"), steps::noInboxes)
                .looking("sapa-side-close")),
        search(),
        standard,
        teams,
        custom.section(),
        blocked,
        none);
  }

  private Div search() {
    find.setType("search");
    find.setPlaceholder(words.text("inbox.find"));
    find.getElement().setAttribute("aria-label", words.text("inbox.find"));
    find.setValueChangeMode(ValueChangeMode.LAZY);
    find.addValueChangeListener(event -> draw());
    var search = new Div(Icon.SEARCH.draw(), find);
    search.addClassName("sapa-search");
    return search;
  }

  void show(Beside beside, Inbox chosen) {
    lines =
        beside.inboxes().stream()
            .map(each -> new SidebarLine(each, words.inbox(each), true, false))
            .toList();
    indicators = beside.indicators();
    current = chosen;
    draw();
  }

  /** The custom ones, which {@link #show} then lists. */
  void custom(List<SidebarLine> all) {
    custom.show(all);
  }

  private void draw() {
    var sought = find.getValue().strip().toLowerCase(Locale.ROOT);
    draw(standard, sought, Sidebar::isStandard);
    draw(teams, sought, inbox -> inbox instanceof Inbox.OfTeam);
    draw(blocked, sought, inbox -> inbox instanceof Inbox.Blocked);
    custom.draw(sought);
    mark();
  }

  private void draw(SidebarSection section, String sought, Predicate<Inbox> belongs) {
    section.show(
        lines.stream()
            .filter(line -> belongs.test(line.box().inbox()) && line.isCalled(sought))
            .toList());
    section.unfold(!sought.isEmpty());
    section.setVisible(!section.isEmpty());
  }

  private static boolean isStandard(Inbox inbox) {
    return inbox instanceof Inbox.All
        || inbox instanceof Inbox.Mine
        || inbox instanceof Inbox.Unassigned;
  }

  private void mark() {
    Stream.of(standard, teams, custom.section(), blocked)
        .forEach(section -> section.mark(current, indicators));
    none.setVisible(
        Stream.of(standard, teams, custom.section(), blocked).noneMatch(SidebarSection::isVisible));
  }
}
