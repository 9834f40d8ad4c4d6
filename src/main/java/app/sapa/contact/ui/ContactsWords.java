package app.sapa.contact.ui;

import app.sapa.contact.Segment;
import app.sapa.kit.Texts;
import java.util.Locale;

/** The contacts page's texts in one person's language. */
record ContactsWords(Texts texts, Locale locale) {
  String text(String key, Object... arguments) {
    return texts.of(locale, key, arguments);
  }

  /** A segment's name; a saved one's is its own. */
  String segment(Segment segment) {
    return switch (segment) {
      case Segment.All() -> text("contacts.all");
      case Segment.Blocked() -> text("inbox.blocked");
      case Segment.Saved saved -> saved.name();
    };
  }
}
