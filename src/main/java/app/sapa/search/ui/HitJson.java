package app.sapa.search.ui;

import app.sapa.base.Span;
import app.sapa.contact.ui.ContactAddress;
import app.sapa.kit.Initials;
import app.sapa.search.ContactHit;
import app.sapa.search.Found;
import app.sapa.search.TextHit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was found as the search element reads it.
 *
 * @param anonymous what stands for an unknown name
 */
record HitJson(JsonMapper json, ContactAddress address, String anonymous) {
  ObjectNode contacts(Found<ContactHit> found) {
    return page(found, this::contact);
  }

  ObjectNode texts(Found<TextHit> found) {
    return page(found, this::text);
  }

  private <T> ObjectNode page(Found<T> found, Function<T, ObjectNode> drawing) {
    var node = json.createObjectNode();
    var hits = node.putArray("hits");
    found.hits().forEach(hit -> hits.add(drawing.apply(hit)));
    return node.put("total", found.total())
        .put("rebuilding", found.rebuilding())
        .put("next", found.next());
  }

  private ObjectNode contact(ContactHit hit) {
    var node = person(hit.id(), hit.id(), hit.name(), hit.blocked());
    node.set("nameMarks", marks(hit.marks()));
    node.put("line", hit.phone() != null ? hit.phone() : hit.email());
    node.putArray("lineMarks");
    return node.putNull("at").put("href", address.of(hit.id(), hit.blocked()));
  }

  private ObjectNode text(TextHit hit) {
    var node = person(hit.id(), hit.contact(), hit.contactName(), hit.blocked());
    node.putArray("nameMarks");
    node.put("line", hit.excerpt().text());
    node.set("lineMarks", marks(hit.excerpt().marks()));
    return node.put("at", hit.at().toString())
        .put("href", address.of(hit.contact(), hit.blocked(), hit.id()));
  }

  private ObjectNode person(UUID id, UUID contact, String known, boolean blocked) {
    var name = known.isEmpty() ? anonymous : known;
    var initials = Initials.of(contact, name);
    return json.createObjectNode()
        .put("id", id.toString())
        .put("contact", contact.toString())
        .put("name", name)
        .put("initials", initials.letters())
        .put("hue", initials.hue())
        .put("blocked", blocked);
  }

  private ArrayNode marks(List<Span> marks) {
    var array = json.createArrayNode();
    marks.forEach(mark -> array.addArray().add(mark.from()).add(mark.to()));
    return array;
  }
}
