package app.sapa.conversation.ui;

import app.sapa.conversation.Variable;
import app.sapa.kit.Field;
import app.sapa.kit.Options;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.UnaryOperator;

/** Offers what can be left blank in a text, and inserts what is chosen where the caret is. */
public final class BlankOptions extends Div {
  private static final long serialVersionUID = 1L;

  /** As if it had been typed. */
  private static final String INSERT =
      """
      const text = this.querySelector('textarea');
      text.setRangeText($0, text.selectionStart, text.selectionEnd, 'end');
      text.dispatchEvent(new Event('change', {bubbles: true}));
      text.focus();\
      """;

  private final Field into;
  private final Options all;

  /**
   * Of these, into a field of several lines.
   *
   * @param text the texts of the person's language, by key
   */
  public BlankOptions(UnaryOperator<String> text, Field into, List<Variable> blanks) {
    this.into = into;
    var name = text.apply("snippets.blank");
    all = new Options(name).with("", text.apply("snippets.blank.choose"));
    for (var each : blanks) {
      var label = each.label();
      all.with(each.name(), label == null ? text.apply("island.variable." + each.name()) : label);
    }
    all.choosing("").telling(this::insert);
    addClassName("sapa-field");
    add(new Span(name), all);
  }

  private void insert(String name) {
    if (!name.isEmpty()) {
      into.getElement().executeJs(INSERT, "{{" + name + "}}");
      all.choosing("");
    }
  }
}
