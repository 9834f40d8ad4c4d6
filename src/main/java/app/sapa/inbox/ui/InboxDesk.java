package app.sapa.inbox.ui;

import app.sapa.base.Refusal;
import app.sapa.contact.Filter;
import app.sapa.contact.FilterFields;
import app.sapa.contact.ui.FilterDesk;
import app.sapa.inbox.ConversationList;
import app.sapa.inbox.CustomInbox;
import app.sapa.inbox.CustomInboxes;
import app.sapa.inbox.Explaining;
import app.sapa.inbox.Sharing;
import app.sapa.inbox.Snapshots;
import app.sapa.kit.Told;
import app.sapa.people.Members;
import app.sapa.people.Viewer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Everything that is needed to show, build and share custom inboxes. */
@Dependent
class InboxDesk {
  @Inject CustomInboxes customInboxes;
  @Inject Snapshots snapshots;
  @Inject Explaining explaining;
  @Inject ConversationList conversations;
  @Inject Members members;
  @Inject FilterDesk filters;
  @Inject Told told;

  /** All custom inboxes that the viewer has, as the sidebar lists them. */
  List<SidebarLine> lines(Viewer viewer) {
    var all = customInboxes.list(viewer, CustomInboxes.Section.ALL);
    if (all.isEmpty()) {
      return List.of();
    }
    var fields = filters.fields(viewer);
    return all.stream().map(each -> line(viewer, fields, each)).toList();
  }

  private static SidebarLine line(Viewer viewer, FilterFields fields, CustomInbox box) {
    return new SidebarLine(
        box.named(),
        box.name(),
        box.creator().equals(viewer.id()),
        fields.needsAttention(box.filter()));
  }

  /** The filter, read aloud. */
  String sentence(Viewer viewer, Filter filter, Locale locale) {
    return filters.sentences().of(filters.fields(viewer), filter, locale);
  }

  /** Makes a custom inbox and shares it. */
  UUID create(Viewer viewer, Draft draft) {
    var id = customInboxes.create(viewer, draft.name(), draft.filter());
    if (!draft.sharing().equals(Sharing.PRIVATE)) {
      customInboxes.share(viewer, id, draft.sharing());
    }
    return id;
  }

  /** Changes what is other than it was; the list is found out anew only for another filter. */
  UUID change(Viewer viewer, CustomInbox box, Draft draft) {
    if (!draft.name().equals(box.name())) {
      customInboxes.rename(viewer, box.id(), draft.name());
    }
    if (!draft.filter().equals(box.filter())) {
      customInboxes.change(viewer, box.id(), draft.filter());
    }
    if (!draft.sharing().equals(box.sharing())) {
      customInboxes.share(viewer, box.id(), draft.sharing());
    }
    return box.id();
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
