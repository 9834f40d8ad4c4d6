package app.sapa.bulk;

import app.sapa.conversation.ClosingNote;
import app.sapa.conversation.Deed;
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
    Kind kind,
    @Nullable UUID whom,
    @Nullable Instant until,
    @Nullable UUID category,
    @Nullable String summary) {
  /** Under which it is kept; never reused for anything else. */
  enum Kind {
    OPEN,
    CLOSE,
    ASSIGN,
    QUEUE,
    UNASSIGN,
    SNOOZE,
    UNSNOOZE,
    BLOCK,
    UNBLOCK
  }

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
    return switch (deed) {
      case Deed.Open() -> plain(Kind.OPEN);
      case Deed.Close(var note) ->
          new DeedJson(Kind.CLOSE, null, null, note.category(), note.summary());
      case Deed.Assign(var member) -> new DeedJson(Kind.ASSIGN, member, null, null, null);
      case Deed.Queue(var team) -> new DeedJson(Kind.QUEUE, team, null, null, null);
      case Deed.Unassign() -> plain(Kind.UNASSIGN);
      case Deed.Snooze(var until) -> new DeedJson(Kind.SNOOZE, null, until, null, null);
      case Deed.Unsnooze() -> plain(Kind.UNSNOOZE);
      case Deed.Block() -> plain(Kind.BLOCK);
      case Deed.Unblock() -> plain(Kind.UNBLOCK);
    };
  }

  private static DeedJson plain(Kind kind) {
    return new DeedJson(kind, null, null, null, null);
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
