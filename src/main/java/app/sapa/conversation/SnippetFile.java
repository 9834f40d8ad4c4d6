package app.sapa.conversation;

import app.sapa.guard.KeptFile;
import app.sapa.workspace.Row;
import java.util.UUID;

/** A file that a snippet brings with it. */
public record SnippetFile(UUID id, KeptFile file) {
  static SnippetFile read(Row row) {
    return new SnippetFile(row.id("id"), KeptFiles.read(row));
  }
}
