package app.sapa.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Input;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * In what a value is written, and how it reads.
 *
 * @param making a field with that value in it, whose {@code value} is what is written by then
 * @param reading a value, as it is stored, as people read it
 */
public record Editor(Function<String, Component> making, UnaryOperator<String> reading) {
  /** A line of text; {@code mode} says which keyboard fits on a telephone. */
  public static Editor line(String mode, int longest) {
    return of("text", line -> line.getElement().setAttribute("inputmode", mode), longest);
  }

  /** A line of that type of the browser's, which brings its own way of choosing. */
  public static Editor typed(String type, UnaryOperator<String> reading) {
    return new Editor(of(type, _ -> {}, 40).making, reading);
  }

  private interface Fitting {
    void fit(Input line);
  }

  private static Editor of(String type, Fitting fitting, int longest) {
    return new Editor(
        value -> {
          var line = new Input();
          line.setType(type);
          line.setValue(value);
          line.getElement()
              .setAttribute("maxlength", Integer.toString(longest))
              .setAttribute("autocomplete", "off");
          fitting.fit(line);
          return line;
        },
        UnaryOperator.identity());
  }

  /** A choice of one by its name, or of nothing. */
  public static Editor choice(Supplier<Map<String, String>> names, UnaryOperator<String> reading) {
    return new Editor(
        value -> {
          var offered = names.get();
          var options = new Options("").with("", "–");
          if (!value.isEmpty() && !offered.containsKey(value)) {
            options.with(value, reading.apply(value));
          }
          offered.forEach(options::with);
          return options.choosing(value);
        },
        reading);
  }
}
