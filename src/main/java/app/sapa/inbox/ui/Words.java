package app.sapa.inbox.ui;

import app.sapa.inbox.Inbox;
import app.sapa.inbox.Inboxes;
import app.sapa.kit.Texts;
import java.util.Locale;

/** The inbox's texts in one person's language. */
record Words(Texts texts, Locale locale) {
  String text(String key, Object... arguments) {
    return texts.of(locale, key, arguments);
  }

  /** An inbox's name; a team's is its own. */
  String inbox(Inboxes.Named named) {
    return switch (named.inbox()) {
      case Inbox.All() -> text("inbox.all");
      case Inbox.Mine() -> text("inbox.mine");
      case Inbox.Unassigned() -> text("inbox.unassigned");
      case Inbox.Blocked() -> text("inbox.blocked");
      case Inbox.OfTeam _, Inbox.Custom _ -> named.name();
    };
  }

  /** What an inbox says when nothing is in it. */
  String empty(Inbox inbox) {
    return switch (inbox) {
      case Inbox.Mine() -> text("inbox.empty.mine");
      case Inbox.Unassigned() -> text("inbox.empty.unassigned");
      case Inbox.Custom _ -> text("inbox.empty.custom");
      default -> text("inbox.empty.other");
    };
  }
}
