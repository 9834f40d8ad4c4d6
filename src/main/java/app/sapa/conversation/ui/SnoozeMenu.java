package app.sapa.conversation.ui;

import app.sapa.base.Refusal;
import app.sapa.base.Spelling;
import app.sapa.conversation.Deed;
import app.sapa.kit.Dates;
import app.sapa.kit.PlainButton;
import app.sapa.kit.Popup;
import app.sapa.kit.Zones;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/** Until when the contact that is open may be put off, each time with its day and hour. */
final class SnoozeMenu {
  private static final String TYPED = "event.target.value";

  private final Opened opened;
  private final Deciding deciding;
  private final Popup popup;
  private final Input own = new Input();
  private final Input words = new Input(ValueChangeMode.EAGER);
  private final Div meant = new Div();
  private final Div choices = new Div();

  SnoozeMenu(Opened opened, Deciding deciding, String id) {
    this.opened = opened;
    this.deciding = deciding;
    popup = new Popup(id, opened.text("inbox.snooze")).underItsButton();
    popup.opening(this::offer);
    popup.closing(this::forget);
    own.setType("datetime-local");
    words.addClassName("sapa-find-name");
    words.setPlaceholder(opened.text("snooze.words"));
    words.getElement().setAttribute("aria-label", opened.text("snooze.words"));
    words.getElement().setAttribute("autocomplete", "off");
    words.addValueChangeListener(event -> understand(event.getValue()));
    words
        .getElement()
        .addEventListener("keydown", event -> said(event.getEventData().path(TYPED).asString("")))
        .setFilter("event.key === 'Enter' && !event.isComposing")
        .addEventData(TYPED);
    meant.getElement().setAttribute("role", "status");
    popup.fill(opened.text("inbox.snooze"), words, meant, choices, ownTime());
  }

  Popup popup() {
    return popup;
  }

  /** Leaves the field alone, in which somebody may be writing by now. */
  private void offer() {
    choices.removeAll();
    opened
        .desks
        .snoozing
        .choices(opened.viewer())
        .forEach((choice, until) -> choices.add(item(Spelling.of(choice), until)));
  }

  private void forget() {
    words.setValue("");
    own.setValue("");
    meant.removeAll();
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

  /** Shows when that is, to be chosen; nothing while it is no time yet. */
  private void understand(String text) {
    meant.removeAll();
    until(text)
        .ifPresent(
            until -> {
              var item = new NativeButton(Dates.moment(until, opened.locale));
              item.addClickListener(event -> deciding.decide(new Deed.Snooze(until)));
              item.addClassName("sapa-menu-item");
              meant.add(popup.closedBy(item));
            });
  }

  private void said(String text) {
    var until = until(text);
    if (until.isPresent()) {
      popup.close();
      deciding.decide(new Deed.Snooze(until.get()));
    } else {
      opened.desks.told.show(new Refusal("snooze.not-understood"));
    }
  }

  private Optional<Instant> until(String text) {
    return opened.desks.snoozing.said(opened.viewer(), text);
  }

  private Div ownTime() {
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
