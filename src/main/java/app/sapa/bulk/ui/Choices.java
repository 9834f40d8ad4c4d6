package app.sapa.bulk.ui;

import app.sapa.conversation.ClosingNote;
import app.sapa.conversation.Deed;
import app.sapa.conversation.ui.DeedMenus;
import app.sapa.kit.Icon;
import app.sapa.kit.PlainButton;
import app.sapa.kit.Popup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;

/** What can be done with the selected. Nobody is asked for a note on each of many. */
final class Choices extends Div {
  private static final long serialVersionUID = 1L;

  private final transient BulkBars desk;
  private final transient BulkBars.Seen seen;
  private final transient Consumer<Deed> chosen;

  Choices(BulkBars desk, BulkBars.Seen seen, Consumer<Deed> chosen) {
    this.desk = desk;
    this.seen = seen;
    this.chosen = chosen;
    addClassName("sapa-bulk-choices");
    var menus =
        new DeedMenus(desk.desks, seen.roster(), seen.viewer(), seen.locale(), "bulk", chosen);
    var more = more();
    add(
        new PlainButton(text("inbox.close"), () -> chosen.accept(new Deed.Close(ClosingNote.NONE))),
        menus.snoozing().openedBy(new PlainButton(text("inbox.snooze"), () -> {})),
        menus.assigning().openedBy(new PlainButton(text("inbox.assign"), () -> {})),
        more.openedBy(new PlainButton(Icon.MORE, text("inbox.more"))));
    add(more);
    menus.parts().forEach(this::add);
  }

  private Popup more() {
    var more = new Popup("bulk-more", text("inbox.more")).underItsButton();
    more.fill(
        text("inbox.more"),
        item(more, "inbox.open", new Deed.Open()),
        item(more, "inbox.unsnooze", new Deed.Unsnooze()),
        item(more, "inbox.block", new Deed.Block()),
        item(more, "inbox.unblock", new Deed.Unblock()));
    return more;
  }

  private NativeButton item(Popup menu, String key, Deed deed) {
    var item = new NativeButton(text(key), event -> chosen.accept(deed));
    item.addClassName("sapa-menu-item");
    return menu.closedBy(item);
  }

  private String text(String key) {
    return desk.texts.of(seen.locale(), key);
  }
}
