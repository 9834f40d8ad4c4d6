package app.sapa.contact;

import java.util.List;

/**
 * What a filter says of one contact.
 *
 * @param meant whether it means them
 * @param deciding the conditions that made it so, in reading order: where all must hold and one does
 *     not, that one; where any may hold and none does, all of them
 */
public record Verdict(boolean meant, List<Filter.Condition> deciding) {
  public Verdict {
    deciding = List.copyOf(deciding);
  }
}
