package app.sapa.contact;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a criterion over one contact at hand; also the oracle of the contract test. */
public final class InMemory {
  private InMemory() {}

  /** Whether the criterion means this contact. */
  public static boolean means(Criterion criterion, Facts contact) {
    return switch (criterion) {
      case Criterion.Everyone() -> true;
      case Criterion.And(var all) -> all.stream().allMatch(each -> means(each, contact));
      case Criterion.Or(var any) -> any.stream().anyMatch(each -> means(each, contact));
      case Criterion.Not(var negated) -> !means(negated, contact);
      case Criterion.AssignedToAny(var members) -> holds(members, contact.assignee());
      case Criterion.QueuedToAny(var teams) -> holds(teams, contact.queuedTeam());
      case Criterion.Unassigned() -> contact.assignee() == null;
      case Criterion.InStatus(var status) -> contact.status() == status;
      case Criterion.Snoozed() -> contact.snoozed();
      case Criterion.Blocked() -> contact.blocked();
      case Criterion.Unreplied() -> contact.unreplied();
      case Criterion.Visibility visibility -> means(visibility.spelledOut(), contact);
    };
  }

  private static boolean holds(Set<UUID> ids, @Nullable UUID id) {
    return id != null && ids.contains(id);
  }
}
