package app.sapa.inbox.ui;

import app.sapa.base.Refusal;
import app.sapa.contact.Filter;
import app.sapa.contact.ui.FilterDesk;
import app.sapa.inbox.ConversationList;
import app.sapa.inbox.CustomInboxes;
import app.sapa.inbox.Drafting;
import app.sapa.inbox.Explaining;
import app.sapa.inbox.Snapshots;
import app.sapa.kit.Told;
import app.sapa.people.Members;
import app.sapa.people.Viewer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;

/** Everything that is needed to show, build and share custom inboxes. */
@Dependent
class InboxDesk {
  @Inject CustomInboxes customInboxes;
  @Inject Drafting drafting;
  @Inject Snapshots snapshots;
  @Inject Explaining explaining;
  @Inject ConversationList conversations;
  @Inject Members members;
  @Inject FilterDesk filters;
  @Inject Told told;

  /** All custom inboxes that the viewer has, now. */
  Customs customs(Viewer viewer) {
    return new Customs(
        viewer, customInboxes.list(viewer, CustomInboxes.Section.ALL), filters.fields(viewer));
  }

  /** The filter, read aloud. */
  String sentence(Viewer viewer, Filter filter, Locale locale) {
    return filters.sentences().of(filters.fields(viewer), filter, locale);
  }

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
