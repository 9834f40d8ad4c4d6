package app.sapa.conversation.ui;

import app.sapa.contact.ContactCard;
import app.sapa.contact.ContactStatus;
import app.sapa.conversation.ClosingNote;
import app.sapa.conversation.Deed;
import app.sapa.kit.Action;
import app.sapa.kit.Avatar;
import app.sapa.kit.Dates;
import app.sapa.kit.Icon;
import app.sapa.kit.Keys;
import app.sapa.kit.PlainButton;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Whose conversation it is, who takes care of it and whether it is open. Its buttons stay the same
 * ones while what they say changes, so that the keyboard stays where it is.
 */
final class ConsoleHead extends Div {
  private static final long serialVersionUID = 1L;

  private final transient Opened opened;
  private final transient Deciding deciding;
  private final Div face = new Div();
  private final H2 name = new H2();
  private final Paragraph reach = new Paragraph();
  private final NativeButton assignee = new NativeButton();
  private final PlainButton status;
  private final PlainButton snooze;
  private final ClosingDialog closing;
  private transient Runnable pressed = () -> {};

  ConsoleHead(
      Opened opened, Beside beside, AssigneePicker picker, Deciding deciding, Console.Steps steps) {
    this.opened = opened;
    this.deciding = deciding;
    addClassName("sapa-console-head");
    name.getElement().setAttribute("translate", "no");
    var who = new Div(name, reach);
    who.addClassName("sapa-who");
    assignee.addClassNames("sapa-button", "sapa-wide", "sapa-assignee");
    status = Keys.press(Action.CLOSE_OR_OPEN, new PlainButton("", () -> pressed.run()).primary());
    closing = new ClosingDialog(opened, deciding);
    var snoozing = new SnoozeMenu(opened, deciding, "snooze");
    snooze = new PlainButton(Icon.SNOOZE, opened.text("inbox.snooze")).looking("sapa-wide");
    var more = new MoreMenu(opened, deciding, closing, snoozing.popup());
    add(
        new PlainButton(Icon.BACK, opened.text("inbox.back"), steps::back).looking("sapa-back"),
        face,
        who,
        beside,
        Keys.press(Action.ASSIGN, picker.popup().openedBy(assignee)),
        Keys.press(Action.SNOOZE, snoozing.popup().openedBy(snooze)),
        status,
        Keys.press(
            Action.FIND_HERE,
            new PlainButton(Icon.SEARCH, opened.text("inbox.find-here")).looking("sapa-wide")),
        more.popup().openedBy(new PlainButton(Icon.MORE, opened.text("inbox.more"))),
        new PlainButton(Icon.INFO, opened.text("contact.details"), steps::details)
            .looking("sapa-back"),
        snoozing.popup(),
        more.popup(),
        more.blocking(),
        closing);
  }

  void show(ContactCard card) {
    face.removeAll();
    face.add(face(card));
    name.setText(opened.name(card));
    name.setTitle(opened.name(card));
    reach.setText(reach(card));
    showAssignee(card);
    boolean open = card.status() == ContactStatus.OPEN;
    status.setText(opened.text(open ? "inbox.close" : "inbox.open"));
    pressed = open ? this::close : () -> deciding.decide(new Deed.Open());
    status.setVisible(!card.blocked());
    snooze.setVisible(!card.blocked());
    snooze.call(snoozing(card));
  }

  private String snoozing(ContactCard card) {
    var until = card.snoozedUntil();
    return until == null
        ? opened.text("inbox.snooze")
        : opened.text("inbox.snoozed-until", Dates.moment(until, opened.locale));
  }

  /** Asks first where the workspace wants it. */
  private void close() {
    var mode = opened.desks.closing.mode(opened.viewer());
    if (mode.asks()) {
      closing.ask(mode);
    } else {
      deciding.decide(new Deed.Close(ClosingNote.NONE));
    }
  }

  private void showAssignee(ContactCard card) {
    var who = opened.roster.member(card.assignee());
    assignee.removeAll();
    if (card.assignee() != null) {
      assignee.add(new Avatar(card.assignee(), who).small());
    }
    var written = new Span(who.isEmpty() ? opened.text("inbox.assign") : who);
    assignee.add(written, Icon.DOWN.draw());
    assignee.setTitle(
        opened.text("inbox.assignee", who.isEmpty() ? opened.text("inbox.nobody") : who));
  }

  private Avatar face(ContactCard card) {
    var avatar = new Avatar(card.id(), opened.name(card));
    opened
        .roster
        .channel(card.lastChannel())
        .ifPresent(
            channel -> {
              var badge = new Span(Icon.valueOf(channel.kind().name()).draw());
              badge.addClassName("sapa-channel");
              badge.getElement().setAttribute("data-channel", channel.kind().key());
              avatar.add(badge);
            });
    return avatar;
  }

  private String reach(ContactCard card) {
    var known = card.phones().isEmpty() ? card.emails() : card.phones();
    var parts = new ArrayList<>(List.of(opened.roster.channelName(card.lastChannel())));
    known.stream().findFirst().map(ContactCard.Reached::shown).ifPresent(parts::add);
    parts.removeIf(String::isEmpty);
    return String.join(" · ", parts);
  }
}
