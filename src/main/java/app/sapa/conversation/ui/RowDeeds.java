package app.sapa.conversation.ui;

import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.conversation.Deed;
import app.sapa.people.Viewer;
import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is decided about a contact from its row in a list, whether or not it is open. */
public final class RowDeeds {
  private final Opened opened;
  private final DeedMenus menus;
  private final Undoing undoing;
  private @Nullable UUID aim;

  public RowDeeds(Desks desks, Roster roster, Supplier<Viewer> viewer, Locale locale) {
    opened = new Opened(desks, roster, locale, viewer);
    menus = new DeedMenus(desks, roster, viewer, locale, "row", this::decide);
    undoing = new Undoing(opened, () -> {});
  }

  /** The menus that have to be on the page. */
  public List<Component> parts() {
    return menus.parts();
  }

  /**
   * Does what a row offers; the menus of those that need one are opened by the browser, beside the
   * row.
   *
   * @param deed as the list element names it
   * @throws NotThere for what no row offers
   */
  public void does(UUID contact, String deed) {
    aim = contact;
    switch (deed) {
      case "close" -> menus.close();
      case "open" -> decide(new Deed.Open());
      case "unsnooze" -> decide(new Deed.Unsnooze());
      case "snooze", "assign" -> {}
      default -> throw new NotThere();
    }
  }

  private void decide(Deed deed) {
    var contact = aim;
    if (contact == null) {
      return;
    }
    try {
      undoing.offer(deed, opened.desks.deeds.one(opened.viewer(), contact, deed));
    } catch (Refusal refusal) {
      opened.desks.told.show(refusal);
    }
  }
}
