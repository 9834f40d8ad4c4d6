package app.sapa.conversation;

import app.sapa.guard.KeptFile;
import app.sapa.workspace.Row;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file on a message or a comment, or one that waits to be sent with it.
 *
 * @param storage random, and before its name in every address of it
 * @param name as people read it
 * @param file what is there; null for what was refused on its way in
 * @param refusal why it is not there, in a word
 */
public record Attached(
    UUID id, UUID storage, String name, @Nullable KeptFile file, @Nullable String refusal) {

  /** The name under which it is stored and fetched, unlike any other. */
  public String storedName() {
    return storage + "-" + name;
  }

  static Attached read(Row row) {
    return new Attached(
        row.id("id"),
        row.id("storage_id"),
        row.text("name"),
        row.orNull("hash") == null ? null : KeptFiles.read(row),
        row.orNull("refusal"));
  }

  /** What lists show of a message with these files. */
  static String kindOf(List<Attached> files) {
    return files.isEmpty() ? Message.TEXT : kindOf(files.getFirst().file());
  }

  /** What lists show of a message whose first file is this one. */
  static String kindOf(@Nullable KeptFile first) {
    if (first == null) {
      return "FILE";
    }
    return switch (first.type().shape()) {
      case IMAGE -> "PHOTO";
      case AUDIO -> "VOICE";
      case VIDEO -> "VIDEO";
      case DOCUMENT -> "FILE";
    };
  }
}
