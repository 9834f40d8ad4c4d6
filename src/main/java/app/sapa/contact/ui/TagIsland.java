package app.sapa.contact.ui;

import app.sapa.kit.Island;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where tags are put on a contact and taken off; the browser opens it without asking. */
@Tag("sapa-tags")
@JsModule("./sapa/sapa-tags.ts")
public final class TagIsland extends Island {
  private static final long serialVersionUID = 1L;

  private final transient Questions questions;
  private @Nullable UUID contact;
  private String name = "";

  /** What the element asks, with arguments that anybody could have made up. */
  interface Questions {
    /** All tags there are, and which of them the contact has. */
    ArrayNode tags(String contact);

    /** The contact shall have a tag, or not. */
    ObjectNode tag(String contact, String tag, boolean on);

    /** The contact shall have a tag of that name. */
    ObjectNode tagNamed(String contact, String name);
  }

  TagIsland(Questions questions) {
    this.questions = questions;
  }

  /** Turns to a contact, or to none. */
  public void open(@Nullable UUID other, String otherName) {
    contact = other;
    name = otherName;
    reopen();
  }

  @Override
  protected void reopen() {
    var shown = JSON.createObjectNode().put("name", name);
    tell("open", shown.put("contact", contact == null ? null : contact.toString()));
  }

  @ClientCallable
  JsonNode tags(String of) {
    return questions.tags(of);
  }

  @ClientCallable
  JsonNode tag(String of, String tag, boolean on) {
    return questions.tag(of, tag, on);
  }

  @ClientCallable
  JsonNode tagNamed(String of, String tag) {
    return questions.tagNamed(of, tag);
  }
}
