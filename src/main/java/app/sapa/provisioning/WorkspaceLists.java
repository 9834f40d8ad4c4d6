package app.sapa.provisioning;

import app.sapa.contact.FieldType;
import app.sapa.conversation.Snippet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the entries of the short lists of {@code workspace.yaml} and declares their names. */
final class WorkspaceLists {
  private static final List<String> CHANNEL =
      List.of("key", "kind", "name", "allowedOrigins", "greeting", "colour", "webhook");

  private final Names names;

  WorkspaceLists(Names names) {
    this.names = names;
  }

  Tenant.Team team(Value value) {
    var entry = value.fields(List.of("key", "name", "description"));
    return new Tenant.Team(
        entry.required("key", key -> names.teams.declare(key, Formats.key(key)), ""),
        entry.required("name", Formats::name, ""),
        entry.orNull("description", Formats::name));
  }

  Tenant.Channel channel(Value value) {
    var entry = value.fields(CHANNEL);
    var kind = entry.required("kind", WorkspaceLists::kind, "");
    refuseOthersFields(entry, kind);
    return new Tenant.Channel(
        entry.required("key", key -> names.channels.declare(key, Formats.key(key)), ""),
        kind,
        entry.required("name", Formats::name, ""),
        entry.list("allowedOrigins", WebAddress::origin),
        entry.optional("greeting", WorkspaceLists::greeting).orElse(Map.of()),
        entry.orNull("colour", Formats::colour),
        entry.orNull("webhook", WebAddress::url));
  }

  Tenant.CustomField field(Value value) {
    var entry = value.fields(List.of("key", "name", "type", "options"));
    var type = entry.required("type", WorkspaceLists::type, FieldType.TEXT);
    if (entry.has("options") && type != FieldType.LIST) {
      entry.refuse("options", "is for fields of type list; remove it or change the type");
    }
    var options = entry.list("options", Formats::name);
    if (options.isEmpty() && type == FieldType.LIST) {
      entry.refuse("options", "is empty; a field of type list needs something to choose from");
    }
    var field =
        new Tenant.CustomField(
            entry.required("key", key -> names.fieldKeys.declare(key, Formats.fieldKey(key)), ""),
            entry.required("name", Formats::name, ""),
            type,
            options);
    names.fields.putIfAbsent(field.key(), field);
    return field;
  }

  Tenant.Tag tag(Value value) {
    var entry = value.fields(List.of("name", "colour", "emoji", "description"));
    return new Tenant.Tag(
        entry.required("name", name -> names.tags.declare(name, Formats.name(name)), ""),
        entry.required("colour", Formats::colour, ""),
        entry.orNull("emoji", Formats::emoji),
        entry.orNull("description", Formats::name));
  }

  Tenant.Group group(Value value) {
    var entry = value.fields(List.of("name", "colour", "description"));
    return new Tenant.Group(
        entry.required("name", name -> names.groups.declare(name, Formats.name(name)), ""),
        entry.required("colour", Formats::colour, ""),
        entry.orNull("description", Formats::name));
  }

  Tenant.Category category(Value value) {
    var entry = value.fields(List.of("name", "description"));
    return new Tenant.Category(
        entry.required("name", name -> names.categories.declare(name, Formats.name(name)), ""),
        entry.orNull("description", Formats::name));
  }

  Tenant.Snippet snippet(Value value) {
    var entry = value.fields(List.of("name", "shortcut", "text", "category"));
    return new Tenant.Snippet(
        entry.required("name", WorkspaceLists::title, ""),
        entry.required("shortcut", key -> names.shortcuts.declare(key, Formats.key(key)), ""),
        entry.required("text", text -> BlankText.read(text, names), ""),
        entry.orNull("category", WorkspaceLists::heading));
  }

  private static String title(Value value) {
    return Formats.upTo(Snippet.LONGEST_TITLE, value);
  }

  private static String heading(Value value) {
    return Formats.upTo(Snippet.LONGEST_CATEGORY, value);
  }

  private static String kind(Value value) {
    return Formats.among(ChannelKinds.known(), value, "channel kind");
  }

  private static FieldType type(Value value) {
    return Formats.constant(
        FieldType.class, type -> type.name().toLowerCase(Locale.ROOT), value, "field type");
  }

  private static Map<String, String> greeting(Value value) {
    var greeting = new LinkedHashMap<String, String>();
    value
        .fields(Formats.LANGUAGES)
        .all()
        .forEach((language, text) -> greeting.put(language, Formats.longText(text)));
    return Map.copyOf(greeting);
  }

  private static void refuseOthersFields(Fields entry, String kind) {
    var others =
        switch (kind) {
          case ChannelKinds.WEBCHAT -> List.of("webhook");
          case ChannelKinds.CUSTOM -> List.of("allowedOrigins", "greeting", "colour");
          default -> List.<String>of();
        };
    others.stream()
        .filter(entry::has)
        .forEach(name -> entry.refuse(name, "is not for channels of kind " + kind + "; remove it"));
  }
}
