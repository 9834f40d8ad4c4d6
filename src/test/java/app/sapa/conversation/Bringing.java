package app.sapa.conversation;

import app.sapa.Stage;
import app.sapa.conversation.Attachments.Chosen;
import app.sapa.conversation.Drafts.Mode;
import app.sapa.guard.Brought;
import app.sapa.people.Viewer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Members who bring files, ready to be sent. */
public final class Bringing {
  private Bringing() {}

  /** A text of that content. */
  public static Attached text(Viewer viewer, UUID contact, String name, String content) {
    return file(viewer, contact, UUID.randomUUID(), name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** A text of that content, for a comment. */
  static Attached noted(Viewer viewer, UUID contact, String name, String content) {
    var bytes = content.getBytes(StandardCharsets.UTF_8);
    return file(viewer, contact, UUID.randomUUID(), name, bytes, Mode.COMMENT);
  }

  /** A text of that content, into a snippet. */
  public static SnippetFile intoSnippet(Viewer viewer, UUID snippet, String name, String content) {
    try {
      var in = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
      return Stage.the(SnippetFiles.class).add(viewer, snippet, UUID.randomUUID(), name, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A picture of that size. */
  static Attached picture(Viewer viewer, UUID contact, int width, int height) {
    var bytes = Brought.png(width, height);
    return file(viewer, contact, UUID.randomUUID(), "kain.png", bytes);
  }

  static Attached file(Viewer viewer, UUID contact, UUID id, String name, byte[] bytes) {
    return file(viewer, contact, id, name, bytes, Mode.REPLY);
  }

  private static Attached file(
      Viewer viewer, UUID contact, UUID id, String name, byte[] bytes, Mode mode) {
    try {
      return Stage.the(Attachments.class)
          .upload(viewer, contact, new Chosen(id, name, mode), new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
