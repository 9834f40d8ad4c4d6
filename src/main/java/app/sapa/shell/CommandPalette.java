package app.sapa.shell;

import app.sapa.kit.Island;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Where one goes, or does something, by its name; the browser opens it without asking. */
@Tag("sapa-palette")
@JsModule("./sapa/sapa-palette.ts")
final class CommandPalette extends Island {
  private static final long serialVersionUID = 1L;

  private final transient Questions questions;

  /** What the element asks, with arguments that anybody could have made up. */
  interface Questions {
    /** The inboxes one has. */
    ArrayNode inboxes();

    /** Those whom this text finds. */
    ArrayNode contacts(String text);

    /** Screens shall be dark, or light, from now on. */
    void colour(boolean dark);
  }

  CommandPalette(Questions questions) {
    this.questions = questions;
  }

  @Override
  protected void reopen() {
    // It asks when it is opened, and shows no more than that.
  }

  @ClientCallable
  JsonNode inboxes() {
    return questions.inboxes();
  }

  @ClientCallable
  JsonNode contacts(String text) {
    return questions.contacts(text);
  }

  @ClientCallable
  void colour(boolean dark) {
    questions.colour(dark);
  }
}
