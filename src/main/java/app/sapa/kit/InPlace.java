package app.sapa.kit;

import app.sapa.base.Overtaken;
import app.sapa.base.Refusal;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A value that is changed where it stands. A click, or Enter, makes a field of it; Enter, or going
 * on, saves; Escape leaves it as it was. While somebody writes, nothing that comes from elsewhere
 * takes their words away.
 */
public final class InPlace extends Div {
  private static final long serialVersionUID = 1L;
  private static final String WRITTEN = "element.value";

  private final transient Words words;
  private final transient Editor editor;
  private final transient Saving saving;
  private final Text content = new Text("");
  private final NativeButton button = new NativeButton();
  private final Span error = new Span();
  private String value = "";
  private String shown = "";
  private String add = "";

  /** What was there when the person began to write, as far as they know. */
  private String seen = "";

  private @Nullable Component field;
  private @Nullable String refused;
  private boolean isSaving;

  /** Takes what was written. */
  public interface Saving {
    /**
     * Saves it, and shows it here.
     *
     * @param seen what was there when the person began to write
     * @throws Refusal that says what is wrong with it; {@link Overtaken} if something else is there
     */
    void save(String seen, String text);
  }

  /**
   * What it says.
   *
   * @param name of the value
   */
  public record Words(Texts texts, Locale locale, String name) {
    private String text(String key, Object... arguments) {
      return texts.of(locale, key, arguments);
    }
  }

  /** Without a value. */
  public InPlace(Words words, Editor editor, Saving saving) {
    this.words = words;
    this.editor = editor;
    this.saving = saving;
    addClassName("sapa-in-place");
    button.getElement().setAttribute("type", "button");
    button.add(content);
    button.addClickListener(event -> edit());
    error.addClassName("sapa-error");
    error.getElement().setAttribute("role", "alert");
    add(button, error);
  }

  /**
   * Shows a value, unless somebody writes another one just now.
   *
   * @param now as it is stored
   * @param reads as people read it
   * @param invites what stands in its place while there is none
   */
  public void show(String now, String reads, String invites) {
    boolean same = reads.equals(shown) && invites.equals(add);
    value = now;
    shown = reads;
    add = invites;
    if (field == null && !same) {
      draw();
    }
  }

  /** Whether somebody writes in it, and has yet to say that it is right. */
  public boolean isWritten() {
    return field != null && !isSaving;
  }

  private void draw() {
    boolean empty = shown.isEmpty();
    content.setText(empty ? add : shown);
    button.setClassName("sapa-empty", empty);
    button
        .getElement()
        .setAttribute(
            "aria-label",
            empty
                ? words.text("edit.add-to", words.name(), add)
                : words.text("edit.change", words.name(), shown));
    button.getElement().setAttribute("translate", empty ? "yes" : "no");
  }

  private void edit() {
    if (field == null) {
      seen = value;
      var made = editor.making().apply(value);
      made.getElement().setAttribute("aria-label", words.name());
      listen(made);
      field = made;
      remove(button);
      addComponentAsFirst(made);
      made.getElement().callJsFunction("focus");
    }
  }

  private void listen(Component made) {
    var element = made.getElement();
    element
        .addEventListener(
            "keydown", event -> finish(event.getEventData().path(WRITTEN).asString(""), true))
        .setFilter("event.key === 'Enter' && !event.isComposing")
        .addEventData(WRITTEN);
    element
        .addEventListener("keydown", event -> stop(true))
        .setFilter("event.key === 'Escape' && !event.isComposing");
    element
        .addEventListener(
            "blur", event -> finish(event.getEventData().path(WRITTEN).asString(""), false))
        .addEventData(WRITTEN);
  }

  /** Going on from what was refused already asks nobody again. */
  private void finish(String text, boolean byKey) {
    if (field == null || (!byKey && text.equals(refused))) {
      return;
    }
    if (text.strip().equals(seen)) {
      stop(byKey);
      return;
    }
    isSaving = true;
    try {
      saving.save(seen, text);
      stop(byKey);
    } catch (Overtaken overtaken) {
      seen = overtaken.now();
      refuse(text, overtaken(overtaken.now()));
    } catch (Refusal refusal) {
      refuse(text, words.texts().of(words.locale(), refusal));
    } finally {
      isSaving = false;
    }
  }

  private String overtaken(String now) {
    return now.isEmpty()
        ? words.text("edit.overtaken.empty")
        : words.text("edit.overtaken", editor.reading().apply(now));
  }

  private void refuse(String text, String why) {
    refused = text;
    error.setText(why);
    if (field != null) {
      field.getElement().setAttribute("aria-invalid", "true");
    }
  }

  private void stop(boolean byKey) {
    if (field != null) {
      remove(field);
      field = null;
      refused = null;
      error.setText("");
      draw();
      addComponentAsFirst(button);
      if (byKey) {
        button.focus();
      }
    }
  }
}
