package app.sapa.conversation.ui;

import app.sapa.kit.Island;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The thread in the browser. */
@Tag("sapa-thread")
@JsModule("./sapa/sapa-thread.ts")
public final class ThreadIsland extends Island {
  private static final long serialVersionUID = 1L;

  private final transient Questions questions;
  private @Nullable UUID contact;
  private @Nullable UUID at;
  private int readTo;
  private int seq;
  private transient @Nullable ArrayNode waiting;

  /** What the element asks, with arguments that anybody could have made up. */
  public interface Questions {
    /** A stretch of the history of the contact that is open. */
    ObjectNode entries(String contact, @Nullable String cursor, String direction);

    /** The person has read up to this incoming message. */
    void read(String contact, int ordinal);

    /** A message shall be sent once more. */
    void retry(String contact, String message);

    /** A reply that waits shall leave at once. */
    void sendNow(String contact, String reply);

    /** A reply that waits shall never leave. */
    void cancel(String contact, String reply);
  }

  public ThreadIsland(Questions questions) {
    this.questions = questions;
  }

  /** Opens a contact's history, at one of its entries or at the end. */
  public void open(UUID newContact, @Nullable UUID entry, int newReadTo) {
    contact = newContact;
    at = entry;
    readTo = newReadTo;
    waiting = null;
    reopen();
  }

  @Override
  protected void reopen() {
    if (contact != null) {
      seq = 0;
      tell(
          "open",
          JSON.createObjectNode()
              .put("contact", contact.toString())
              .put("seq", seq)
              .put("at", at == null ? null : at.toString())
              .put("readTo", readTo));
      if (waiting != null) {
        tellWaiting(waiting);
      }
    }
  }

  /** Shows the replies that have not left, instead of those shown before. */
  public void waiting(UUID of, ArrayNode replies) {
    if (of.equals(contact) && !replies.equals(waiting)) {
      waiting = replies;
      tellWaiting(replies);
    }
  }

  private void tellWaiting(ArrayNode replies) {
    var told = JSON.createObjectNode().put("contact", String.valueOf(contact));
    told.set("entries", replies);
    tell("waiting", told);
  }

  /** Adds or replaces entries. */
  public void patch(UUID of, ArrayNode entries) {
    if (of.equals(contact)) {
      seq++;
      var patch = JSON.createObjectNode().put("contact", of.toString()).put("seq", seq);
      patch.set("entries", entries);
      tell("patch", patch);
    }
  }

  /** Tells who is writing to the contact. */
  public void typing(UUID of, List<String> names) {
    var typing = JSON.createObjectNode().put("contact", of.toString());
    typing.set("names", JSON.valueToTree(names));
    tell("typing", typing);
  }

  /** Empties the element; the reason is shown in its place. */
  public void close(@Nullable String reason) {
    contact = null;
    tell("close", JSON.createObjectNode().put("reason", reason));
  }

  /** The number of patches sent since it was opened. */
  public int seq() {
    return seq;
  }

  @ClientCallable
  JsonNode entries(String of, @Nullable String cursor, String direction) {
    return questions.entries(of, cursor, direction);
  }

  @ClientCallable
  void read(String of, int ordinal) {
    questions.read(of, ordinal);
  }

  @ClientCallable
  void retry(String of, String message) {
    questions.retry(of, message);
  }

  @ClientCallable
  void sendNow(String of, String reply) {
    questions.sendNow(of, reply);
  }

  @ClientCallable
  void cancel(String of, String reply) {
    questions.cancel(of, reply);
  }
}
