package app.sapa.search;

import app.sapa.base.Span;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message or comment that was found.
 *
 * @param id the message's or comment's
 * @param contactName empty when nobody knows it
 * @param blocked whether the contact is
 * @param places where what was sought stands in the whole text, which the excerpt is cut from
 */
public record TextHit(
    UUID id,
    UUID contact,
    String contactName,
    boolean blocked,
    Excerpt excerpt,
    List<Span> places,
    Instant at) {
  public TextHit {
    places = List.copyOf(places);
  }
}
