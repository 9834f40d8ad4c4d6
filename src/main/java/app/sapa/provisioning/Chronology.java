package app.sapa.provisioning;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds that what is told about one contact can have happened in that order. */
final class Chronology {
  private final Map<String, Samples.Contact> contacts = new HashMap<>();
  private final Map<String, Samples.Conversation> latest = new HashMap<>();

  Chronology(List<Samples.Contact> contacts) {
    contacts.forEach(contact -> this.contacts.put(contact.key(), contact));
  }

  void check(Fields entry, Samples.Conversation conversation) {
    lines(entry, conversation.lines());
    closing(entry, conversation);
    if (!conversation.lines().isEmpty()) {
      predecessor(entry, conversation, latest.put(conversation.contact(), conversation));
      contact(entry, conversation, contacts.get(conversation.contact()));
    }
  }

  private static void lines(Fields entry, List<Samples.Line> lines) {
    if (lines.stream().allMatch(line -> line instanceof Samples.Comment)) {
      entry.refuse("lines", "has no message; add at least one line with a text");
    }
  }

  private static void closing(Fields entry, Samples.Conversation conversation) {
    var closed = conversation.closed();
    if (closed == null || conversation.lines().isEmpty()) {
      return;
    }
    if (closed.ago().compareTo(conversation.lines().getLast().ago()) > 0) {
      entry.refuse("closed", "is before the last line; make its ago shorter");
    }
    if (conversation.snoozed() != null) {
      entry.refuse("snoozed", "is for open conversations; remove it or the closing");
    }
  }

  private static void predecessor(
      Fields entry, Samples.Conversation conversation, Samples.@Nullable Conversation before) {
    if (before == null) {
      return;
    }
    var closed = before.closed();
    if (closed == null) {
      entry.refuse("contact", "has an open conversation further up; close that one first");
    } else if (start(conversation).compareTo(closed.ago()) > 0) {
      entry.refuse("contact", "has a conversation further up that was closed after this one began");
    }
  }

  private static void contact(
      Fields entry, Samples.Conversation conversation, Samples.@Nullable Contact contact) {
    if (contact == null) {
      return;
    }
    if (start(conversation).compareTo(contact.since()) > 0) {
      entry.refuse("lines", "begins before the contact was known; make the contact's since longer");
    }
    var blocked = contact.blocked();
    var closed = conversation.closed();
    if (blocked != null && (closed == null || closed.ago().compareTo(blocked.ago()) < 0)) {
      entry.refuse("contact", "is blocked; close the conversation before the contact was blocked");
    }
  }

  private static Duration start(Samples.Conversation conversation) {
    return conversation.lines().getFirst().ago();
  }
}
