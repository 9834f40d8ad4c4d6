package app.sapa.conversation;

import app.sapa.channel.MessageStatus;
import app.sapa.contact.Direction;
import app.sapa.workspace.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads entries out of the rows of their tables, still without what is read beside them. */
final class EntryRows {
  private EntryRows() {}

  /** Of a row that says of which kind it is: a message, a comment or an event. */
  static Entry read(Row row) {
    return switch (row.text("kind")) {
      case "M" -> said(row);
      case "C" -> commented(row);
      default -> happened(row);
    };
  }

  static Entry.Said said(Row row) {
    return new Entry.Said(
        row.id("id"),
        row.time("at"),
        Direction.valueOf(row.text("direction")),
        row.numberOrNull("ordinal"),
        SenderCategory.valueOf(row.text("sender_category")),
        row.idOrNull("who"),
        auto(row),
        row.id("channel_id"),
        row.text("body"),
        MessageStatus.valueOf(row.text("status")),
        row.orNull("error"),
        List.of(),
        null,
        null);
  }

  private static @Nullable AutoMessageKind auto(Row row) {
    var kind = row.orNull("auto_kind");
    return kind == null ? null : AutoMessageKind.valueOf(kind);
  }

  private static Entry.Commented commented(Row row) {
    return new Entry.Commented(
        row.id("id"), row.time("at"), row.id("who"), row.text("body"), List.of());
  }

  private static Entry.Happened happened(Row row) {
    return new Entry.Happened(
        row.id("id"),
        row.time("at"),
        EventType.valueOf(row.text("type")),
        Source.valueOf(row.text("source")),
        row.idOrNull("who"),
        row.idOrNull("subject_id"),
        row.idOrNull("channel_id"),
        row.orNull("body"));
  }
}
