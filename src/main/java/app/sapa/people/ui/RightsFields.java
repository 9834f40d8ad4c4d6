package app.sapa.people.ui;

import app.sapa.base.Spelling;
import app.sapa.kit.Inline;
import app.sapa.kit.Options;
import app.sapa.kit.Tick;
import app.sapa.people.Permission;
import app.sapa.people.Restriction;
import app.sapa.people.Rights;
import app.sapa.people.Role;
import app.sapa.people.Viewer;
import app.sapa.workspace.Scope;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What can be granted to somebody: a role, how far they see, and what is taken away again. */
final class RightsFields extends Div {
  private static final long serialVersionUID = 1L;

  private final transient UnaryOperator<String> text;
  private final Options roles;
  private final Inline meaning = Inline.remark("");
  private final Options scopes;
  private final Div reach;
  private final Div switches = new Div();
  private final transient Map<Restriction, Tick> ticks = new EnumMap<>(Restriction.class);
  private final Set<Restriction> taken = EnumSet.noneOf(Restriction.class);
  private Role role;

  /**
   * With what is granted at first.
   *
   * @param viewer who may grant no more than they may
   * @param text the texts of their language, by key
   */
  RightsFields(Viewer viewer, Rights granted, UnaryOperator<String> text) {
    this.text = text;
    role = granted.role();
    taken.addAll(granted.restrictions());
    roles = new Options(text.apply("rights.role"));
    for (var each : Role.values()) {
      if (each == Role.AGENT || viewer.may(Permission.CHANGE_OWNERS_AND_MANAGERS)) {
        roles.with(each.name(), text.apply("role." + Spelling.of(each)));
      }
    }
    roles.choosing(role.name()).telling(this::turn);
    scopes =
        new Options(text.apply("rights.scope"))
            .withEach(Scope.values(), spelling -> text.apply("rights.scope." + spelling))
            .choosing(granted.visibility().name());
    reach = field("rights.scope", scopes);
    switches.addClassName("sapa-ticks");
    switches.getElement().setAttribute("role", "group");
    switches.getElement().setAttribute("aria-label", text.apply("rights.restrictions"));
    var first = field("rights.role", roles);
    first.add(meaning);
    add(first, reach, switches);
    show();
  }

  private Div field(String name, Options options) {
    var field = new Div(new Span(text.apply(name)), options);
    field.addClassName("sapa-field");
    return field;
  }

  private void turn(String name) {
    remember();
    role = Role.valueOf(name);
    show();
  }

  /** What is ticked stays so, also where it means nothing for the role. */
  private void remember() {
    ticks.forEach(
        (each, tick) -> {
          if (tick.isTicked()) {
            taken.add(each);
          } else {
            taken.remove(each);
          }
        });
  }

  private void show() {
    meaning.setText(text.apply("rights.role." + Spelling.of(role)));
    reach.setVisible(role == Role.AGENT);
    switches.removeAll();
    ticks.clear();
    for (var each : Restriction.values()) {
      if (each.narrows(role)) {
        var key = "rights." + Spelling.of(each);
        var tick = new Tick(text.apply(key), text.apply(key + ".text"), taken.contains(each));
        ticks.put(each, tick);
        switches.add(tick);
      }
    }
  }

  /** What is granted by now. */
  Rights rights() {
    var ticked =
        ticks.entrySet().stream()
            .filter(each -> each.getValue().isTicked())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return new Rights(role, Scope.valueOf(scopes.getValue()), ticked);
  }
}
