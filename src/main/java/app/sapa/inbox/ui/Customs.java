package app.sapa.inbox.ui;

import app.sapa.base.NotThere;
import app.sapa.contact.FilterFields;
import app.sapa.inbox.CustomInbox;
import app.sapa.people.Viewer;
import java.util.List;
import java.util.UUID;

/** The custom inboxes that a viewer has, as they were at one reading. */
record Customs(Viewer viewer, List<CustomInbox> all, FilterFields fields) {
  /** As the sidebar lists them. */
  List<SidebarLine> lines() {
    return all.stream()
        .map(box -> new SidebarLine(box.named(), box.name(), isOwn(box), needsAttention(box)))
        .toList();
  }

  /**
   * One of them.
   *
   * @throws NotThere when the viewer does not have it
   */
  CustomInbox of(UUID id) {
    return all.stream().filter(box -> box.id().equals(id)).findFirst().orElseThrow(NotThere::new);
  }

  boolean isOwn(CustomInbox box) {
    return box.creator().equals(viewer.id());
  }

  /** Whether its filter asks for something that is gone. */
  boolean needsAttention(CustomInbox box) {
    return fields.needsAttention(box.filter());
  }
}
