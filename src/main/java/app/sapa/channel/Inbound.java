package app.sapa.channel;

import app.sapa.guard.KeptFile;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a provider's words come to, once its adapter has read them. */
public sealed interface Inbound {
  /**
   * Somebody wrote.
   *
   * @param externalId the provider's id of the message; the same one again is a repeat
   * @param text may be empty where there are files
   * @param at the provider's own time; shown, never sorted by
   * @param answers the message that it answers in particular: our id of one of ours, or the
   *     provider's of one of theirs
   */
  record Text(
      Handle from,
      String externalId,
      String text,
      @Nullable Instant at,
      List<File> files,
      @Nullable String answers)
      implements Inbound {
    public Text {
      files = List.copyOf(files);
    }

    /** Words alone. */
    public Text(Handle from, String externalId, String text, @Nullable Instant at) {
      this(from, externalId, text, at, List.of(), null);
    }

    /** The same with these files. */
    public Text with(List<File> others) {
      return new Text(from, externalId, text, at, others, answers);
    }
  }

  /** A file that came with what somebody wrote. */
  sealed interface File {
    /** It is in our store. */
    record Here(KeptFile file) implements File {}

    /** It is still to be fetched. */
    record Elsewhere(String url, String name) implements File {}

    /** It was looked at, or asked for, and not taken. */
    record NotTaken(String name, String reason) implements File {}
  }

  /**
   * What became of a message we sent.
   *
   * @param message our id of it
   * @param error in the provider's words, for {@code FAILED}
   */
  record Status(UUID message, MessageStatus status, @Nullable String error) implements Inbound {}

  /** A web chat visitor went to another page. */
  record PageChange(Handle from, String url, String title) implements Inbound {}

  /** Understood, and nothing to do. */
  record Ignored(String reason) implements Inbound {}
}
