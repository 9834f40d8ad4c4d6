package app.sapa.notification.ui;

import app.sapa.contact.ui.ContactAddress;
import app.sapa.kit.Dates;
import app.sapa.kit.Icon;
import app.sapa.kit.Inline;
import app.sapa.kit.PlainButton;
import app.sapa.notification.Notice;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.UUID;

/** One notice: a way to where it leads, and a button that puts it aside or takes it back. */
final class NoticeRow extends ListItem {
  private static final long serialVersionUID = 1L;

  private final transient Notice notice;
  private final Anchor link;

  /** What the row leaves to the panel around it. */
  interface Steps {
    /** The person goes where it leads. */
    void follow(UUID notice);

    /** It goes to the other side: aside, or back. */
    void turn(Notice notice);
  }

  NoticeRow(Notice notice, String address, Instant now, NoticeWords words, Steps steps) {
    this.notice = notice;
    var who = Inline.name(words.who(notice));
    who.getElement().setAttribute("dir", "auto");
    var told = new Span(who, new Span(words.what(notice)));
    told.addClassName("sapa-notice-told");
    link = new Anchor(address, NoticeWords.sign(notice.kind()).draw(), told);
    link.add(Inline.time(Dates.near(notice.at(), now, words.locale())));
    link.getElement().addEventListener("click", event -> steps.follow(notice.id()));
    if (!notice.read()) {
      getElement().setAttribute("data-unread", true);
      told.addComponentAsFirst(Inline.spoken(words.text("notice.unread")));
    }
    var aside = notice.archived() ? "notice.unarchive" : "notice.archive";
    var icon = notice.archived() ? Icon.RESTORE : Icon.ARCHIVE;
    addClassName("sapa-notice");
    add(
        link,
        new PlainButton(icon, words.text(aside, words.who(notice)), () -> steps.turn(notice)));
  }

  /** Where a notice leads. */
  static String address(Notice notice, ContactAddress contacts) {
    var entry = notice.entry();
    return entry == null
        ? contacts.of(notice.contact(), notice.blocked())
        : contacts.of(notice.contact(), notice.blocked(), entry);
  }

  Notice notice() {
    return notice;
  }

  /** Takes the keyboard. */
  void focus() {
    link.focus();
  }
}
