package app.sapa.kit;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Some of a list, in a part of the page that unfolds; findable by name where there are many. */
public final class CheckList extends HtmlContainer {
  private static final long serialVersionUID = 1L;
  private static final int MANY = 8;

  private final transient Words words;
  private final transient Map<String, String> names;
  private final transient Map<String, Element> lines = new LinkedHashMap<>();
  private final transient Set<String> chosen;
  private final HtmlContainer summary = new HtmlContainer("summary");
  private final Span says = new Span();
  private final Input find = new Input(ValueChangeMode.LAZY);
  private final Div all = new Div();
  private String name = "";

  /**
   * What it says.
   *
   * @param none while nothing is chosen
   * @param find in the field where one looks for a name
   * @param empty where there is nothing to choose
   */
  public record Words(String none, String find, String empty) {}

  /**
   * A folded list.
   *
   * @param names by key, in order
   * @param changed told of every choice that the person makes
   */
  public CheckList(
      Words words, Map<String, String> names, Collection<String> chosen, Runnable changed) {
    super("details");
    this.words = words;
    this.names = new LinkedHashMap<>(names);
    this.chosen = new LinkedHashSet<>(chosen);
    addClassName("sapa-checks");
    all.addClassName("sapa-checks-all");
    all.getElement().setAttribute("role", "group");
    summary.add(says, Icon.DOWN.draw());
    add(summary);
    if (names.size() > MANY) {
      add(find());
    }
    add(all);
    names.keySet().forEach(this::line);
    if (names.isEmpty()) {
      all.add(new Span(words.empty()));
    }
    all.getElement()
        .addEventListener("change", event -> turn(event.getEventData(), changed))
        .addEventData("event.target.value")
        .addEventData("event.target.checked");
    say();
  }

  private Input find() {
    find.setType("search");
    find.setPlaceholder(words.find());
    find.getElement().setAttribute("aria-label", words.find());
    find.addValueChangeListener(event -> narrow(event.getValue()));
    return find;
  }

  private void line(String key) {
    var box = new Element("input").setAttribute("type", "checkbox").setAttribute("value", key);
    box.setAttribute("checked", chosen.contains(key));
    var text = new Element("span").setAttribute("translate", "no").setText(names.get(key));
    var line = new Element("label").appendChild(box, text);
    lines.put(key, line);
    all.getElement().appendChild(line);
  }

  private void narrow(String sought) {
    var part = sought.strip().toLowerCase(Locale.ROOT);
    lines.forEach(
        (key, line) ->
            line.setAttribute(
                "hidden", !names.getOrDefault(key, "").toLowerCase(Locale.ROOT).contains(part)));
  }

  /** What a browser says; only what is on the list can be chosen. */
  private void turn(JsonNode data, Runnable changed) {
    var key = data.path("event.target.value").asString("");
    if (!names.containsKey(key)) {
      return;
    }
    if (data.path("event.target.checked").asBoolean(false)) {
      chosen.add(key);
    } else {
      chosen.remove(key);
    }
    say();
    changed.run();
  }

  private void say() {
    var text =
        chosen.isEmpty()
            ? words.none()
            : String.join(
                ", ", chosen().stream().map(key -> names.getOrDefault(key, key)).toList());
    says.setText(text);
    summary.getElement().setAttribute("aria-label", name.isEmpty() ? text : name + ": " + text);
    getElement().setAttribute("data-chosen", !chosen.isEmpty());
  }

  /** Is read out by this name. */
  public void named(String now) {
    name = now;
    all.getElement().setAttribute("aria-label", now);
    say();
  }

  /** The keys of what is chosen, in the list's order. */
  public List<String> chosen() {
    var inOrder = new ArrayList<>(names.keySet());
    inOrder.retainAll(chosen);
    return List.copyOf(inOrder);
  }

  /** Takes the keyboard, unfolded. */
  public void focus() {
    summary.getElement().executeJs("this.parentElement.open = true; this.focus()");
  }
}
