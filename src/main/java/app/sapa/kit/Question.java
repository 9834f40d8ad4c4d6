package app.sapa.kit;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/**
 * Asks something before going on, above everything else. Escape answers as {@link #staying} does:
 * everything stays as it is.
 */
public final class Question extends HtmlContainer {
  private static final long serialVersionUID = 1L;

  private final Div answers = new Div();

  /** Not asked yet; to be placed on the page. */
  public Question(String question, String consequence) {
    super("dialog");
    addClassName("sapa-question");
    getElement().setAttribute("aria-label", question);
    answers.addClassName("sapa-actions");
    add(new H2(question), new Paragraph(consequence), answers);
  }

  /** With an answer that does something. */
  public Question answering(PlainButton answer) {
    answer.addClickListener(event -> close());
    answers.add(answer);
    return this;
  }

  /** With the answer that changes nothing, which has the keyboard first. */
  public Question staying(String text) {
    var stay = new PlainButton(text, this::close);
    stay.getElement().setAttribute("autofocus", true);
    answers.add(stay);
    return this;
  }

  /** Asks it. */
  public void ask() {
    getElement().callJsFunction("showModal");
  }

  private void close() {
    getElement().callJsFunction("close");
  }
}
