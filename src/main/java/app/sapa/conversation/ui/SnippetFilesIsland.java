package app.sapa.conversation.ui;

import app.sapa.conversation.FileSeen;
import app.sapa.conversation.SnippetFile;
import app.sapa.conversation.SnippetFiles;
import app.sapa.kit.Island;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Where the files of a snippet are brought and taken out; each takes effect at once. */
@Tag("sapa-snippet-files")
@JsModule("./sapa/sapa-snippet-files.ts")
final class SnippetFilesIsland extends Island {
  private static final long serialVersionUID = 1L;

  private final transient ObjectNode open;
  private final transient Consumer<String> remove;

  /**
   * Of that snippet.
   *
   * @param largest the most bytes of one file
   * @param remove what takes one out, with an id that anybody could have made up
   */
  SnippetFilesIsland(UUID snippet, List<SnippetFile> files, long largest, Consumer<String> remove) {
    this.remove = remove;
    open = JSON.createObjectNode().put("snippet", snippet.toString()).put("bytes", largest);
    open.put("most", SnippetFiles.MOST);
    open.set("files", JSON.valueToTree(files.stream().map(FileSeen::of).toList()));
  }

  @Override
  protected void reopen() {
    tell("open", open);
  }

  @ClientCallable
  void removeFile(String id) {
    remove.accept(id);
  }
}
