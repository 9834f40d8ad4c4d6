package app.sapa.conversation.ui;

import app.sapa.contact.ContactCard;
import app.sapa.contact.ContactStatus;
import app.sapa.conversation.Deed;
import app.sapa.conversation.NoteMode;
import app.sapa.kit.Action;
import app.sapa.kit.Keys;
import app.sapa.kit.PlainButton;
import app.sapa.kit.Popup;
import app.sapa.kit.Question;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;

/** What is done more rarely about the contact that is open. */
final class MoreMenu {
  private final Opened opened;
  private final Deciding deciding;
  private final ClosingDialog closing;
  private final Popup snoozing;
  private final Popup popup;
  private final Question blocking;

  MoreMenu(Opened opened, Deciding deciding, ClosingDialog closing, Popup snoozing) {
    this.snoozing = snoozing;
    this.opened = opened;
    this.deciding = deciding;
    this.closing = closing;
    popup = new Popup("more", opened.text("inbox.more")).underItsButton();
    popup.opening(this::fill);
    var block =
        new PlainButton(opened.text("inbox.block"), () -> deciding.decide(new Deed.Block()));
    block.getElement().setAttribute("data-kind", "danger");
    blocking =
        new Question(opened.text("inbox.block.title"), opened.text("inbox.block.text"))
            .answering(block)
            .staying(opened.text("closing.cancel"));
  }

  Popup popup() {
    return popup;
  }

  Question blocking() {
    return blocking;
  }

  private void fill() {
    var content = new ArrayList<Component>();
    opened.card().ifPresent(card -> offer(content, card));
    popup.fill(opened.text("inbox.more"), content.toArray(Component[]::new));
  }

  private void offer(List<Component> content, ContactCard card) {
    // Where small screens have no room for buttons of their own: this, and snooze.
    content.add(narrow(Keys.press(Action.FIND_HERE, item("inbox.find-here", () -> {}))));
    if (card.blocked()) {
      content.add(item("inbox.unblock", () -> deciding.decide(new Deed.Unblock())));
      return;
    }
    var mode = opened.desks.closing.mode(opened.viewer());
    if (card.status() == ContactStatus.OPEN && mode != NoteMode.OFF) {
      content.add(item("inbox.close-noting", () -> closing.ask(mode)));
    }
    content.add(narrow(item("inbox.snooze", snoozing::open)));
    content.add(item("inbox.block", blocking::ask));
  }

  private static NativeButton narrow(NativeButton item) {
    item.addClassName("sapa-narrow");
    return item;
  }

  private NativeButton item(String key, Runnable chosen) {
    var item = new NativeButton(opened.text(key), event -> chosen.run());
    item.addClassName("sapa-menu-item");
    return popup.closedBy(item);
  }
}
