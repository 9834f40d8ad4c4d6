package app.sapa.inbox;

import app.sapa.contact.Filter;
import java.util.List;

/**
 * Why a contact is in a custom inbox or not.
 *
 * @param here whether the list shows them, as of the last refresh
 * @param afterRefresh whether it would, were it refreshed now
 * @param deciding the conditions that decided; empty where something else did
 */
public record Why(
    boolean here, boolean afterRefresh, Reason reason, List<Filter.Condition> deciding) {
  /** What decides about now. */
  public enum Reason {
    /** The filter's conditions. */
    FILTER,
    /** The status or the unreplied toggle chosen above the list. */
    LOOK,
    /** Blocked contacts are in the blocked inbox alone. */
    BLOCKED
  }

  public Why {
    deciding = List.copyOf(deciding);
  }
}
