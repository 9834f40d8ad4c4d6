package app.sapa.conversation.ui;

import app.sapa.base.Cursor;
import app.sapa.base.Ids;
import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.conversation.Timeline;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What the thread asks, mostly about the contact that is open. */
final class ThreadAnswers implements ThreadIsland.Questions {
  private static final int LATEST = 40;
  private static final int STRETCH = 50;

  private final Opened opened;
  private final Following following;
  private final IntSupplier seq;

  /** With the number of patches that the thread was sent so far. */
  ThreadAnswers(Opened opened, Following following, IntSupplier seq) {
    this.opened = opened;
    this.following = following;
    this.seq = seq;
  }

  @Override
  public ObjectNode entries(String contact, @Nullable String cursor, String direction) {
    var shown = opened.card(Ids.named(contact));
    var window = window(shown.id(), cursor, direction);
    if (opened.is(shown.id())) {
      following.told(opened.viewer(), shown.id(), window);
    }
    var node = opened.desks.json.createObjectNode();
    node.set("entries", opened.json(shown).all(window.entries()));
    node.put("older", text(window.older())).put("newer", text(window.newer()));
    return node.put("seq", seq.getAsInt());
  }

  private Timeline.Window window(UUID contact, @Nullable String cursor, String direction) {
    var me = opened.viewer();
    var timeline = opened.desks.timeline;
    if (cursor == null) {
      return timeline.latest(me, contact, LATEST);
    }
    if (direction.equals("around")) {
      return timeline.around(me, contact, Ids.named(cursor), STRETCH);
    }
    var place = Cursor.parse(cursor).orElseThrow(NotThere::new);
    return direction.equals("newer")
        ? timeline.newer(me, contact, place, STRETCH)
        : timeline.older(me, contact, place, STRETCH);
  }

  private static @Nullable String text(@Nullable Cursor cursor) {
    return cursor == null ? null : cursor.asText();
  }

  @Override
  public void read(String contact, int ordinal) {
    opened.desks.pointers.read(opened.viewer(), Ids.named(contact), ordinal);
  }

  @Override
  public void retry(String contact, String message) {
    opened.desks.replying.retry(opened.viewer(), Ids.named(contact), Ids.named(message));
  }

  @Override
  public void sendNow(String contact, String reply) {
    deciding(() -> opened.desks.later.now(opened.viewer(), Ids.named(contact), Ids.named(reply)));
  }

  @Override
  public void cancel(String contact, String reply) {
    deciding(
        () -> opened.desks.later.cancel(opened.viewer(), Ids.named(contact), Ids.named(reply)));
  }

  private void deciding(Runnable decision) {
    try {
      decision.run();
    } catch (Refusal refusal) {
      opened.desks.told.show(refusal);
    }
  }
}
