package app.sapa.provisioning;

import java.time.Duration;
import java.util.List;

/** Reads {@code conversations.yaml}: the episodes, which refer to contacts and members. */
final class ConversationsFile {
  private final Names names;
  private final Declared contacts;
  private final Chronology chronology;

  ConversationsFile(Names names, Declared keys, List<Samples.Contact> contacts) {
    this.names = names;
    this.contacts = keys;
    this.chronology = new Chronology(contacts);
  }

  List<Samples.Conversation> conversations(Value top) {
    return top.fields(List.of("conversations")).list("conversations", this::conversation);
  }

  private Samples.Conversation conversation(Value value) {
    var entry = value.fields(List.of("contact", "channel", "lines", "closed", "snoozed"));
    var conversation =
        new Samples.Conversation(
            entry.required("contact", contacts::reference, ""),
            entry.required("channel", names.channels::reference, ""),
            entry.list("lines", new LineReader(names.members)::line),
            entry.orNull("closed", this::closing),
            entry.orNull("snoozed", this::snooze));
    chronology.check(entry, conversation);
    return conversation;
  }

  private Samples.Closing closing(Value value) {
    var entry = value.fields(List.of("ago", "by", "category", "summary"));
    return new Samples.Closing(
        entry.required("ago", Lengths::ago, Duration.ZERO),
        entry.required("by", names.members::reference, ""),
        entry.orNull("category", names.categories::reference),
        entry.orNull("summary", Formats::longText));
  }

  private Samples.Snooze snooze(Value value) {
    var entry = value.fields(List.of("ago", "by", "for"));
    var ago = entry.required("ago", Lengths::ago, Duration.ZERO);
    var length = entry.required("for", Lengths::length, Duration.ZERO);
    if (entry.has("for") && length.compareTo(ago) <= 0) {
      entry.refuse("for", "ends before now; make it longer than ago");
    }
    return new Samples.Snooze(
        ago, entry.required("by", names.members::reference, ""), length.minus(ago));
  }
}
