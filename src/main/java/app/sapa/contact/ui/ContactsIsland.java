package app.sapa.contact.ui;

import app.sapa.kit.Island;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The table of contacts in the browser, which asks for its pages. */
@Tag("sapa-contacts")
@JsModule("./sapa/sapa-contacts.ts")
final class ContactsIsland extends Island {
  private static final long serialVersionUID = 1L;

  private final transient Questions questions;
  private transient Opening opening = new Opening("", "", "");
  private @Nullable UUID selected;

  /**
   * A list.
   *
   * @param name read out
   * @param kind which texts it has where it is empty
   */
  record Opening(String name, String kind, String order) {}

  /** What the element asks, with arguments that anybody could have made up. */
  interface Questions {
    /** A page of the list that is open; the first without a cursor. */
    ObjectNode page(@Nullable String cursor);

    /** Orders it another way. */
    void sort(String order);

    void block(String contact);

    void unblock(String contact);
  }

  ContactsIsland(Questions questions) {
    this.questions = questions;
  }

  /** Opens another list, or the same one from its beginning. */
  void open(Opening other, @Nullable UUID contact) {
    opening = other;
    selected = contact;
    reopen();
  }

  /** Marks who is shown beside it. */
  void select(@Nullable UUID contact) {
    selected = contact;
    tell("select", text(contact));
  }

  /** Draws some of its rows anew, and takes others away. */
  void change(ArrayNode rows, Collection<UUID> gone) {
    var change = JSON.createObjectNode();
    change.set("rows", rows);
    var ids = change.putArray("gone");
    gone.forEach(each -> ids.add(each.toString()));
    tell("change", change);
  }

  @Override
  protected void reopen() {
    tell(
        "open",
        JSON.createObjectNode()
            .put("name", opening.name())
            .put("kind", opening.kind())
            .put("order", opening.order())
            .put("selected", text(selected)));
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }

  @ClientCallable
  JsonNode page(@Nullable String cursor) {
    return questions.page(cursor);
  }

  @ClientCallable
  void sort(String order) {
    questions.sort(order);
  }

  @ClientCallable
  void block(String contact) {
    questions.block(contact);
  }

  @ClientCallable
  void unblock(String contact) {
    questions.unblock(contact);
  }
}
