package app.sapa.conversation.ui;

import app.sapa.conversation.ClosingNote;
import app.sapa.conversation.Deed;
import app.sapa.kit.Popup;
import app.sapa.people.Viewer;
import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The menus of what can be decided, for contacts that are not open: of a list's row, or of many. */
public final class DeedMenus {
  private final Opened opened;
  private final SnoozeMenu snoozing;
  private final AssigneePicker assigning;
  private final ClosingDialog closing;
  private final Consumer<Deed> chosen;

  /**
   * Menus to be placed on the page.
   *
   * @param id under which the page knows them, unique there
   * @param chosen does what was chosen; what it refuses is told
   */
  public DeedMenus(
      Desks desks,
      Roster roster,
      Supplier<Viewer> viewer,
      Locale locale,
      String id,
      Consumer<Deed> chosen) {
    this.chosen = chosen;
    opened = new Opened(desks, roster, locale, viewer);
    var deciding = new Passing();
    snoozing = new SnoozeMenu(opened, deciding, id + "-snooze");
    assigning = new AssigneePicker(opened, deciding, id + "-assign");
    closing = new ClosingDialog(opened, deciding);
  }

  /** Everything that has to be on the page. */
  public List<Component> parts() {
    return List.of(snoozing.popup(), assigning.popup(), closing);
  }

  public Popup snoozing() {
    return snoozing.popup();
  }

  public Popup assigning() {
    return assigning.popup();
  }

  /** Closes, and asks first where the workspace wants a note. */
  public void close() {
    var mode = opened.desks.closing.mode(opened.viewer());
    if (mode.asks()) {
      closing.ask(mode);
    } else {
      chosen.accept(new Deed.Close(ClosingNote.NONE));
    }
  }

  private final class Passing implements Deciding {
    @Override
    public void decide(Deed deed) {
      chosen.accept(deed);
    }

    @Override
    public void close(ClosingNote note) {
      chosen.accept(new Deed.Close(note));
    }
  }
}
