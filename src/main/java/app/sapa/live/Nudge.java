package app.sapa.live;

import java.util.UUID;

/** Something changed; read it again. */
public record Nudge(long workspace, What what, UUID id) {
  /** What an id stands for. */
  public enum What {
    /** A contact, its row, its thread or its details. */
    CONTACT,
    /** A membership's rights, a team's members, who shares what: read every viewer again. */
    RIGHTS,
    /** Who is looking at, or typing to, a contact. */
    PRESENCE,
    /** Work over many contacts has gone on, or has ended. */
    BULK,
    /** A web chat visitor is typing, or their thread changed. */
    VISITOR,
    /** What a member asked for while writing to a contact is known by now. */
    PREVIEW,
    /** What a member, by their membership, is told of. */
    NOTICE
  }
}
