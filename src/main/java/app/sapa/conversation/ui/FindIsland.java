package app.sapa.conversation.ui;

import app.sapa.kit.Island;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The bar that searches in the thread below it; the browser opens it without asking. */
@Tag("sapa-find")
@JsModule("./sapa/sapa-find.ts")
final class FindIsland extends Island {
  private static final long serialVersionUID = 1L;

  private final transient Questions questions;
  private @Nullable UUID contact;

  /** What the element asks, with arguments that anybody could have made up. */
  interface Questions {
    /** One page of what a text finds in the history of the contact. */
    ObjectNode find(String contact, String among, String text, @Nullable String cursor);

    /** What was sought before, the newest first. */
    ArrayNode recent(String among);

    /** A text was sought in earnest. */
    void remember(String among, String text);

    /** A text shall not be offered again. */
    void forget(String among, String text);
  }

  FindIsland(Questions questions) {
    this.questions = questions;
  }

  /** Turns to a contact. */
  void open(UUID newContact) {
    contact = newContact;
    reopen();
  }

  @Override
  protected void reopen() {
    if (contact != null) {
      tell("open", JSON.createObjectNode().put("contact", contact.toString()));
    }
  }

  @ClientCallable
  JsonNode find(String of, String among, String text, @Nullable String cursor) {
    return questions.find(of, among, text, cursor);
  }

  @ClientCallable
  JsonNode recent(String among) {
    return questions.recent(among);
  }

  @ClientCallable
  void remember(String among, String text) {
    questions.remember(among, text);
  }

  @ClientCallable
  void forget(String among, String text) {
    questions.forget(among, text);
  }
}
