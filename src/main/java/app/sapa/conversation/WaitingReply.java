package app.sapa.conversation;

import app.sapa.guard.WebAddress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reply that has not left, as those see it who see its contact.
 *
 * @param id under which it will be a message
 * @param preview whether what is at the first address in it may be shown with it
 * @param scheduled whether it is to leave at a time of its author's choosing; otherwise it only
 *     leaves them a moment to think again, and is theirs alone
 * @param fills whether what its author may not see was left blank in it, to be filled in when it leaves
 * @param error why it could not leave, as a text key; then it waits for its author to decide
 */
public record WaitingReply(
    UUID id,
    UUID author,
    String text,
    List<Attached> files,
    Entry.@Nullable Quote quote,
    boolean preview,
    boolean scheduled,
    Instant writtenAt,
    Instant due,
    boolean fills,
    @Nullable String error) {
  public WaitingReply {
    files = List.copyOf(files);
  }

  /** The same in other words. */
  WaitingReply saying(String other) {
    return new WaitingReply(
        id, author, other, files, quote, preview, scheduled, writtenAt, due, fills, error);
  }

  /** The reply that it is once it leaves. */
  Reply asReply() {
    var answers = quote == null ? null : quote.message();
    return new Reply(id, text, files.stream().map(Attached::id).toList(), answers, preview);
  }

  /** Whether its author wants nothing shown of an address that is in it. */
  public boolean hidesPreview() {
    return !preview && WebAddress.firstIn(text).isPresent();
  }
}
