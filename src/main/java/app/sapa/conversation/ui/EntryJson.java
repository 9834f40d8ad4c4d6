package app.sapa.conversation.ui;

import app.sapa.base.Spelling;
import app.sapa.contact.Direction;
import app.sapa.conversation.Attached;
import app.sapa.conversation.AutoMessageKind;
import app.sapa.conversation.Entry;
import app.sapa.conversation.FileSeen;
import app.sapa.conversation.LinkPreview;
import app.sapa.conversation.PreviewSeen;
import app.sapa.conversation.WaitingReply;
import app.sapa.kit.Initials;
import app.sapa.kit.Texts;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * History as the thread element reads it; events already are sentences in the reader's language.
 *
 * @param contactName for the contact's own messages
 */
record EntryJson(
    JsonMapper json, Texts texts, Locale locale, Roster roster, UUID contact, String contactName) {
  ArrayNode all(List<Entry> entries) {
    var array = json.createArrayNode();
    entries.forEach(entry -> array.add(one(entry)));
    return array;
  }

  ObjectNode one(Entry entry) {
    var node = json.createObjectNode();
    node.put("id", entry.id().toString());
    node.put("at", entry.at().toString());
    switch (entry) {
      case Entry.Said said -> said(node, said);
      case Entry.Commented comment -> {
        node.put("kind", "comment").put("text", comment.text());
        files(node, comment.files());
        node.set("sender", person(comment.author(), roster.member(comment.author()), "human"));
      }
      case Entry.Happened event -> {
        node.put("kind", "event").put("text", new EventSentences(texts, locale, roster).of(event));
        node.put("eventType", event.type().name());
      }
    }
    return node;
  }

  private void said(ObjectNode node, Entry.Said said) {
    boolean incoming = said.direction() == Direction.IN;
    node.put("kind", "message").put("text", said.text());
    node.put("direction", incoming ? "in" : "out");
    node.put("ordinal", said.ordinal());
    files(node, said.files());
    quote(node, said.quote());
    preview(node, said.preview());
    node.put("channelLabel", roster.channelName(said.channel()));
    if (!incoming) {
      node.put("status", Spelling.of(said.status()));
    }
    var error = said.error();
    node.put("error", error == null ? null : reason(error));
    var category = Spelling.of(said.category());
    var sender = said.sender();
    if (incoming) {
      node.set("sender", person(contact, contactName, category));
    } else if (sender != null) {
      node.set("sender", person(sender, roster.member(sender), category));
    } else if (said.auto() != null) {
      node.set("sender", person(said.channel(), automatic(said.auto()), "auto"));
    }
  }

  private String automatic(AutoMessageKind kind) {
    return text("auto-message.sender", text("auto-message." + Spelling.of(kind)));
  }

  /** Replies that have not left, as entries that stand below all others. */
  ArrayNode waiting(List<WaitingReply> replies, UUID reader) {
    var array = json.createArrayNode();
    replies.forEach(reply -> array.add(waiting(reply, reader)));
    return array;
  }

  ObjectNode waiting(WaitingReply reply, UUID reader) {
    var at = reply.scheduled() ? reply.due() : reply.writtenAt();
    var node = json.createObjectNode();
    node.put("id", reply.id().toString()).put("at", at.toString());
    node.put("kind", "message").put("direction", "out").put("text", reply.text());
    files(node, reply.files());
    quote(node, reply.quote());
    var error = reply.error();
    node.put("status", error == null ? "waiting" : "failed");
    node.put("error", error == null ? null : reason(error));
    node.set("sender", person(reply.author(), roster.member(reply.author()), "human"));
    node.putObject("waiting")
        .put("due", reply.due().toString())
        .put("scheduled", reply.scheduled())
        .put("mine", reply.author().equals(reader))
        .put("plain", reply.hidesPreview());
    return node;
  }

  private void quote(ObjectNode node, Entry.@Nullable Quote quote) {
    if (quote != null) {
      boolean theirs = quote.direction() == Direction.IN;
      node.putObject("quote")
          .put("id", quote.message().toString())
          .put("name", theirs ? contactName : ours(quote.sender()))
          .put("text", quote.beginning())
          .put("kind", quote.kind().toLowerCase(Locale.ROOT));
    }
  }

  private void preview(ObjectNode node, @Nullable LinkPreview preview) {
    if (preview != null) {
      node.set("preview", json.valueToTree(PreviewSeen.of(preview)));
    }
  }

  /** Whoever of us said it, be it nobody. */
  private String ours(@Nullable UUID sender) {
    return sender == null ? text("auto-messages.one") : roster.member(sender);
  }

  private void files(ObjectNode node, List<Attached> files) {
    if (!files.isEmpty()) {
      node.set("files", json.valueToTree(files.stream().map(FileSeen::of).toList()));
    }
  }

  /** Our own reasons are text keys; a provider's are shown as it wrote them. */
  private String reason(String error) {
    return error.matches("[a-z]+(\\.[a-z-]+)+") ? text(error) : error;
  }

  private ObjectNode person(UUID id, String name, String category) {
    var initials = Initials.of(id, name);
    return json.createObjectNode()
        .put("name", name)
        .put("initials", initials.letters())
        .put("hue", initials.hue())
        .put("category", category);
  }

  private String text(String key, Object... arguments) {
    return texts.of(locale, key, arguments);
  }
}
