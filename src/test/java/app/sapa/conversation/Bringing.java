package app.sapa.conversation;

import app.sapa.Stage;
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

  /** A picture of that size. */
  static Attached picture(Viewer viewer, UUID contact, int width, int height) {
    var bytes = Brought.png(width, height);
    return file(viewer, contact, UUID.randomUUID(), "kain.png", bytes);
  }

  static Attached file(Viewer viewer, UUID contact, UUID id, String name, byte[] bytes) {
    try {
      return Stage.the(Attachments.class)
          .upload(viewer, contact, id, name, new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
