package app.sapa.conversation.ui;

import app.sapa.contact.ui.Profile;
import app.sapa.people.Viewer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.function.Supplier;

/** Makes profiles for the contacts page, which does not know this capability. */
@Dependent
class ContactProfiles implements Profile.Maker {
  @Inject Desks desks;

  @Override
  public Profile profile(Supplier<Viewer> viewer, Locale locale, Profile.Around around) {
    var opened = new Opened(desks, desks.roster(viewer), locale, viewer);
    return new ContactProfile(opened, around);
  }
}
