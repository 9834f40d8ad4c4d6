package app.sapa.inbox.ui;

import app.sapa.contact.FilterFields;
import app.sapa.contact.ui.FilterBuilder;
import app.sapa.inbox.CustomInboxes;
import app.sapa.inbox.Draft;
import app.sapa.people.Members.Member;
import app.sapa.people.Members.Team;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Collection;
import java.util.List;

/** Name, sharing and filter of a custom inbox, for its creator. */
final class InboxForm extends Div {
  private static final long serialVersionUID = 1L;
  private static final int PAUSE_MILLIS = 200;

  private final Input name = new Input(ValueChangeMode.LAZY);
  private final Span error = new Span();
  private final SharingField sharing;
  private final FilterBuilder builder;
  private transient Draft original;

  /** What there is to choose from. */
  record Choices(FilterFields fields, Collection<Member> others, List<Team> teams) {}

  InboxForm(Words words, FilterBuilder builder, Runnable changed) {
    this.builder = builder.telling(changed);
    original = Draft.of(builder.filter());
    sharing = new SharingField(words, changed);
    addClassName("sapa-inbox-form");
    name.setValueChangeTimeout(PAUSE_MILLIS);
    name.getElement().setAttribute("maxlength", Integer.toString(CustomInboxes.LONGEST_NAME));
    name.getElement().setAttribute("autocomplete", "off");
    name.addValueChangeListener(
        event -> {
          if (event.isFromClient()) {
            refuse("");
            changed.run();
          }
        });
    error.addClassName("sapa-error");
    error.getElement().setAttribute("role", "alert");
    var label = new HtmlContainer("label");
    label.add(new Span(words.text("inbox.name")), name);
    var field = new Div(label, error);
    field.addClassName("sapa-field");
    add(field, sharing, builder);
    refuse("");
  }

  void show(Draft draft, Choices choices) {
    name.setValue(draft.name());
    refuse("");
    sharing.show(draft.sharing(), choices.others(), choices.teams());
    builder.show(choices.fields(), draft.filter());
    original = draft();
  }

  /** What it says now. */
  Draft draft() {
    return new Draft(name.getValue(), sharing.sharing(), builder.filter());
  }

  Draft original() {
    return original;
  }

  /** What it says now is what is kept. */
  void settled() {
    original = draft();
  }

  boolean isChanged() {
    return !draft().equals(original) || builder.isBegun();
  }

  /** Whether everything that was begun is whole; else the person is led to what is not. */
  boolean isFinished() {
    return builder.isFinished();
  }

  /** Says what is wrong with the name; nothing is when it is empty. */
  void refuse(String why) {
    error.setText(why);
    error.setVisible(!why.isEmpty());
    name.getElement().setAttribute("aria-invalid", Boolean.toString(!why.isEmpty()));
    if (!why.isEmpty()) {
      name.focus();
    }
  }

  void focusName() {
    name.focus();
  }
}
