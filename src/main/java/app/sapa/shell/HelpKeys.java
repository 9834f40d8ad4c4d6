package app.sapa.shell;

import app.sapa.kit.Action;
import app.sapa.kit.Inline;
import app.sapa.people.Viewer;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** All keys and what they do, from the one list of actions. */
final class HelpKeys {
  private static final Map<String, String> SIGNS =
      Map.of("ArrowDown", "↓", "ArrowUp", "↑", "Escape", "Esc");

  private final UnaryOperator<String> text;
  private final Viewer viewer;

  /** With the texts of a language by key, of what is there for this member. */
  HelpKeys(UnaryOperator<String> text, Viewer viewer) {
    this.text = text;
    this.viewer = viewer;
  }

  void into(HasComponents place) {
    for (var context : Action.Context.values()) {
      var actions = of(context);
      if (!actions.isEmpty()) {
        place.add(new H2(text.apply("island.shortcuts." + context.key())), keys(actions));
      }
    }
  }

  private List<Action> of(Action.Context context) {
    var rights = PressedKeys.rights(viewer);
    return Stream.of(Action.values())
        .filter(action -> action.context() == context && !action.keys().isEmpty())
        .filter(action -> action.isFor(rights))
        .toList();
  }

  private Component keys(List<Action> actions) {
    var all = new HtmlContainer("dl");
    all.addClassName("sapa-help-keys");
    for (var action : actions) {
      var name = new HtmlContainer("dt");
      name.setText(text.apply("action." + action.key()));
      var keys = new HtmlContainer("dd");
      for (var key : action.keys()) {
        if (keys.getComponentCount() > 0) {
          keys.add(new Span(text.apply("island.or")));
        }
        Stream.of(key.split("[+ ]", -1))
            .forEach(sign -> keys.add(Inline.key(SIGNS.getOrDefault(sign, sign))));
      }
      all.add(new Div(name, keys));
    }
    return all;
  }
}
