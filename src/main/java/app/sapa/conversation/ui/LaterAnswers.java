package app.sapa.conversation.ui;

import app.sapa.base.Ids;
import app.sapa.base.Refusal;
import app.sapa.base.Spelling;
import app.sapa.kit.Dates;
import app.sapa.kit.Zones;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the composer asks about replies that leave after a while. */
final class LaterAnswers implements ComposerIsland.Later {
  private final Opened opened;

  LaterAnswers(Opened opened) {
    this.opened = opened;
  }

  @Override
  public ObjectNode sendLater(
      String contact,
      String id,
      String text,
      List<String> files,
      @Nullable String answers,
      boolean preview,
      String due) {
    var answer = opened.desks.json.createObjectNode();
    try {
      var reply = ComposerAnswers.reply(id, text, files, answers, preview);
      opened.desks.later.at(opened.viewer(), Ids.named(contact), reply, when(due));
      opened.desks.attention.sent(opened.viewer(), Ids.named(contact));
    } catch (Refusal refusal) {
      answer.put("refused", opened.desks.told.text(opened.locale, refusal));
    }
    return answer;
  }

  /** Browsers write times of their own as ISO 8601 without a zone, and nothing until it is whole. */
  private static Instant when(String due) {
    try {
      return due.endsWith("Z")
          ? Instant.parse(due)
          : LocalDateTime.parse(due).atZone(Zones.here()).toInstant();
    } catch (DateTimeException noTime) {
      throw new Refusal("later.past");
    }
  }

  @Override
  public ArrayNode times() {
    var times = opened.desks.json.createArrayNode();
    opened
        .desks
        .snoozing
        .choices(opened.viewer())
        .forEach(
            (choice, at) ->
                times.add(time(at).put("label", opened.text("snooze." + Spelling.of(choice)))));
    return times;
  }

  private ObjectNode time(Instant at) {
    return opened
        .desks
        .json
        .createObjectNode()
        .put("at", at.toString())
        .put("moment", Dates.moment(at, opened.locale));
  }

  @Override
  public ObjectNode said(String text) {
    return opened
        .desks
        .snoozing
        .said(opened.viewer(), text)
        .map(this::time)
        .orElseGet(opened.desks.json::createObjectNode);
  }

  @Override
  public ObjectNode takeBack(String contact, String id) {
    var me = opened.viewer();
    var answer = opened.desks.json.createObjectNode();
    try {
      var taken = opened.desks.later.takeBack(me, Ids.named(contact), Ids.named(id));
      var json = opened.json(opened.read(Ids.named(contact)));
      answer.set("entry", json.waiting(taken, me.id()));
    } catch (Refusal refusal) {
      answer.put("refused", opened.desks.told.text(opened.locale, refusal));
    }
    return answer;
  }
}
