package app.sapa.contact.ui;

import app.sapa.base.Spelling;
import app.sapa.contact.Filter;
import app.sapa.contact.FilterField;
import app.sapa.contact.FilterFields.Trouble;
import app.sapa.contact.Operator;
import app.sapa.kit.Icon;
import app.sapa.kit.Options;
import app.sapa.kit.PlainButton;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One condition: a field, an operator and what is compared with. */
final class FilterRow extends Div implements FilterPart {
  private static final long serialVersionUID = 1L;

  private final transient FilterWork work;
  private final Options fields;
  private final Div rest = new Div();
  private final PlainButton remove;
  private final Paragraph note = new Paragraph();
  private String field;
  private int number;
  private @Nullable Operator operator;
  private @Nullable Options operators;
  private ValueEditor editor = ValueEditor.none();

  /** With the condition that is there, or none yet. */
  FilterRow(FilterWork work, Filter.@Nullable Condition condition, Consumer<FilterPart> removed) {
    this.work = work;
    field = condition == null ? "" : condition.field();
    fields = new FieldOptions(work.labels()).listing(field).telling(this::chooseField);
    remove = new PlainButton(Icon.CLOSE, work.text("filter.remove", 1), () -> removed.accept(this));
    remove.addClassName("sapa-filter-remove");
    rest.addClassName("sapa-filter-rest");
    note.addClassName("sapa-filter-note");
    addClassName("sapa-filter-row");
    getElement().setAttribute("role", "group");
    add(fields, rest, remove, note);
    rest.add(editor);
    if (condition != null) {
      draw(condition.operator(), condition.values());
    }
    mark(condition);
  }

  private Optional<FilterField> known() {
    return work.labels().fields().find(field);
  }

  private void chooseField(String key) {
    field = key;
    draw(known().map(each -> each.kind().operators().getFirst()).orElse(null), List.of());
    changed();
  }

  private void chooseOperator(String name) {
    known().ifPresent(here -> edit(here, Operator.valueOf(name), editor.values()));
    changed();
  }

  private void changed() {
    mark(condition());
    work.rearranged().run();
    work.changed().run();
  }

  private void draw(@Nullable Operator chosen, List<String> values) {
    operator = chosen;
    rest.removeAll();
    editor = ValueEditor.none();
    rest.add(editor);
    operators = null;
    var here = known().orElse(null);
    if (here == null || chosen == null) {
      return;
    }
    operators = operators(here, chosen);
    rest.add(operators);
    edit(here, chosen, values);
  }

  private void edit(FilterField here, Operator chosen, List<String> values) {
    operator = chosen;
    rest.remove(editor);
    editor = ValueEditor.of(work.labels(), here, chosen, values, this::valueChanged);
    rest.add(editor);
  }

  private void valueChanged() {
    mark(condition());
    work.changed().run();
  }

  private Options operators(FilterField here, Operator chosen) {
    var options = new Options("");
    Stream.concat(here.kind().operators().stream(), Stream.of(chosen))
        .distinct()
        .forEach(each -> options.with(each.name(), work.labels().operator(here.kind(), each)));
    return options.choosing(chosen.name()).telling(this::chooseOperator);
  }

  /** What it says so far, whatever it lacks. */
  private Filter.@Nullable Condition condition() {
    var known = operator;
    return known == null ? null : new Filter.Condition(field, known, editor.values());
  }

  /** Whether a person has still to choose something; what is broken is no more unfinished. */
  boolean unfinished() {
    var says = condition();
    return says == null || (known().isPresent() && !says.operator().takes(says.values().size()));
  }

  private void mark(Filter.@Nullable Condition condition) {
    var trouble =
        condition == null || unfinished()
            ? Optional.<Trouble>empty()
            : work.labels().fields().trouble(condition);
    note.setText(trouble.map(each -> work.text("filter.trouble." + Spelling.of(each))).orElse(""));
    note.setVisible(trouble.isPresent());
    getElement().setAttribute("data-broken", trouble.isPresent());
    sayName();
  }

  /** Says that something is still to be chosen, and takes the keyboard there. */
  void urge() {
    note.setText(work.text(field.isEmpty() ? "filter.choose-field" : "filter.choose-value"));
    note.setVisible(true);
    sayName();
    if (field.isEmpty()) {
      fields.focus();
    } else {
      editor.focus();
    }
  }

  /** Tells which of the conditions it is. */
  void number(int now) {
    number = now;
    sayName();
    fields.named(work.text("filter.label.field", now));
    if (operators != null) {
      operators.named(work.text("filter.label.operator", now));
    }
    editor.number(now);
    remove.getElement().setAttribute("aria-label", work.text("filter.remove", now));
    remove.getElement().setAttribute("title", work.text("filter.remove", now));
  }

  private void sayName() {
    var name = work.text("filter.condition", number);
    var said = note.isVisible() ? name + ": " + note.getText() : name;
    getElement().setAttribute("aria-label", said);
  }

  @Override
  public Optional<Filter> filter() {
    return unfinished() ? Optional.empty() : Optional.ofNullable(condition());
  }

  @Override
  public Stream<FilterRow> rows() {
    return Stream.of(this);
  }

  @Override
  public Stream<FilterGroup> groups() {
    return Stream.empty();
  }

  @Override
  public void focus() {
    fields.focus();
  }

  @Override
  public void joinedBy(String word) {
    getElement().setAttribute("data-word", word);
  }
}
