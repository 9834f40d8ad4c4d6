package app.sapa.conversation.ui;

import app.sapa.contact.ContactCard;
import app.sapa.conversation.Deed;
import app.sapa.kit.Dates;
import app.sapa.kit.Icon;
import app.sapa.kit.PlainButton;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Above the thread of somebody who is put off: until when, and the way back. */
final class SnoozeReminder extends Div {
  private static final long serialVersionUID = 1L;

  private final transient Opened opened;
  private final Span text = new Span();

  SnoozeReminder(Opened opened, Deciding deciding) {
    this.opened = opened;
    addClassName("sapa-snoozed");
    getElement().setAttribute("role", "status");
    add(
        Icon.SNOOZE.draw(),
        text,
        new PlainButton(opened.text("inbox.unsnooze"), () -> deciding.decide(new Deed.Unsnooze())));
  }

  void show(ContactCard card) {
    var until = card.snoozedUntil();
    setVisible(until != null);
    if (until != null) {
      text.setText(opened.text("inbox.snoozed-until", Dates.moment(until, opened.locale)));
    }
  }
}
