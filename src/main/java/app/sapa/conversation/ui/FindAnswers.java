package app.sapa.conversation.ui;

import app.sapa.base.Ids;
import app.sapa.base.NotThere;
import app.sapa.base.Span;
import app.sapa.base.Spelling;
import app.sapa.conversation.Finding;
import app.sapa.conversation.Finding.Among;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is sought in a thread. */
final class FindAnswers implements FindIsland.Questions {
  private final Opened opened;

  FindAnswers(Opened opened) {
    this.opened = opened;
  }

  @Override
  public ObjectNode find(String contact, String among, String text, @Nullable String cursor) {
    var id = Ids.named(contact);
    var found = finding().find(opened.viewer(), id, among(among), text, cursor);
    var node = opened.desks.json.createObjectNode();
    var hits = node.putArray("hits");
    for (var hit : found.hits()) {
      var each = hits.addObject();
      each.put("id", hit.id().toString()).put("at", hit.at().toString()).put("line", hit.line());
      each.set("marks", spans(hit.marks()));
      each.set("places", spans(hit.places()));
    }
    return node.put("total", found.total())
        .put("rebuilding", found.rebuilding())
        .put("next", found.next());
  }

  private ArrayNode spans(List<Span> spans) {
    var array = opened.desks.json.createArrayNode();
    spans.forEach(span -> array.addArray().add(span.from()).add(span.to()));
    return array;
  }

  @Override
  public ArrayNode recent(String among) {
    return opened.desks.json.valueToTree(finding().recent(opened.viewer(), among(among)));
  }

  @Override
  public void remember(String among, String text) {
    finding().remember(opened.viewer(), among(among), text);
  }

  @Override
  public void forget(String among, String text) {
    finding().forget(opened.viewer(), among(among), text);
  }

  private Finding finding() {
    return opened.desks.finding;
  }

  private static Among among(String key) {
    return Spelling.find(Among.class, key).orElseThrow(NotThere::new);
  }
}
