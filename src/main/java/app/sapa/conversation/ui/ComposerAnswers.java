package app.sapa.conversation.ui;

import app.sapa.base.Ids;
import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.conversation.Drafts.Mode;
import app.sapa.conversation.FileSeen;
import app.sapa.conversation.PreviewSeen;
import app.sapa.conversation.Previewing;
import app.sapa.conversation.Reply;
import app.sapa.kit.Initials;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the composer asks. Messages and drafts may also be for a contact that was open before: what
 * was written there is sent when the line is back, or kept when one turns away.
 */
final class ComposerAnswers implements ComposerIsland.Questions {
  private final Opened opened;

  /** What was asked and is not known yet, by the ids under which it becomes so. */
  private final Map<UUID, Awaited> awaited = new HashMap<>();

  private record Awaited(UUID contact, String url) {}

  ComposerAnswers(Opened opened) {
    this.opened = opened;
  }

  @Override
  public ObjectNode send(
      String contact,
      String id,
      String mode,
      String text,
      List<String> files,
      @Nullable String answers,
      boolean preview) {
    var answer = opened.desks.json.createObjectNode();
    try {
      var to = Ids.named(contact);
      var reply = reply(id, text, files, answers, preview);
      say(to, mode(mode), reply);
      answer.set("entry", said(to, reply.id()));
    } catch (Refusal refusal) {
      answer.put("refused", opened.desks.told.text(opened.locale, refusal));
    }
    return answer;
  }

  /** A reply whose parts anybody could have made up. */
  static Reply reply(
      String id, String text, List<String> files, @Nullable String answers, boolean preview) {
    return new Reply(
        Ids.named(id),
        text,
        files.stream().map(Ids::named).toList(),
        answers == null ? null : Ids.named(answers),
        preview);
  }

  /** As it stands in the thread: waiting, or among all others. */
  private ObjectNode said(UUID to, UUID entry) {
    var me = opened.viewer();
    var json = opened.json(opened.read(to));
    var waiting =
        opened.desks.later.waiting(me, to).stream()
            .filter(each -> each.id().equals(entry))
            .findFirst();
    return waiting.isPresent()
        ? json.waiting(waiting.get(), me.id())
        : opened.desks.timeline.around(me, to, entry, 2).entries().stream()
            .filter(each -> each.id().equals(entry))
            .findFirst()
            .map(json::one)
            .orElseThrow(NotThere::new);
  }

  private void say(UUID to, Mode mode, Reply reply) {
    var me = opened.viewer();
    if (mode == Mode.COMMENT) {
      opened.desks.commenting.add(me, to, reply.id(), reply.text(), reply.files());
    } else {
      opened.desks.later.soon(me, to, reply);
      opened.desks.attention.sent(me, to);
    }
  }

  @Override
  public void draft(String contact, String mode, String text) {
    opened.desks.drafts.keep(opened.viewer(), Ids.named(contact), mode(mode), text);
  }

  @Override
  public void removeFile(String contact, String id) {
    opened.desks.drafts.remove(opened.viewer(), Ids.named(contact), Ids.named(id));
  }

  @Override
  public void typing(String contact) {
    if (opened.is(Ids.named(contact))) {
      opened.desks.attention.writes(opened.viewer(), Ids.named(contact));
    }
  }

  @Override
  public ArrayNode mentionable(String contact, String typed) {
    var people = opened.desks.json.createArrayNode();
    for (var each : opened.desks.mentions.candidates(opened.viewer(), Ids.named(contact), typed)) {
      var initials = Initials.of(each.id(), each.name());
      people
          .addObject()
          .put("id", each.id().toString())
          .put("name", each.name())
          .put("initials", initials.letters())
          .put("hue", initials.hue());
    }
    return people;
  }

  @Override
  public ArrayNode snippets(String contact, String typed) {
    var all = opened.desks.json.createArrayNode();
    for (var each : opened.desks.prompting.snippets(opened.viewer(), Ids.named(contact), typed)) {
      all.addObject()
          .put("id", each.id().toString())
          .put("title", each.title())
          .put("shortcut", each.shortcut())
          .put("text", each.text())
          .put("written", each.written())
          .set("files", seen(each.files().stream().map(FileSeen::of)));
    }
    return all;
  }

  private JsonNode seen(Stream<FileSeen> files) {
    return opened.desks.json.valueToTree(files.toList());
  }

  @Override
  public ObjectNode snippetFiles(String contact, String mode, String snippet, List<String> ids) {
    var answer = opened.desks.json.createObjectNode();
    try {
      var wanted = ids.stream().map(Ids::named).toList();
      var put =
          opened.desks.snippetFiles.putInto(
              opened.viewer(), Ids.named(contact), mode(mode), Ids.named(snippet), wanted);
      answer.set("files", seen(put.stream().map(FileSeen::of)));
    } catch (Refusal refusal) {
      answer.put("refused", opened.desks.told.text(opened.locale, refusal));
    }
    return answer;
  }

  @Override
  public ArrayNode variables(String contact) {
    var all = opened.desks.json.createArrayNode();
    var me = opened.viewer();
    for (var each : opened.desks.prompting.variables(me, Ids.named(contact))) {
      all.addObject()
          .put("name", each.name())
          .put("label", each.label())
          .put("value", each.value())
          .put("written", each.written(me));
    }
    return all;
  }

  @Override
  public ObjectNode preview(String contact, String url) {
    var answer = opened.desks.json.createObjectNode();
    var asked = opened.desks.previewing.ask(opened.viewer(), Ids.named(contact), url);
    asked.flatMap(ComposerAnswers::seen).ifPresent(it -> answer.set("preview", json(it)));
    asked
        .filter(it -> !it.fetched())
        .ifPresent(
            it -> {
              answer.put("awaited", true);
              awaited.put(it.id(), new Awaited(Ids.named(contact), url));
            });
    return answer;
  }

  private JsonNode json(PreviewSeen preview) {
    return opened.desks.json.valueToTree(preview);
  }

  /** Hands over what has become known of what was asked about these contacts. */
  void previewed(Set<UUID> contacts, ComposerIsland composer) {
    Map.copyOf(awaited)
        .forEach(
            (id, place) -> {
              if (contacts.contains(place.contact())) {
                previewed(id, place, composer);
              }
            });
  }

  private void previewed(UUID id, Awaited place, ComposerIsland composer) {
    try {
      var now = opened.desks.previewing.asked(opened.viewer(), id);
      if (now.fetched()) {
        awaited.remove(id);
        composer.previewed(place.contact(), place.url(), seen(now));
      }
    } catch (NotThere gone) {
      awaited.remove(id);
    }
  }

  private static Optional<PreviewSeen> seen(Previewing.Asked asked) {
    return Optional.ofNullable(asked.preview()).map(PreviewSeen::of);
  }

  private static Mode mode(String name) {
    return name.equals("comment") ? Mode.COMMENT : Mode.REPLY;
  }
}
