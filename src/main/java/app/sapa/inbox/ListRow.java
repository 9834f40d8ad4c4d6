package app.sapa.inbox;

import app.sapa.base.Cursor;
import app.sapa.contact.Contact;
import app.sapa.contact.ContactStatus;
import app.sapa.contact.Direction;
import app.sapa.contact.Facts;
import app.sapa.contact.Veil;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One contact in a list, showing the state of its latest conversation.
 *
 * @param place by which the list is ordered
 * @param lastMessageAt of the latest message either way, a broadcast included
 * @param unread incoming messages the viewer has not read
 * @param awaited whether a reply waits for its time to be sent
 */
public record ListRow(
    UUID id,
    String name,
    @Nullable UUID assignee,
    @Nullable UUID queuedTeam,
    ContactStatus status,
    @Nullable Instant snoozedUntil,
    boolean blocked,
    @Nullable Instant lastMessageAt,
    @Nullable Direction lastDirection,
    @Nullable String lastKind,
    @Nullable String preview,
    @Nullable UUID channel,
    List<UUID> tags,
    int unread,
    boolean awaited,
    Cursor place)
    implements Facts {
  public ListRow {
    tags = List.copyOf(tags);
  }

  /** The same as it may be shown: what we said may hold a number or an address. */
  ListRow under(Veil veil) {
    return preview == null || lastDirection != Direction.OUT
        ? this
        : showing(veil.overBeginning(id, preview, Contact.PREVIEW));
  }

  private ListRow showing(String other) {
    return new ListRow(
        id,
        name,
        assignee,
        queuedTeam,
        status,
        snoozedUntil,
        blocked,
        lastMessageAt,
        lastDirection,
        lastKind,
        other,
        channel,
        tags,
        unread,
        awaited,
        place);
  }

  @Override
  public boolean snoozed() {
    return snoozedUntil != null;
  }

  @Override
  public boolean unreplied() {
    return lastDirection == Direction.IN;
  }
}
