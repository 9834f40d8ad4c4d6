package app.sapa.contact.ui;

import app.sapa.base.NotThere;
import app.sapa.people.Viewer;
import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Who a contact is and what can be done about them, beside the table of contacts. It is made by
 * whatever knows their conversations.
 */
public interface Profile {
  /** Makes one for a screen. */
  interface Maker {
    /** A profile that is of nobody yet. */
    Profile profile(Supplier<Viewer> viewer, Locale locale, Around around);
  }

  /** What the screen around it answers and does. */
  interface Around {
    /** Where a contact's conversation is. */
    String conversation(UUID contact, boolean blocked);

    /** Away with the profile. */
    void close();

    /** Something about the contact may have changed. */
    void changed(UUID contact);

    /** The contact is out of sight by now. */
    void lost();
  }

  /** Everything that has to be on the page, the profile itself first. */
  List<Component> parts();

  /**
   * Shows a contact.
   *
   * @throws NotThere when it is not the viewer's to see
   */
  void open(UUID contact);

  /** Shows what has changed of the contact that is shown; nothing if there is none. */
  void refresh();

  /** Shows nobody. */
  void clear();

  /** Names are read again when they are next asked for. */
  void forget();

  /** Blocks a contact, shown or not, once that is confirmed. */
  void block(UUID contact);

  /** Lets traffic with a contact begin again. */
  void unblock(UUID contact);
}
