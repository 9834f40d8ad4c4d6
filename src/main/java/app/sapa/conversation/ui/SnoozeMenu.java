package app.sapa.conversation.ui;

import app.sapa.base.Refusal;
import app.sapa.base.Spelling;
import app.sapa.conversation.Deed;
import app.sapa.kit.Dates;
import app.sapa.kit.PlainButton;
import app.sapa.kit.Popup;
import app.sapa.kit.Zones;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;

/** Until when the contact that is open may be put off, each time with its day and hour. */
final class SnoozeMenu {
  private final Opened opened;
  private final Deciding deciding;
  private final Popup popup;
  private final Input own = new Input();

  SnoozeMenu(Opened opened, Deciding deciding, String id) {
    this.opened = opened;
    this.deciding = deciding;
    popup = new Popup(id, opened.text("inbox.snooze")).underItsButton();
    popup.opening(this::fill);
    own.setType("datetime-local");
  }

  Popup popup() {
    return popup;
  }

  private void fill() {
    var content = new ArrayList<Component>();
    opened
        .desks
        .snoozing
        .choices(opened.viewer())
        .forEach((choice, until) -> content.add(item(Spelling.of(choice), until)));
    content.add(ownTime());
    popup.fill(opened.text("inbox.snooze"), content.toArray(Component[]::new));
  }

  private NativeButton item(String choice, Instant until) {
    var time = new HtmlContainer("small");
    time.setText(Dates.moment(until, opened.locale));
    var item = new NativeButton();
    item.add(new Span(opened.text("snooze." + choice)), time);
    item.addClickListener(event -> deciding.decide(new Deed.Snooze(until)));
    item.addClassName("sapa-menu-item");
    return popup.closedBy(item);
  }

  private Div ownTime() {
    own.setValue("");
    var label = new HtmlContainer("label");
    label.add(new Span(opened.text("snooze.own")), own);
    var button = new PlainButton(opened.text("inbox.snooze"), this::untilOwnTime);
    var field = new Div(label, popup.closedBy(button));
    field.addClassNames("sapa-field", "sapa-own-time");
    return field;
  }

  /** The browser writes times as ISO 8601 without a zone, and nothing while one is not whole. */
  private void untilOwnTime() {
    try {
      var until = LocalDateTime.parse(own.getValue()).atZone(Zones.here()).toInstant();
      deciding.decide(new Deed.Snooze(until));
    } catch (DateTimeException notWhole) {
      opened.desks.told.show(new Refusal("snooze.past"));
    }
  }
}
