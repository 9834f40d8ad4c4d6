package app.sapa.contact.ui;

import app.sapa.contact.FilterField;
import app.sapa.kit.CheckList;
import java.util.LinkedHashMap;
import java.util.List;

/** Some of what a field lets one choose from. */
final class ChosenValues extends ValueEditor {
  private static final long serialVersionUID = 1L;

  private final transient FilterLabels labels;
  private final CheckList choices;

  ChosenValues(FilterLabels labels, FilterField field, List<String> values, Runnable changed) {
    this.labels = labels;
    var names = new LinkedHashMap<String, String>();
    field.choices().stream()
        .filter(each -> each.there() || values.contains(each.key()))
        .forEach(each -> names.put(each.key(), labels.choice(field, each)));
    values.forEach(each -> names.putIfAbsent(each, labels.text("filter.gone-choice")));
    choices =
        new CheckList(
            new CheckList.Words(
                labels.text("filter.choose-some"),
                labels.text("filter.find-choice"),
                labels.text("filter.no-choices")),
            names,
            values,
            changed);
    add(choices);
  }

  @Override
  List<String> values() {
    return choices.chosen();
  }

  @Override
  void number(int number) {
    choices.named(labels.text("filter.label.value", number));
  }

  @Override
  void focus() {
    choices.focus();
  }
}
