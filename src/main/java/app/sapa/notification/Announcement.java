package app.sapa.notification;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What several members are to be told together.
 *
 * @param subject the comment or event; for messages the contact, so that they are told of all of
 *     them once
 * @param actor the member who did it, or null for nobody
 * @param ordinal of the message, 0 for what is none
 * @param many how many contacts it is about, of which {@code contact} is one
 */
record Announcement(
    NoticeKind kind,
    UUID contact,
    UUID subject,
    @Nullable UUID actor,
    int ordinal,
    int many,
    List<UUID> members) {
  Announcement {
    members = List.copyOf(members);
  }

  static Announcement ofMessage(NoticeKind kind, UUID contact, int ordinal, List<UUID> members) {
    return new Announcement(kind, contact, contact, null, ordinal, 1, members);
  }

  /** Of something a member did, to these but themselves: nobody is told of their own doing. */
  static Announcement of(
      NoticeKind kind, UUID contact, UUID subject, @Nullable UUID actor, Collection<UUID> members) {
    var others = members.stream().filter(member -> !member.equals(actor)).toList();
    return new Announcement(kind, contact, subject, actor, 0, 1, others);
  }

  /** The same of something that concerns many contacts at once. */
  Announcement about(int contacts) {
    return new Announcement(kind, contact, subject, actor, ordinal, contacts, members);
  }
}
