package app.sapa.notification.ui;

import app.sapa.base.Spelling;
import app.sapa.kit.Icon;
import app.sapa.kit.Texts;
import app.sapa.notification.Notice;
import app.sapa.notification.NoticeKind;
import java.util.Locale;

/** Notices in the words of one language; contact and kind, and never what was said. */
record NoticeWords(Texts texts, Locale locale) {
  String text(String key, Object... arguments) {
    return texts.of(locale, key, arguments);
  }

  /** Whom it is about. */
  String who(Notice notice) {
    var name = notice.name().isEmpty() ? text("contact.anonymous") : notice.name();
    return notice.many() == 1 ? name : text("notice.and-more", name, notice.many() - 1);
  }

  /** What there is to tell. */
  String what(Notice notice) {
    var key = "notice." + Spelling.of(notice.kind()) + (notice.many() == 1 ? "" : ".many");
    var actor = notice.actor();
    return actor == null ? text(key) : text(key + ".by", actor);
  }

  /** The sign of its kind. */
  static Icon sign(NoticeKind kind) {
    return switch (kind) {
      case SNOOZE_ENDED -> Icon.SNOOZE;
      case ASSIGNED -> Icon.PERSON;
      case MENTIONED -> Icon.MENTION;
      case NEW_MESSAGE, UNASSIGNED_MESSAGE -> Icon.BLANK;
    };
  }
}
