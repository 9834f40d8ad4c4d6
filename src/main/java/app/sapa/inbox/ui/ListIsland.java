package app.sapa.inbox.ui;

import app.sapa.conversation.Drafts.Glimpse;
import app.sapa.kit.Island;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The conversation list in the browser. */
@Tag("sapa-list")
@JsModule("./sapa/sapa-list.ts")
final class ListIsland extends Island {
  private static final long serialVersionUID = 1L;

  private final transient Questions questions;
  private transient @Nullable ObjectNode open;

  /** As far as is known here; somebody quick is told nothing they have gone on from. */
  private @Nullable String highlighted;

  private int seq;

  /** What the element asks, with arguments that anybody could have made up. */
  interface Questions {
    /** The page after a place, or the first one. */
    ObjectNode page(@Nullable String cursor);

    /** The person chose a contact. */
    void select(String contact);

    /** Something is to be done about a contact, as its row offers it. */
    void act(String contact, String deed);

    /** These are selected now, to do something with them together. */
    void picked(List<String> contacts);
  }

  ListIsland(Questions questions) {
    this.questions = questions;
  }

  /** Opens an inbox from its top. */
  void open(String box, @Nullable UUID selected, String empty, @Nullable Link emptyLink) {
    var node = JSON.createObjectNode().put("box", box).put("empty", empty);
    highlighted = selected == null ? null : selected.toString();
    node.put("selected", highlighted);
    if (emptyLink != null) {
      node.set(
          "emptyLink",
          JSON.createObjectNode().put("text", emptyLink.text()).put("href", emptyLink.href()));
    }
    open = node;
    reopen();
  }

  /** A way on from an empty list. */
  record Link(String text, String href) {}

  @Override
  protected void reopen() {
    var node = open;
    if (node != null) {
      seq = 0;
      tell("open", node.put("seq", seq));
    }
  }

  /** Tells what has become of some rows; a contact without a row is not here any more. */
  void patch(ArrayNode changes) {
    seq++;
    var patch = JSON.createObjectNode().put("seq", seq);
    patch.set("changes", changes);
    tell("patch", patch);
  }

  /** Highlights a contact, or none. */
  void select(@Nullable UUID contact) {
    var id = contact == null ? null : contact.toString();
    if (open != null) {
      open.put("selected", id);
    }
    if (!Objects.equals(id, highlighted)) {
      highlighted = id;
      tell("select", id);
    }
  }

  /** Tells which replies have been begun, nothing where none is; of other contacts it tells nothing. */
  void drafts(Map<UUID, Glimpse> drafts) {
    var node = JSON.createObjectNode();
    drafts.forEach((contact, draft) -> node.set(contact.toString(), JSON.valueToTree(draft)));
    tell("drafts", node);
  }

  /** Shows everybody as selected. */
  void pickEverybody() {
    tell("pickEverybody", null);
  }

  /** Selects nobody any more. */
  void dropPicks() {
    tell("dropPicks", null);
  }

  @ClientCallable
  void act(String contact, String deed) {
    questions.act(contact, deed);
  }

  @ClientCallable
  void picked(JsonNode contacts) {
    var all = new ArrayList<String>();
    contacts.forEach(each -> all.add(each.asString("")));
    questions.picked(all);
  }

  @ClientCallable
  JsonNode page(@Nullable String cursor) {
    return questions.page(cursor);
  }

  @ClientCallable
  void select(String contact) {
    highlighted = contact;
    questions.select(contact);
  }
}
