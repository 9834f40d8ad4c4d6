package app.sapa.search.ui;

import app.sapa.kit.Island;
import app.sapa.search.SearchScope;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The search in the browser: its field, what was found and what was sought before. */
@Tag("sapa-search")
@JsModule("./sapa/sapa-search.ts")
final class SearchIsland extends Island {
  private static final long serialVersionUID = 1L;

  private final transient Questions questions;
  private SearchScope scope = SearchScope.CONTACTS;
  private String text = "";

  /** What the element asks, with arguments that anybody could have made up. */
  interface Questions {
    /** One page of what a text finds; the first, without a cursor, is where one is from now on. */
    ObjectNode search(String scope, String text, @Nullable String cursor);

    /** What was sought before, the newest first. */
    ArrayNode recent();

    /** A text was sought in earnest. */
    void remember(String scope, String text);

    /** A text shall not be offered again. */
    void forget(String scope, String text);
  }

  SearchIsland(Questions questions) {
    this.questions = questions;
  }

  /** Searches for a text. */
  void open(SearchScope newScope, String newText) {
    scope = newScope;
    text = newText;
    reopen();
  }

  /** One is there already; it is where the element begins when it is attached anew. */
  void stands(SearchScope newScope, String newText) {
    scope = newScope;
    text = newText;
  }

  /** Takes away what was found of these contacts. */
  void gone(Set<UUID> contacts) {
    var ids = JSON.createArrayNode();
    contacts.forEach(contact -> ids.add(contact.toString()));
    tell("gone", ids);
  }

  @Override
  protected void reopen() {
    tell("open", JSON.createObjectNode().put("scope", scope.key()).put("text", text));
  }

  @ClientCallable
  JsonNode search(String in, String sought, @Nullable String cursor) {
    return questions.search(in, sought, cursor);
  }

  @ClientCallable
  JsonNode recent() {
    return questions.recent();
  }

  @ClientCallable
  void remember(String in, String sought) {
    questions.remember(in, sought);
  }

  @ClientCallable
  void forget(String in, String sought) {
    questions.forget(in, sought);
  }
}
