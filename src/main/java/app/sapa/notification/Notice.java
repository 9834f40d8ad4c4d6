package app.sapa.notification;

import app.sapa.base.Cursor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a member is told of.
 *
 * @param name the contact's, empty for somebody without one
 * @param blocked whether the contact is, by now
 * @param entry where in the contact's history it is, or null for the end
 * @param many how many contacts it is about, of which this is one
 * @param actor the name of the member who did it, or null for nobody
 */
public record Notice(
    UUID id,
    NoticeKind kind,
    UUID contact,
    String name,
    boolean blocked,
    @Nullable UUID entry,
    int many,
    @Nullable String actor,
    Instant at,
    boolean read,
    boolean archived) {
  /** Its place in the list, newest first. */
  public Cursor cursor() {
    return new Cursor(at, id);
  }
}
