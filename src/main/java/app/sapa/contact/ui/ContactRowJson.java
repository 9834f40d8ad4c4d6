package app.sapa.contact.ui;

import app.sapa.channel.Channel;
import app.sapa.contact.ContactRow;
import app.sapa.kit.Initials;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows as the table's element reads them.
 *
 * @param channels of the workspace
 * @param anonymous what stands for an unknown name
 * @param conversations where conversations are
 */
record ContactRowJson(
    JsonMapper json,
    ContactsPlace place,
    Map<UUID, Channel> channels,
    LocaleNames names,
    String anonymous,
    ContactAddress conversations) {
  private static final int SHOWN_CHANNELS = 3;

  ArrayNode all(List<ContactRow> rows) {
    var array = json.createArrayNode();
    rows.forEach(row -> array.add(one(row)));
    return array;
  }

  private ObjectNode one(ContactRow row) {
    var node = person(row.id(), row.name().isEmpty() ? anonymous : row.name());
    node.put("id", row.id().toString());
    node.put("href", place.at(row.id()).address());
    node.put("conversation", conversations.of(row.id(), row.blocked()));
    channels(node, row.channels());
    node.put("email", row.email()).put("phone", row.phone());
    node.set("tags", json.valueToTree(row.tags()));
    node.put("country", row.country() == null ? null : names.country(row.country()));
    node.put("language", row.language() == null ? null : names.language(row.language()));
    node.put("status", status(row));
    var assignee = row.assignee();
    node.set("assignee", assignee == null ? null : person(assignee, row.assigneeName()));
    node.put("at", time(row.lastMessageAt())).put("since", time(row.since()));
    return node;
  }

  private ObjectNode person(UUID id, String name) {
    var initials = Initials.of(id, name);
    return json.createObjectNode()
        .put("name", name)
        .put("initials", initials.letters())
        .put("hue", initials.hue());
  }

  private void channels(ObjectNode node, List<UUID> ids) {
    var known = ids.stream().map(channels::get).filter(Objects::nonNull).toList();
    var shown = node.putArray("channels");
    known.stream()
        .limit(SHOWN_CHANNELS)
        .forEach(each -> shown.addObject().put("kind", each.kind().key()).put("name", each.name()));
    var others = node.putArray("moreChannels");
    known.stream().skip(SHOWN_CHANNELS).forEach(each -> others.add(each.name()));
  }

  /** One word; what hides a contact comes before the state that it hides. */
  private static String status(ContactRow row) {
    if (row.blocked()) {
      return "blocked";
    }
    if (row.snoozed()) {
      return "snoozed";
    }
    return switch (row.status()) {
      case NONE -> "none";
      case OPEN -> "open";
      case CLOSED -> "closed";
    };
  }

  private static @Nullable String time(@Nullable Instant at) {
    return at == null ? null : at.toString();
  }
}
