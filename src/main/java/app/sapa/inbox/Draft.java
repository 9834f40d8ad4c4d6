package app.sapa.inbox.ui;

import app.sapa.contact.Filter;
import app.sapa.inbox.CustomInbox;
import app.sapa.inbox.Sharing;

/** A custom inbox as its creator is about to have it. */
record Draft(String name, Sharing sharing, Filter filter) {
  /** Of a new one. */
  static Draft of(Filter filter) {
    return new Draft("", Sharing.PRIVATE, filter);
  }

  static Draft of(CustomInbox box) {
    return new Draft(box.name(), box.sharing(), box.filter());
  }
}
