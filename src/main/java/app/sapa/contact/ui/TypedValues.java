package app.sapa.contact.ui;

import app.sapa.contact.Filter;
import app.sapa.contact.FilterKind;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;

/** One or two values that are typed: texts, numbers, days. */
final class TypedValues extends ValueEditor {
  private static final long serialVersionUID = 1L;
  private static final int PAUSE_MILLIS = 200;

  private final transient FilterLabels labels;
  private final transient List<Input> inputs = new ArrayList<>();

  TypedValues(
      FilterLabels labels, FilterKind kind, boolean two, List<String> values, Runnable changed) {
    this.labels = labels;
    for (int i = 0; i < (two ? 2 : 1); i++) {
      var input = input(kind, changed);
      input.setValue(i < values.size() ? values.get(i) : "");
      inputs.add(input);
    }
    add(inputs.getFirst());
    if (two) {
      add(new Span(labels.text("filter.until")), inputs.getLast());
    }
  }

  private Input input(FilterKind kind, Runnable changed) {
    var input = new Input(ValueChangeMode.LAZY);
    input.setValueChangeTimeout(PAUSE_MILLIS);
    input.setType(
        switch (kind) {
          case NUMBER, COUNT -> "number";
          case DAY -> "date";
          default -> "text";
        });
    input.getElement().setAttribute("maxlength", Integer.toString(Filter.LONGEST_VALUE));
    input.getElement().setAttribute("step", kind == FilterKind.COUNT ? "1" : "any");
    input.getElement().setAttribute("autocomplete", "off");
    input.getElement().setAttribute("spellcheck", "false");
    input.addValueChangeListener(
        event -> {
          if (event.isFromClient()) {
            changed.run();
          }
        });
    return input;
  }

  @Override
  List<String> values() {
    return inputs.stream()
        .map(each -> each.getValue().strip())
        .filter(each -> !each.isEmpty())
        .toList();
  }

  @Override
  void number(int number) {
    var name = labels.text("filter.label.value", number);
    inputs.getFirst().getElement().setAttribute("aria-label", name);
    if (inputs.size() > 1) {
      inputs
          .getLast()
          .getElement()
          .setAttribute("aria-label", labels.text("filter.label.until", number));
    }
  }

  @Override
  void focus() {
    inputs.stream()
        .filter(each -> each.getValue().isBlank())
        .findFirst()
        .orElseGet(inputs::getFirst)
        .focus();
  }
}
