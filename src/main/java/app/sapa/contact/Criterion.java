package app.sapa.contact;

import app.sapa.workspace.Entry;
import app.sapa.workspace.Scope;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The filter tree: says which contacts are meant. Read by {@link InSql} and {@link InMemory} (and
 * by the search index), which one contract test holds equal.
 */
public sealed interface Criterion {
  /** Every contact. */
  record Everyone() implements Criterion {}

  /** All of them at once; everyone when empty. */
  record And(List<Criterion> all) implements Criterion {
    public And {
      all = List.copyOf(all);
    }
  }

  /** At least one of them; no one when empty. */
  record Or(List<Criterion> any) implements Criterion {
    public Or {
      any = List.copyOf(any);
    }
  }

  /** Whoever is not meant by that; nobody is lost between a criterion and its opposite. */
  record Not(Criterion negated) implements Criterion {}

  /** Assigned to one of these members. */
  record AssignedToAny(Set<UUID> members) implements Criterion {
    public AssignedToAny {
      members = Set.copyOf(members);
    }
  }

  /** Waiting for one of these teams, without a member. */
  record QueuedToAny(Set<UUID> teams) implements Criterion {
    public QueuedToAny {
      teams = Set.copyOf(teams);
    }
  }

  /** Without an assignee, whether or not a team is waited for. */
  record Unassigned() implements Criterion {}

  /** In this state; whether snoozed or not is a question of its own. */
  record InStatus(ContactStatus status) implements Criterion {}

  /** Snoozed just now. */
  record Snoozed() implements Criterion {}

  /** Blocked just now. */
  record Blocked() implements Criterion {}

  /** Whose most recent message came from them. */
  record Unreplied() implements Criterion {}

  /**
   * Who may be seen: everyone, the contacts of certain members and those waiting for certain teams.
   * The same rule stands a second time in PostgreSQL, as the row policy {@code visibility}.
   */
  record Visibility(boolean everything, Set<UUID> members, Set<UUID> teams) implements Criterion {
    public Visibility {
      members = Set.copyOf(members);
      teams = Set.copyOf(teams);
    }

    /** What this entry may see. */
    public static Visibility of(Entry entry) {
      return entry.scope() == Scope.ALL
          ? new Visibility(true, Set.of(), Set.of())
          : new Visibility(
              false, entry.peers(), entry.scope() == Scope.TEAM ? entry.teams() : Set.of());
    }

    /** The same rule in the tree's smaller words. */
    public Criterion spelledOut() {
      return everything
          ? new Everyone()
          : new Or(List.of(new AssignedToAny(members), new QueuedToAny(teams)));
    }
  }

  /** This and that. */
  default Criterion and(Criterion other) {
    return new And(List.of(this, other));
  }
}
