package app.sapa.inbox.ui;

import app.sapa.base.NotThere;
import app.sapa.contact.ContactCard;
import app.sapa.inbox.Why;
import app.sapa.kit.Action;
import app.sapa.kit.Keys;
import app.sapa.kit.PlainButton;
import app.sapa.people.Viewer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells which conditions decide about the contact that is open. */
final class WhyHere extends Div {
  private static final long serialVersionUID = 1L;

  private final transient InboxDesk desk;
  private final transient Words words;
  private final transient Supplier<Viewer> viewer;
  private final PlainButton ask;
  private final Paragraph answer = new Paragraph();
  private transient Place place = Place.NOWHERE;
  private transient @Nullable ContactCard card;

  WhyHere(InboxDesk desk, Words words, Supplier<Viewer> viewer) {
    this.desk = desk;
    this.words = words;
    this.viewer = viewer;
    ask = Keys.press(Action.WHY_HERE, new PlainButton("", this::answer));
    addClassName("sapa-why");
    answer.getElement().setAttribute("role", "status");
    add(ask, answer);
    setVisible(false);
  }

  /** Asks about that contact, from then on; about nobody where none is open. */
  void about(Place where, @Nullable ContactCard contact) {
    place = where;
    card = contact;
    answer.setText("");
    setVisible(contact != null && where.custom() != null);
    if (contact != null) {
      ask.setText(words.text("inbox.why", name(contact)));
    }
  }

  private String name(ContactCard contact) {
    return contact.name().isEmpty() ? words.text("contact.anonymous") : contact.name();
  }

  private void answer() {
    var contact = card;
    var box = place.custom();
    if (contact == null || box == null) {
      return;
    }
    try {
      var me = viewer.get();
      var why = desk.explaining.why(me, box, place.look(), contact.id());
      answer.setText(told(me, why, name(contact)));
    } catch (NotThere gone) {
      answer.setText(words.text("inbox.out-of-sight"));
    }
  }

  private String told(Viewer me, Why why, String name) {
    return switch (why.reason()) {
      case BLOCKED -> words.text("inbox.why.blocked", name);
      case LOOK -> words.text("inbox.why.look", name);
      case FILTER -> words.text(situation(why), name) + " " + decided(me, why);
    };
  }

  private static String situation(Why why) {
    if (why.here()) {
      return why.afterRefresh() ? "inbox.why.here" : "inbox.why.here-still";
    }
    return why.afterRefresh() ? "inbox.why.here-soon" : "inbox.why.not-here";
  }

  private String decided(Viewer me, Why why) {
    if (why.deciding().isEmpty()) {
      return words.text("inbox.why.everyone");
    }
    var fields = desk.filters.fields(me);
    var conditions =
        why.deciding().stream()
            .map(each -> desk.filters.sentences().of(fields, each, words.locale()))
            .collect(Collectors.joining("; "));
    return words.text(why.afterRefresh() ? "inbox.why.for" : "inbox.why.against", conditions);
  }
}
