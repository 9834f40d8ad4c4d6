package app.sapa.search;

import app.sapa.base.Span;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact that was found.
 *
 * @param name empty when nobody knows it
 * @param marks the beginnings of words in the name that were typed
 * @param phone the primary one's digits, masked for viewers who may not see it
 * @param email the primary one, masked for viewers who may not see it
 * @param blocked shown with a badge; opening it leads to the blocked ones
 */
public record ContactHit(
    UUID id,
    String name,
    List<Span> marks,
    @Nullable String phone,
    @Nullable String email,
    boolean blocked) {
  public ContactHit {
    marks = List.copyOf(marks);
  }
}
