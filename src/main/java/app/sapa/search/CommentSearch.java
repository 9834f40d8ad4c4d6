package app.sapa.search;

import app.sapa.people.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Finding comments by their words, whatever list or state their contact is in. */
@ApplicationScoped
public class CommentSearch {
  @Inject TextSearch texts;

  /**
   * One page of the comments that hold what was typed, the newest first. One word is found alone,
   * several only as that phrase, several numbers each, and an e-mail address by its beginning or
   * its domain ({@code @gmail}). Fewer than three characters find nothing.
   *
   * @param limit how many at most
   * @param after the {@link Found#next} of the page before, or null for the first
   */
  public Found<TextHit> search(Viewer viewer, String text, int limit, @Nullable String after) {
    return texts.search(viewer, TextSearch.Where.COMMENTS, text, limit, after);
  }
}
