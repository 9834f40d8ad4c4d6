package app.sapa.conversation.ui;

import app.sapa.conversation.Drafts.Begun;
import app.sapa.conversation.Drafts.Mode;
import app.sapa.conversation.FileSeen;
import app.sapa.conversation.PreviewSeen;
import app.sapa.kit.Island;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The composer in the browser. */
@Tag("sapa-composer")
@JsModule("./sapa/sapa-composer.ts")
public final class ComposerIsland extends Island {
  private static final long serialVersionUID = 1L;

  private final transient Questions questions;
  private final transient Later later;
  private transient @Nullable ObjectNode open;

  /** What the element asks, with arguments that anybody could have made up. */
  public interface Questions {
    /** Sends a reply or adds a comment; answers the entry, or why not. */
    ObjectNode send(
        String contact,
        String id,
        String mode,
        String text,
        List<String> files,
        @Nullable String answers,
        boolean preview);

    /** Keeps what was written so far. */
    void draft(String contact, String mode, String text);

    /** Takes a file out of what is being written. */
    void removeFile(String contact, String id);

    /** The person is writing a reply. */
    void typing(String contact);

    /** Who may be mentioned in a comment, with names that begin so. */
    ArrayNode mentionable(String contact, String typed);

    /** What was written once and fits what was typed, as it would be written to the contact. */
    ArrayNode snippets(String contact, String typed);

    /** Puts the first files of a snippet into what is being written; answers them, or why not. */
    ObjectNode snippetFiles(String contact, String mode, String snippet, List<String> ids);

    /** What is known of the contact and can be written. */
    ArrayNode variables(String contact);

    /** What is at an address that was written, or that it has to be looked up first. */
    ObjectNode preview(String contact, String url);
  }

  /** What it asks about replies that leave after a while. */
  public interface Later {
    /**
     * Lets a reply leave then; answers why not, if not.
     *
     * @param due an instant, or a time by the clock of the one who writes
     */
    ObjectNode sendLater(
        String contact,
        String id,
        String text,
        List<String> files,
        @Nullable String answers,
        boolean preview,
        String due);

    /** The usual times, as they are just now. */
    ArrayNode times();

    /** When that is, in the words of whoever says it; empty while it is no time to come. */
    ObjectNode said(String text);

    /** Gives a reply that waits back to its author; answers it, or why not. */
    ObjectNode takeBack(String contact, String id);
  }

  public ComposerIsland(Questions questions, Later later) {
    this.questions = questions;
    this.later = later;
  }

  /**
   * Makes it write to a contact.
   *
   * @param blocked whether nothing may be written
   * @param fills whether blanks in a reply are filled in when it leaves
   * @param fileLimits the most bytes of one file
   */
  public void open(
      UUID contact,
      String name,
      UUID user,
      Map<Mode, Begun> drafts,
      boolean blocked,
      boolean fills,
      String channel,
      Map<Mode, Long> fileLimits) {
    var node = JSON.createObjectNode();
    node.put("contact", contact.toString()).put("name", name).put("user", user.toString());
    var begun = node.putObject("draft");
    begun.set("reply", json(drafts.getOrDefault(Mode.REPLY, Begun.NOTHING)));
    begun.set("comment", json(drafts.getOrDefault(Mode.COMMENT, Begun.NOTHING)));
    node.put("blocked", blocked).put("fills", fills).put("channelLabel", channel);
    node.set(
        "fileLimit",
        JSON.createObjectNode()
            .put("reply", fileLimits.get(Mode.REPLY))
            .put("comment", fileLimits.get(Mode.COMMENT)));
    open = node;
    reopen();
  }

  private static ObjectNode json(Begun draft) {
    var files = draft.files().stream().map(FileSeen::of).toList();
    var node = JSON.createObjectNode().put("text", draft.text());
    node.set("files", JSON.valueToTree(files));
    return node;
  }

  @Override
  protected void reopen() {
    if (open != null) {
      tell("open", open);
    }
  }

  @ClientCallable
  JsonNode send(
      String contact,
      String id,
      String mode,
      String text,
      String[] files,
      @Nullable String answers,
      boolean preview) {
    return questions.send(contact, id, mode, text, List.of(files), answers, preview);
  }

  @ClientCallable
  JsonNode sendLater(
      String contact,
      String id,
      String text,
      String[] files,
      @Nullable String answers,
      boolean preview,
      String due) {
    return later.sendLater(contact, id, text, List.of(files), answers, preview, due);
  }

  @ClientCallable
  JsonNode times() {
    return later.times();
  }

  @ClientCallable
  JsonNode said(String text) {
    return later.said(text);
  }

  @ClientCallable
  JsonNode takeBack(String contact, String id) {
    return later.takeBack(contact, id);
  }

  @ClientCallable
  void draft(String contact, String mode, String text) {
    questions.draft(contact, mode, text);
  }

  @ClientCallable
  void removeFile(String contact, String id) {
    questions.removeFile(contact, id);
  }

  @ClientCallable
  void typing(String contact) {
    questions.typing(contact);
  }

  @ClientCallable
  JsonNode mentionable(String contact, String typed) {
    return questions.mentionable(contact, typed);
  }

  @ClientCallable
  JsonNode snippets(String contact, String typed) {
    return questions.snippets(contact, typed);
  }

  @ClientCallable
  JsonNode snippetFiles(String contact, String mode, String snippet, String[] ids) {
    return questions.snippetFiles(contact, mode, snippet, List.of(ids));
  }

  @ClientCallable
  JsonNode variables(String contact) {
    return questions.variables(contact);
  }

  /** Tells what is at an address that it asked about before; empty for nothing to show. */
  public void previewed(UUID contact, String url, Optional<PreviewSeen> preview) {
    var told = JSON.createObjectNode().put("contact", contact.toString()).put("url", url);
    preview.ifPresent(seen -> told.set("preview", JSON.valueToTree(seen)));
    tell("previewed", told);
  }

  @ClientCallable
  JsonNode preview(String contact, String url) {
    return questions.preview(contact, url);
  }
}
