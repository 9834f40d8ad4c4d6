package app.sapa.contact;

import app.sapa.base.Cursor;
import app.sapa.base.Ids;
import app.sapa.base.NotThere;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A place in a list of contacts that is ordered by name or by a time, and then by id.
 *
 * @param key what is compared; of a time, as a {@link Cursor} writes it
 */
public record ContactPlace(String key, UUID id) {
  private static final int ID = 36;
  private static final int LONGEST = 2_000;

  static ContactPlace at(Instant time, UUID id) {
    return new ContactPlace(new Cursor(time, id).asText(), id);
  }

  /**
   * The time that is compared.
   *
   * @throws NotThere when it is none, as in a place that was made up
   */
  Instant at() {
    return Cursor.parse(key).orElseThrow(NotThere::new).at();
  }

  /** The written form that screens carry around; it means nothing to them. */
  public String asText() {
    return id + key;
  }

  /** Reads the written form; whatever is not one is no place at all. */
  public static Optional<ContactPlace> parse(String text) {
    return text.length() < ID || text.length() > LONGEST || !Letters.canBeStored(text)
        ? Optional.empty()
        : Ids.parse(text.substring(0, ID)).map(id -> new ContactPlace(text.substring(ID), id));
  }
}
