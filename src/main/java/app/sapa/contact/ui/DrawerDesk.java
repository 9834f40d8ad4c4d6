package app.sapa.contact.ui;

import app.sapa.contact.Editing;
import app.sapa.contact.Tagging;
import app.sapa.kit.Texts;
import app.sapa.kit.Told;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/** What the details of a contact are shown and changed with. */
@ApplicationScoped
public class DrawerDesk {
  @Inject Editing editing;
  @Inject Tagging tagging;
  @Inject Texts texts;
  @Inject Told told;

  /** An empty drawer for one person's screen. */
  public Drawer drawer(Locale locale, Drawer.Steps steps) {
    return new Drawer(texts, locale, steps);
  }

  /** The details for one person's screen, still of nobody. */
  public DetailsPanel details(Locale locale, DetailsPanel.Around around) {
    return new DetailsPanel(this, locale, around);
  }

  /** Where tags are chosen by key, to be placed on the page. */
  public TagIsland tags(Locale locale, DetailsPanel.Around around) {
    return new TagIsland(new TagAnswers(this, locale, around));
  }
}
