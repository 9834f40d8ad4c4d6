package app.sapa.inbox;

import app.sapa.contact.Filter;

/** A custom inbox as its creator is about to have it. */
public record Draft(String name, Sharing sharing, Filter filter) {
  /** Of a new one. */
  public static Draft of(Filter filter) {
    return new Draft("", Sharing.PRIVATE, filter);
  }

  /** Of one as it is. */
  public static Draft of(CustomInbox box) {
    return new Draft(box.name(), box.sharing(), box.filter());
  }
}
