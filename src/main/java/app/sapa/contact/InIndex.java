package app.sapa.contact;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/**
 * Reads a criterion as a condition over the search index's contacts. The index holds who a contact
 * belongs to and whether it is blocked; what changes with every message is asked of the database.
 */
public final class InIndex {
  /** The field with the assignee's membership; absent without one. */
  public static final String ASSIGNEE = "assignee";

  /** The field with the team waited for; absent without one. */
  public static final String QUEUED_TEAM = "queuedTeam";

  /** The field that tells whether traffic has been ended. */
  public static final String BLOCKED = "blocked";

  private InIndex() {}

  /**
   * The condition.
   *
   * @throws IllegalArgumentException for what the index does not hold
   */
  public static SearchPredicate reading(Criterion criterion, SearchPredicateFactory index) {
    return switch (criterion) {
      case Criterion.Everyone() -> index.matchAll().toPredicate();
      case Criterion.And(var all) -> all(all, index);
      case Criterion.Or(var any) -> any(any, index);
      case Criterion.Not(var negated) -> index.not(reading(negated, index)).toPredicate();
      case Criterion.AssignedToAny(var members) -> holds(ASSIGNEE, members, index);
      case Criterion.QueuedToAny(var teams) -> holds(QUEUED_TEAM, teams, index);
      case Criterion.Unassigned() -> index.not(index.exists().field(ASSIGNEE)).toPredicate();
      case Criterion.Blocked() -> index.match().field(BLOCKED).matching(true).toPredicate();
      case Criterion.Visibility visibility -> reading(visibility.spelledOut(), index);
      case Criterion.InStatus _,
          Criterion.Snoozed _,
          Criterion.Unreplied _,
          Criterion.HasText _,
          Criterion.SaysText _,
          Criterion.Happened _,
          Criterion.Conversed _,
          Criterion.OnAnyChannel _,
          Criterion.LastOnAny _,
          Criterion.TaggedWithAny _,
          Criterion.FiledUnderAny _,
          Criterion.AtAnyStage _,
          Criterion.Stands _,
          Criterion.HasField _,
          Criterion.FieldSaysAny _,
          Criterion.FieldNumber _,
          Criterion.FieldDay _ ->
          throw new IllegalArgumentException("not held by the search index: " + criterion);
    };
  }

  private static SearchPredicate all(List<Criterion> parts, SearchPredicateFactory index) {
    var all = index.bool().must(index.matchAll());
    parts.forEach(part -> all.filter(reading(part, index)));
    return all.toPredicate();
  }

  private static SearchPredicate any(List<Criterion> parts, SearchPredicateFactory index) {
    var any = index.bool().should(index.matchNone());
    parts.forEach(part -> any.should(reading(part, index)));
    return any.toPredicate();
  }

  private static SearchPredicate holds(String field, Set<UUID> ids, SearchPredicateFactory index) {
    return ids.isEmpty()
        ? index.matchNone().toPredicate()
        : index.terms().field(field).matchingAny(ids).toPredicate();
  }
}
