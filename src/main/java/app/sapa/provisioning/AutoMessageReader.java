package app.sapa.provisioning;

import app.sapa.automation.AutoMessage;
import app.sapa.base.Spelling;
import app.sapa.conversation.AutoMessageKind;
import app.sapa.conversation.Blanks;
import app.sapa.conversation.Variable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads what a company says by itself, which may refer to its channels and custom fields. */
final class AutoMessageReader {
  private static final List<String> KNOWN =
      List.of("kind", "text", "channels", "waitMinutes", "afterAutoClose");
  private static final AutoMessage USUAL = AutoMessage.unsettled(AutoMessageKind.QUEUE);

  private final Names names;

  AutoMessageReader(Names names) {
    this.names = names;
  }

  /** What one channel says instead. */
  private record Other(String channel, String text) {}

  Tenant.AutoMessage message(Value value) {
    var entry = value.fields(KNOWN);
    var kind = entry.required("kind", this::kind, AutoMessageKind.WELCOME);
    refuseOthersField(entry, "waitMinutes", kind, AutoMessageKind.QUEUE);
    refuseOthersField(entry, "afterAutoClose", kind, AutoMessageKind.CLOSING);
    return new Tenant.AutoMessage(
        kind,
        entry.required("text", this::text, ""),
        others(entry),
        entry.optional("waitMinutes", AutoMessageReader::minutes).orElse(USUAL.waitMinutes()),
        entry.optional("afterAutoClose", AutoMessageReader::flag).orElse(false));
  }

  private AutoMessageKind kind(Value value) {
    var kind = Formats.constant(AutoMessageKind.class, Spelling::of, value, "kind of auto message");
    names.autoMessages.declare(value, Spelling.of(kind));
    return kind;
  }

  private static void refuseOthersField(
      Fields entry, String field, AutoMessageKind kind, AutoMessageKind its) {
    if (entry.has(field) && kind != its) {
      entry.refuse(field, "is for the kind " + Spelling.of(its) + "; remove it");
    }
  }

  private String text(Value value) {
    var text = BlankText.read(value, names);
    if (text.length() > AutoMessage.LONGEST_TEXT) {
      value.refuse(
          "has %d characters; shorten it to %d".formatted(text.length(), AutoMessage.LONGEST_TEXT));
    }
    if (Blanks.in(text).stream().anyMatch(Variable::isAuthor)) {
      value.refuse("{{agent.name}} stays empty, as nobody writes this; use assignee.name");
    }
    return text;
  }

  private Map<String, String> others(Fields entry) {
    return entry.list("channels", this::other).stream()
        .collect(Collectors.toUnmodifiableMap(Other::channel, Other::text, (first, _) -> first));
  }

  private Other other(Value value) {
    var entry = value.fields(List.of("channel", "text"));
    return new Other(
        entry.required("channel", names.channels::reference, ""),
        entry.required("text", this::text, ""));
  }

  private static int minutes(Value value) {
    var text = value.text();
    int minutes = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
    if (minutes < 1 || minutes > AutoMessage.LONGEST_WAIT) {
      value.refuse(
          "'%s' is no number of minutes from 1 to %d".formatted(text, AutoMessage.LONGEST_WAIT));
    }
    return minutes;
  }

  private static boolean flag(Value value) {
    return Formats.among(List.of("true", "false"), value, "yes or no").equals("true");
  }
}
