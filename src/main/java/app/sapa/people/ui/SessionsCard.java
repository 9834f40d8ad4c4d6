package app.sapa.people.ui;

import app.sapa.kit.Dates;
import app.sapa.kit.HeadedCard;
import app.sapa.kit.Inline;
import app.sapa.kit.PlainButton;
import app.sapa.kit.Texts;
import app.sapa.people.OpenSession;
import app.sapa.people.OpenSessions;
import app.sapa.people.SignedIn;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;

/** The browsers in which somebody is signed in, each of which they can sign out. */
final class SessionsCard extends Div {
  private static final long serialVersionUID = 1L;

  private final transient OpenSessions sessions;
  private final transient SignedIn who;
  private final transient Texts texts;
  private final UnorderedList list = new UnorderedList();

  SessionsCard(OpenSessions sessions, SignedIn who, Texts texts) {
    this.sessions = sessions;
    this.who = who;
    this.texts = texts;
    list.addClassName("sapa-seats");
    add(
        HeadedCard.of(
            text("profile.sessions"), new Paragraph(text("profile.sessions.text")), list));
    show();
  }

  private void show() {
    list.removeAll();
    sessions.of(who.account()).forEach(session -> list.add(new ListItem(row(session))));
  }

  private Div row(OpenSession session) {
    boolean here = session.id().equals(who.session());
    var device = BrowserName.of(session.device());
    var seen =
        text(
            "profile.sessions.seen", Dates.moment(session.lastSeen(), locale()), session.address());
    var words = new Div(Inline.name(device), Inline.remark(seen));
    words.addClassName("sapa-session");
    var row = new Div(words);
    if (here) {
      var chip = new Span(text("profile.sessions.here"));
      chip.addClassName("sapa-state");
      row.add(chip);
    } else {
      row.add(new PlainButton(text("profile.sessions.end"), () -> end(session)));
    }
    return row;
  }

  private void end(OpenSession session) {
    sessions.end(who.account(), session.id());
    show();
  }

  private static Locale locale() {
    return UI.getCurrent().getLocale();
  }

  private String text(String key, Object... arguments) {
    return texts.of(locale(), key, arguments);
  }
}
