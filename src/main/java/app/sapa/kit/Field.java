package app.sapa.kit;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Something to write in, under its name, and above what is wrong with what was written. */
public final class Field extends Div {
  private static final long serialVersionUID = 1L;

  private static final int PAUSE_MILLIS = 200;

  private final AbstractSinglePropertyField<?, String> input;
  private final Span error = new Span();

  /** One line of at most so many characters. */
  public static Field line(String name, int longest) {
    var line = new Input();
    line.getElement().setAttribute("maxlength", Integer.toString(longest));
    line.getElement().setAttribute("autocomplete", "off");
    return new Field(name, line);
  }

  /** A whole number. */
  public static Field number(String name, int least, int most) {
    var line = new Input();
    line.setType("number");
    line.getElement()
        .setAttribute("min", Integer.toString(least))
        .setAttribute("max", Integer.toString(most))
        .setAttribute("inputmode", "numeric");
    return new Field(name, line);
  }

  /** The password that somebody has. */
  public static Field password(String name) {
    var line = new Input();
    line.setType("password");
    line.getElement()
        .setAttribute("autocomplete", "current-password")
        .setAttribute("maxlength", "256");
    return new Field(name, line);
  }

  /** A code that is worth something once. */
  public static Field code(String name) {
    var line = new Input();
    line.getElement()
        .setAttribute("autocomplete", "one-time-code")
        .setAttribute("autocapitalize", "none")
        .setAttribute("spellcheck", "false")
        .setAttribute("maxlength", "48");
    return new Field(name, line);
  }

  /** Several lines of text. */
  public static Field lines(String name, int lines, int longest) {
    return new Field(name, new LongText(lines, longest));
  }

  private Field(String name, AbstractSinglePropertyField<?, String> input) {
    this.input = input;
    addClassName("sapa-field");
    error.addClassName("sapa-error");
    error.getElement().setAttribute("role", "alert");
    var label = new HtmlContainer("label");
    label.add(new Span(name), input);
    add(label, error);
    refuse("");
  }

  /** Writes it for the person. */
  public Field writing(String text) {
    input.setValue(text);
    return this;
  }

  /** Tells whenever the person has written, at a pause. */
  public Field telling(Runnable heard) {
    if (input instanceof HasValueChangeMode pausing) {
      pausing.setValueChangeMode(ValueChangeMode.LAZY);
      pausing.setValueChangeTimeout(PAUSE_MILLIS);
    }
    input.addValueChangeListener(
        event -> {
          if (event.isFromClient()) {
            heard.run();
          }
        });
    return this;
  }

  /** What is written by now. */
  public String text() {
    return input.getValue();
  }

  /** Says what is wrong with it; nothing is when that is empty. */
  public void refuse(String why) {
    error.setText(why);
    error.setVisible(!why.isEmpty());
    input.getElement().setAttribute("aria-invalid", Boolean.toString(!why.isEmpty()));
    if (!why.isEmpty()) {
      focus();
    }
  }

  public void focus() {
    ((Focusable<?>) input).focus();
  }
}
