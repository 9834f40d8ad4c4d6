package app.sapa.provisioning;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code contacts.yaml}: the people, who refer to what the workspace declares. */
final class ContactsFile {
  private static final List<String> KNOWN =
      List.of(
          "key",
          "name",
          "phones",
          "emails",
          "country",
          "language",
          "tags",
          "groups",
          "fields",
          "since",
          "assignee",
          "queuedTeam",
          "blocked");

  private final Names names;
  private final Declared keys = new Declared("contact");
  private final Map<String, Samples.Contact> contacts = new LinkedHashMap<>();

  ContactsFile(Names names) {
    this.names = names;
  }

  List<Samples.Contact> contacts(Value top) {
    top.fields(List.of("contacts")).list("contacts", this::contact);
    return List.copyOf(contacts.values());
  }

  /** The keys that a conversation may name. */
  Declared keys() {
    return keys;
  }

  private Samples.Contact contact(Value value) {
    var entry = value.fields(KNOWN);
    var contact =
        new Samples.Contact(
            entry.required("key", key -> keys.declare(key, Formats.key(key)), ""),
            entry.required("name", Formats::name, ""),
            entry.list("phones", Formats::phone),
            entry.list("emails", Formats::email),
            entry.orNull("country", Formats::country),
            entry.orNull("language", Formats::language),
            entry.list("tags", names.tags::reference),
            entry.list("groups", names.groups::reference),
            entry.optional("fields", this::fields).orElse(Map.of()),
            entry.required("since", Lengths::ago, Duration.ZERO),
            entry.orNull("assignee", names.members::reference),
            entry.orNull("queuedTeam", names.teams::reference),
            entry.orNull("blocked", this::blocking));
    if (entry.has("assignee") && entry.has("queuedTeam")) {
      entry.refuse("queuedTeam", "is for contacts without an assignee; keep one of the two");
    }
    contacts.putIfAbsent(contact.key(), contact);
    return contact;
  }

  private Map<String, String> fields(Value value) {
    var read = new LinkedHashMap<String, String>();
    value
        .fields(List.copyOf(names.fields.keySet()))
        .all()
        .forEach(
            (key, written) -> {
              var field = names.fields.get(key);
              if (field != null) {
                read.put(key, FieldValue.read(written, field));
              }
            });
    return Map.copyOf(read);
  }

  private Samples.Blocking blocking(Value value) {
    var entry = value.fields(List.of("ago", "by"));
    return new Samples.Blocking(
        entry.required("ago", Lengths::ago, Duration.ZERO),
        entry.required("by", names.members::reference, ""));
  }
}
