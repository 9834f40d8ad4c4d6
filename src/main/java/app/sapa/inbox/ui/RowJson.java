package app.sapa.inbox.ui;

import app.sapa.base.Spelling;
import app.sapa.contact.ContactStatus;
import app.sapa.contact.Direction;
import app.sapa.inbox.ListRow;
import app.sapa.inbox.Look;
import app.sapa.inbox.Names;
import app.sapa.kit.Initials;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows as the list element reads them.
 *
 * @param anonymous what stands for an unknown name
 */
record RowJson(JsonMapper json, Names names, Look.Order order, String anonymous) {
  ArrayNode all(List<ListRow> rows) {
    var array = json.createArrayNode();
    rows.forEach(row -> array.add(one(row)));
    return array;
  }

  ObjectNode one(ListRow row) {
    var name = row.name().isEmpty() ? anonymous : row.name();
    var node = person(row.id(), name);
    channel(node, row.channel());
    node.put("unread", row.unread());
    node.put("status", status(row)).put("blocked", row.blocked());
    node.put("isOpen", row.status() == ContactStatus.OPEN);
    node.put("snoozedUntil", time(row.snoozedUntil()));
    node.put("scheduled", row.awaited());
    node.put("direction", direction(row.lastDirection()));
    node.put("preview", row.preview()).put("previewKind", kind(row.lastKind()));
    node.put("at", time(row.lastMessageAt()));
    node.put("sort", sort(row.place().at()));
    var assignee = row.assignee();
    node.set("assignee", assignee == null ? null : person(assignee, names.member(assignee)));
    node.set("tags", json.valueToTree(row.tags().stream().map(names::tag).toList()));
    return node;
  }

  private ObjectNode person(UUID id, String name) {
    var initials = Initials.of(id, name);
    return json.createObjectNode()
        .put("id", id.toString())
        .put("name", name)
        .put("initials", initials.letters())
        .put("hue", initials.hue());
  }

  private void channel(ObjectNode node, @Nullable UUID id) {
    var channel = id == null ? null : names.channel(id).orElse(null);
    node.put("channel", channel == null ? null : channel.kind().key());
    node.put("channelLabel", channel == null ? "" : channel.name());
  }

  private static @Nullable String time(@Nullable Instant at) {
    return at == null ? null : at.toString();
  }

  private static String status(ListRow row) {
    if (row.snoozed()) {
      return "snoozed";
    }
    return switch (row.status()) {
      case NONE -> "none";
      case OPEN -> "open";
      case CLOSED -> "closed";
    };
  }

  private static @Nullable String direction(@Nullable Direction direction) {
    return direction == null ? null : Spelling.of(direction);
  }

  private static String kind(@Nullable String kind) {
    return kind == null ? "text" : kind.toLowerCase(Locale.ROOT);
  }

  /** Larger means higher in the list, as texts of equal length compare. */
  private String sort(Instant key) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, key);
    long height = order.laterFirst() ? micros : -micros;
    return "%020d".formatted(height + Long.MAX_VALUE / 2);
  }
}
