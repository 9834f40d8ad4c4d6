package app.sapa.contact.ui;

import app.sapa.base.Ids;
import app.sapa.base.Refusal;
import app.sapa.contact.Tagging;
import app.sapa.contact.Tagging.Offered;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The tags of a contact, as whoever looks may choose them. */
final class TagAnswers implements TagIsland.Questions {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final DrawerDesk desk;
  private final Locale locale;
  private final DetailsPanel.Around around;

  TagAnswers(DrawerDesk desk, Locale locale, DetailsPanel.Around around) {
    this.desk = desk;
    this.locale = locale;
    this.around = around;
  }

  @Override
  public ArrayNode tags(String contact) {
    var all = JSON.createArrayNode();
    tagging()
        .offered(around.viewer(), Ids.named(contact))
        .forEach(each -> put(all.addObject(), each));
    return all;
  }

  @Override
  public ObjectNode tag(String contact, String tag, boolean on) {
    return answer(
        _ -> {
          if (on) {
            tagging().put(around.viewer(), Ids.named(contact), Ids.named(tag));
          } else {
            tagging().take(around.viewer(), Ids.named(contact), Ids.named(tag));
          }
        });
  }

  @Override
  public ObjectNode tagNamed(String contact, String name) {
    return answer(
        node ->
            put(
                node.putObject("tag"),
                tagging().putNamed(around.viewer(), Ids.named(contact), name)));
  }

  private ObjectNode answer(Consumer<ObjectNode> doing) {
    var node = JSON.createObjectNode();
    try {
      doing.accept(node);
      around.changed();
    } catch (Refusal refusal) {
      node.put("refused", desk.told.text(locale, refusal));
    }
    return node;
  }

  private static void put(ObjectNode node, Offered tag) {
    node.put("id", tag.id().toString())
        .put("name", tag.name())
        .put("emoji", tag.emoji())
        .put("on", tag.on());
  }

  private Tagging tagging() {
    return desk.tagging;
  }
}
