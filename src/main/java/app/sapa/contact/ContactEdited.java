package app.sapa.contact;

import app.sapa.people.Viewer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member changed what is known of a contact; fired inside the transaction in which they do. It
 * says what was changed and never to what: who may read history need not see numbers.
 *
 * @param contact locked for change
 * @param subject the tag or custom field, null for what every contact has
 * @param name what the tag or custom field is called just now, else which detail it is
 */
public record ContactEdited(
    Contact contact, Viewer by, Kind kind, @Nullable UUID subject, String name) {
  /** What was done. */
  public enum Kind {
    DETAIL_CHANGED,
    TAG_ADDED,
    TAG_REMOVED
  }
}
