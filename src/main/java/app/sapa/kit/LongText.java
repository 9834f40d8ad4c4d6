package app.sapa.kit;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Tag;

/** The browser's own field of several lines; its value is known when somebody leaves it. */
@Tag("textarea")
public final class LongText extends AbstractSinglePropertyField<LongText, String>
    implements Focusable<LongText> {
  private static final long serialVersionUID = 1L;
  private static final String WRITTEN = "element.value";

  /** An empty one of so many lines, for at most so many characters. */
  public LongText(int lines, int longest) {
    super("value", "", false);
    setSynchronizedEvent("change");
    getElement().setAttribute("rows", Integer.toString(lines));
    getElement().setAttribute("maxlength", Integer.toString(longest));
  }

  /** Does something on Ctrl+Enter, when what is written so far is known. */
  public void finishing(Runnable finished) {
    getElement()
        .addEventListener(
            "keydown",
            event -> {
              setValue(event.getEventData().get(WRITTEN).asString());
              finished.run();
            })
        .setFilter("event.key === 'Enter' && (event.ctrlKey || event.metaKey)")
        .addEventData(WRITTEN);
  }
}
