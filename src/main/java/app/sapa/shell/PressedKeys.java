package app.sapa.shell;

import app.sapa.kit.Action;
import app.sapa.kit.Island;
import app.sapa.people.Permission;
import app.sapa.people.Viewer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells the browser what can be done and by which keys, and has its keyboard do it. */
@Tag("sapa-keys")
@JsModule("./sapa/sapa-keys.ts")
final class PressedKeys extends Island {
  private static final long serialVersionUID = 1L;

  private transient ObjectNode offered = JSON.createObjectNode();

  /**
   * Offers what a member of a workspace can do.
   *
   * @param text the texts of their language, by key
   * @param single whether keys that write a character act
   */
  void offer(Viewer viewer, String slug, boolean single, UnaryOperator<String> text) {
    var actions = JSON.createArrayNode();
    var rights = rights(viewer);
    Stream.of(Action.values())
        .filter(action -> action.isFor(rights))
        .forEach(action -> put(actions.addObject(), action, slug, single, text));
    offered = JSON.createObjectNode().put("single", single);
    offered.set("actions", actions);
    reopen();
  }

  /** As far as they decide what is there for a member. */
  static Action.Rights rights(Viewer viewer) {
    return new Action.Rights(
        viewer.seesEverything(),
        viewer.may(Permission.OPEN_CONTACTS),
        viewer.may(Permission.CHANGE_SETTINGS));
  }

  private static void put(
      ObjectNode node, Action action, String slug, boolean single, UnaryOperator<String> text) {
    node.put("id", action.key());
    node.put("name", text.apply("action." + action.key()));
    node.put("context", action.context().key());
    node.put("offered", action.isOffered());
    var address = action.address();
    node.put("address", address == null ? null : address(slug, address));
    keys(node.putArray("keys"), action, single);
  }

  private static void keys(ArrayNode keys, Action action, boolean single) {
    action.keys().stream().filter(key -> single || !action.isSingle(key)).forEach(keys::add);
  }

  private static String address(String slug, String place) {
    return "w/" + slug + (place.isEmpty() ? "" : "/" + place);
  }

  @Override
  protected void reopen() {
    tell("offer", offered);
  }
}
