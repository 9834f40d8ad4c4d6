package app.sapa.inbox.ui;

import app.sapa.base.Spelling;
import app.sapa.inbox.CustomInboxes.Section;
import app.sapa.kit.Action;
import app.sapa.kit.Icon;
import app.sapa.kit.Keys;
import app.sapa.kit.PlainButton;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The custom inboxes at the side: all of them, one's own or those of others. */
final class CustomSection {
  private final Words words;
  private final Sidebar.Steps steps;
  private final Runnable redraw;
  private final SidebarSection section;
  private final Div choice = new Div();
  private final Span none = new Span();
  private final Map<Section, NativeButton> choices = new EnumMap<>(Section.class);
  private List<SidebarLine> all = List.of();
  private Section chosen;

  CustomSection(Words words, Sidebar.Steps steps, Runnable redraw) {
    this.words = words;
    this.steps = steps;
    this.redraw = redraw;
    chosen = steps.section();
    var create = new PlainButton(Icon.PLUS, words.text("inbox.new"), steps::create);
    section =
        new SidebarSection(words, steps)
            .under("inbox.custom", Keys.press(Action.NEW_INBOX, create));
    none.addClassName("sapa-side-none");
    choice.addClassName("sapa-segments");
    choice.getElement().setAttribute("role", "group");
    choice.getElement().setAttribute("aria-label", words.text("inbox.custom-of"));
    for (var each : Section.values()) {
      choice.add(choice(each));
    }
    section.holding(none);
    section.holding(choice);
    press();
  }

  private NativeButton choice(Section each) {
    var button =
        new NativeButton(words.text("inbox.custom-of." + Spelling.of(each)), event -> choose(each));
    button.getElement().setAttribute("type", "button");
    choices.put(each, button);
    return button;
  }

  private void choose(Section other) {
    chosen = other;
    steps.choose(other);
    press();
    redraw.run();
  }

  private void press() {
    choices.forEach(
        (each, button) ->
            button.getElement().setAttribute("aria-pressed", Boolean.toString(each == chosen)));
  }

  SidebarSection section() {
    return section;
  }

  void show(List<SidebarLine> now) {
    all = now;
  }

  /** Those of the chosen ones that are called so; whoever looks for a name looks among all. */
  void draw(String sought) {
    boolean searching = !sought.isEmpty();
    var lines =
        all.stream()
            .filter(line -> searching || belongs(line))
            .filter(line -> line.isCalled(sought))
            .toList();
    section.show(lines);
    section.unfold(searching);
    section.setVisible(!searching || !lines.isEmpty());
    choice.setVisible(!searching && !all.isEmpty());
    none.setVisible(lines.isEmpty());
    none.setText(words.text(all.isEmpty() ? "inbox.custom-none" : "inbox.custom-none-here"));
  }

  private boolean belongs(SidebarLine line) {
    return switch (chosen) {
      case ALL -> true;
      case BY_ME -> line.mine();
      case BY_OTHERS -> !line.mine();
    };
  }
}
