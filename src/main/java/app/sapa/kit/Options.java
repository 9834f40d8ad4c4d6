package app.sapa.kit;

import app.sapa.base.Spelling;
import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The browser's own choice of one from a list, each by a key. */
@Tag("select")
public final class Options extends AbstractSinglePropertyField<Options, String>
    implements Focusable<Options>, HasStyle {
  private static final long serialVersionUID = 1L;

  private final transient Map<String, Element> options = new LinkedHashMap<>();
  private transient Element target = getElement();

  /** An empty one, read out by this name. */
  public Options(String name) {
    super("value", "", false);
    setSynchronizedEvent("change");
    named(name);
  }

  /** Is read out by another name. */
  public void named(String name) {
    getElement().setAttribute("aria-label", name);
  }

  /** Offers one more, at the end. */
  public Options with(String key, String text) {
    var option = new Element("option").setAttribute("value", key).setText(text);
    options.put(key, option);
    target.appendChild(option);
    return this;
  }

  /** Offers each of these words by its name, with the text that belongs to its spelling. */
  public Options withEach(Enum<?>[] words, UnaryOperator<String> text) {
    for (var word : words) {
      with(word.name(), text.apply(Spelling.of(word)));
    }
    return this;
  }

  /** What is offered from now on stands under this heading. */
  public Options under(String heading) {
    target = new Element("optgroup").setAttribute("label", heading);
    getElement().appendChild(target);
    return this;
  }

  /** Chooses one of them without telling anybody. */
  public Options choosing(String key) {
    options.forEach((each, option) -> option.setAttribute("selected", each.equals(key)));
    setValue(key);
    return this;
  }

  /** Tells what the person chose; what was not offered to them is nothing they can choose. */
  public Options telling(Consumer<String> chosen) {
    addValueChangeListener(
        event -> {
          var option = options.get(event.getValue());
          if (event.isFromClient() && option != null && !option.hasAttribute("disabled")) {
            chosen.accept(event.getValue());
          }
        });
    return this;
  }

  /** Lets one of them be chosen, or not. */
  public void able(String key, boolean able) {
    var option = options.get(key);
    if (option != null) {
      option.setAttribute("disabled", !able);
    }
  }
}
