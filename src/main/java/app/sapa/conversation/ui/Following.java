package app.sapa.conversation.ui;

import app.sapa.base.Cursor;
import app.sapa.channel.MessageStatus;
import app.sapa.contact.Direction;
import app.sapa.conversation.Entry;
import app.sapa.conversation.LinkPreview;
import app.sapa.conversation.Timeline;
import app.sapa.people.Viewer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a thread has been told a contact's history, so that it is told only what is new: entries
 * after the last one, what became of the latest messages sent, and what is at addresses in messages.
 */
final class Following {
  private static final int STRIDE = 50;
  private static final int WATCHED = 40;

  private final Timeline timeline;
  private final Map<UUID, Outcome> outcomes = new LinkedHashMap<>();
  private @Nullable Cursor last;

  private record Outcome(
      MessageStatus status, @Nullable String error, @Nullable LinkPreview preview) {}

  Following(Timeline timeline) {
    this.timeline = timeline;
  }

  /** Another contact, of which nothing was told. */
  void begin() {
    last = null;
    outcomes.clear();
  }

  /** The thread asked for a stretch by itself; where it does not reach the end, it is still due. */
  void told(Viewer viewer, UUID contact, Timeline.Window window) {
    if (window.newer() == null) {
      note(window.entries());
    } else if (last == null) {
      note(timeline.latest(viewer, contact, 1).entries());
    }
  }

  private void note(List<Entry> entries) {
    for (var entry : entries) {
      last = entry.cursor();
      if (entry instanceof Entry.Said said
          && (said.direction() == Direction.OUT || said.mayShowAPreview())) {
        outcomes.put(said.id(), outcome(said));
      }
    }
    while (outcomes.size() > WATCHED) {
      outcomes.remove(outcomes.keySet().iterator().next());
    }
  }

  /** What has changed since; nothing before the thread has asked for its first stretch. */
  List<Entry> news(Viewer viewer, UUID contact) {
    var news = new ArrayList<Entry>();
    if (last != null) {
      timeline.messages(viewer, contact, List.copyOf(outcomes.keySet())).stream()
          .filter(said -> !outcome(said).equals(outcomes.get(said.id())))
          .forEach(
              said -> {
                outcomes.put(said.id(), outcome(said));
                news.add(said);
              });
      readOn(viewer, contact, news);
    }
    return news;
  }

  private void readOn(Viewer viewer, UUID contact, List<Entry> news) {
    var place = last;
    while (place != null) {
      var window = timeline.newer(viewer, contact, place, STRIDE);
      note(window.entries());
      news.addAll(window.entries());
      place = window.newer();
    }
  }

  private static Outcome outcome(Entry.Said said) {
    return new Outcome(said.status(), said.error(), said.preview());
  }
}
