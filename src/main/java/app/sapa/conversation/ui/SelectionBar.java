package app.sapa.conversation.ui;

import app.sapa.contact.Selected;
import app.sapa.people.Viewer;
import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What can be done with contacts that were selected in a list. Lists know no more of it; it is made
 * by whatever works on many.
 */
public interface SelectionBar {
  /** Makes one for a screen. */
  interface Maker {
    /** A bar that is not seen until somebody is selected. */
    SelectionBar bar(Roster roster, Supplier<Viewer> viewer, Locale locale, Around around);
  }

  /** What the list around it answers and does. */
  interface Around {
    /** Everybody in the list, as it is looked at; the list shows them as selected. */
    Selected.Whole whole();

    /** Selects nobody any more. */
    void drop();

    /** Where the contact can be read about. */
    String addressOf(UUID contact);
  }

  /** What is placed above the list. */
  Component component();

  /** These are selected in the list now. */
  void select(List<UUID> picked);

  /** Some work has gone on, perhaps that which is shown. */
  void worked(Set<UUID> runs);

  /** Shows what still goes on, such as after a reload. */
  void resume();
}
