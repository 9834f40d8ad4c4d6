package app.sapa.bulk.ui;

import app.sapa.bulk.Bulk;
import app.sapa.contact.VisibleContacts;
import app.sapa.conversation.ui.Desks;
import app.sapa.conversation.ui.Roster;
import app.sapa.conversation.ui.SelectionBar;
import app.sapa.kit.Texts;
import app.sapa.kit.Told;
import app.sapa.people.Viewer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.function.Supplier;

/** Makes the bar of selected contacts for the lists, which do not know this capability. */
@Dependent
class BulkBars implements SelectionBar.Maker {
  @Inject Bulk bulk;
  @Inject VisibleContacts contacts;
  @Inject Desks desks;
  @Inject Texts texts;
  @Inject Told told;

  @Override
  public SelectionBar bar(
      Roster roster, Supplier<Viewer> viewer, Locale locale, SelectionBar.Around around) {
    return new BulkBar(this, new Seen(roster, viewer, locale), around);
  }

  /** Who looks, in which language, with which names. */
  record Seen(Roster roster, Supplier<Viewer> viewer, Locale locale) {}
}
