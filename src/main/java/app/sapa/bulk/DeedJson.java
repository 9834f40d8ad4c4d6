package app.sapa.bulk;

import app.sapa.conversation.ClosingNote;
import app.sapa.conversation.Deed;
import app.sapa.conversation.DeedKind;
import app.sapa.guard.JsonRead;
import app.sapa.guard.SafeJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deed as the column {@code deed} holds it.
 *
 * @param whom the member or the team that gets them
 */
record DeedJson(
    DeedKind kind,
    @Nullable UUID whom,
    @Nullable Instant until,
    @Nullable UUID category,
    @Nullable String summary) {
  static String write(Deed deed) {
    return new String(SafeJson.write(of(deed)), StandardCharsets.UTF_8);
  }

  static Deed read(String json) {
    return switch (SafeJson.read(json.getBytes(StandardCharsets.UTF_8), DeedJson.class)) {
      case JsonRead.Value<DeedJson>(var told) -> told.deed();
      case JsonRead.Refused<DeedJson>(var reason) -> throw new IllegalStateException(reason);
    };
  }

  private static DeedJson of(Deed deed) {
    var kind = deed.kind();
    return switch (deed) {
      case Deed.Close(var note) -> new DeedJson(kind, null, null, note.category(), note.summary());
      case Deed.Assign(var member) -> new DeedJson(kind, member, null, null, null);
      case Deed.Queue(var team) -> new DeedJson(kind, team, null, null, null);
      case Deed.Snooze(var until) -> new DeedJson(kind, null, until, null, null);
      case Deed.Open _, Deed.Unassign _, Deed.Unsnooze _, Deed.Block _, Deed.Unblock _ ->
          new DeedJson(kind, null, null, null, null);
    };
  }

  private Deed deed() {
    return switch (kind) {
      case OPEN -> new Deed.Open();
      case CLOSE -> new Deed.Close(new ClosingNote(category, summary == null ? "" : summary));
      case ASSIGN -> new Deed.Assign(Objects.requireNonNull(whom));
      case QUEUE -> new Deed.Queue(Objects.requireNonNull(whom));
      case UNASSIGN -> new Deed.Unassign();
      case SNOOZE -> new Deed.Snooze(Objects.requireNonNull(until));
      case UNSNOOZE -> new Deed.Unsnooze();
      case BLOCK -> new Deed.Block();
      case UNBLOCK -> new Deed.Unblock();
    };
  }
}
