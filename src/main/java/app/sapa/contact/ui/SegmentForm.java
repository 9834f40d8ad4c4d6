package app.sapa.contact.ui;

import app.sapa.base.Caption;
import app.sapa.contact.Filter;
import app.sapa.contact.FilterFields;
import app.sapa.kit.Field;
import com.vaadin.flow.component.html.Div;

/** Name and filter of a segment. */
final class SegmentForm extends Div {
  private static final long serialVersionUID = 1L;

  private final Field name;
  private final FilterBuilder builder;
  private transient Draft original = new Draft("", Filter.everyone());

  /** A segment as somebody is about to have it. */
  record Draft(String name, Filter filter) {}

  SegmentForm(ContactsWords words, FilterBuilder builder, Runnable changed) {
    this.builder = builder.telling(changed);
    name = Field.line(words.text("inbox.name"), Caption.LONGEST_NAME).telling(changed);
    addClassName("sapa-inbox-form");
    add(name, builder);
  }

  void show(Draft draft, FilterFields fields) {
    name.writing(draft.name()).refuse("");
    builder.show(fields, draft.filter());
    original = draft();
  }

  /** What it says now. */
  Draft draft() {
    return new Draft(name.text(), builder.filter());
  }

  boolean isChanged() {
    return !draft().equals(original) || builder.isBegun();
  }

  /** Whether everything that was begun is whole; else the person is led to what is not. */
  boolean isFinished() {
    return builder.isFinished();
  }

  /** Says what is wrong with the name. */
  void refuse(String why) {
    name.refuse(why);
  }

  void focusName() {
    name.focus();
  }
}
