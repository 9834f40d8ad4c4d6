package app.sapa.conversation;

import app.sapa.base.Fold;
import app.sapa.base.Refusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a member answers a contact.
 *
 * @param id made by the client; the same author sending it again changes nothing
 * @param text may be empty where there are files
 * @param files that the member has uploaded for this contact
 * @param answers the message of this contact's that it answers in particular
 * @param preview whether what is at the first address in it may be shown with it
 */
public record Reply(
    UUID id, String text, List<UUID> files, @Nullable UUID answers, boolean preview) {
  public Reply {
    text = Fold.clean(text).strip();
    files = List.copyOf(files);
  }

  /** With a preview, if there is something to show. */
  public Reply(UUID id, String text, List<UUID> files, @Nullable UUID answers) {
    this(id, text, files, answers, true);
  }

  /** Words alone. */
  public static Reply of(UUID id, String text) {
    return new Reply(id, text, List.of(), null);
  }

  /** The same in other words. */
  Reply saying(String other) {
    return new Reply(id, other, files, answers, preview);
  }

  void requireSendable() {
    if (text.isEmpty() && files.isEmpty()) {
      throw new Refusal("message.empty");
    }
    if (text.length() > Message.LONGEST) {
      throw new Refusal("message.too-long", Message.LONGEST);
    }
  }
}
