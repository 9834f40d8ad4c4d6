package app.sapa.contact.ui;

import app.sapa.base.Refusal;
import app.sapa.channel.Channels;
import app.sapa.contact.ContactTable;
import app.sapa.contact.Segments;
import app.sapa.kit.Texts;
import app.sapa.kit.Told;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Everything that is needed to list contacts and to build their segments. */
@Dependent
class ContactsDesk {
  @Inject Segments segments;
  @Inject ContactTable table;
  @Inject FilterDesk filters;
  @Inject Channels channels;
  @Inject Texts texts;
  @Inject Told told;

  /** Does something that may be refused, and tells so; says whether it was done. */
  boolean tries(Runnable doing) {
    try {
      doing.run();
      return true;
    } catch (Refusal refusal) {
      told.show(refusal);
      return false;
    }
  }
}
