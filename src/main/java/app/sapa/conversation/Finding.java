package app.sapa.conversation;

import app.sapa.base.NotThere;
import app.sapa.base.Span;
import app.sapa.people.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finding by words what was written in one contact's history; whoever keeps an index answers. */
public interface Finding {
  /** Which kind of writing is looked through. */
  enum Among {
    MESSAGES,
    COMMENTS
  }

  /**
   * Something that was found.
   *
   * @param line the part of it around what was sought, on one line
   * @param marks what was sought, as places in that line
   * @param places what was sought, as places in the whole text
   */
  record Hit(UUID id, Instant at, String line, List<Span> marks, List<Span> places) {
    public Hit {
      marks = List.copyOf(marks);
      places = List.copyOf(places);
    }
  }

  /**
   * One page, the newest first.
   *
   * @param total how many there are on all pages
   * @param rebuilding whether some may be missing, because the index is being made anew
   * @param next where the next page begins, or null at the end
   */
  record Hits(List<Hit> hits, long total, boolean rebuilding, @Nullable String next) {
    public Hits {
      hits = List.copyOf(hits);
    }
  }

  /**
   * One page of what holds these words.
   *
   * @param after where the page before ended, as it says itself, or null for the first
   * @throws NotThere when the contact is not the viewer's to see
   */
  Hits find(Viewer viewer, UUID contact, Among among, String text, @Nullable String after);

  /** What the viewer searched for last among these, the newest first. */
  List<String> recent(Viewer viewer, Among among);

  /** Keeps what the viewer searched for. */
  void remember(Viewer viewer, Among among, String text);

  /** Forgets that the viewer searched for it. */
  void forget(Viewer viewer, Among among, String text);
}
