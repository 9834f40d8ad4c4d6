package app.sapa.contact;

import app.sapa.workspace.Entry;
import app.sapa.workspace.Scope;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

  /** Where a list's status filter finds them. */
  record Stands(Standing standing) implements Criterion {}

  /** Blocked just now. */
  record Blocked() implements Criterion {}

  /** Whose most recent message came from them. */
  record Unreplied() implements Criterion {}

  /** Has a text of that sort. */
  record HasText(TextTrait trait) implements Criterion {}

  /** Has exactly this text, whatever the case of its letters. */
  record SaysText(TextTrait trait, String value) implements Criterion {}

  /** It happened, from the one time on and before the other; a missing end is open. */
  record Happened(TimeTrait trait, @Nullable Instant from, @Nullable Instant until)
      implements Criterion {}

  /** Has had so many conversations, both ends included. */
  record Conversed(int least, int most) implements Criterion {}

  /** Is known on one of these channels. */
  record OnAnyChannel(Set<UUID> channels) implements Criterion {
    public OnAnyChannel {
      channels = Set.copyOf(channels);
    }
  }

  /** Last wrote, or was written to, on one of these channels. */
  record LastOnAny(Set<UUID> channels) implements Criterion {
    public LastOnAny {
      channels = Set.copyOf(channels);
    }
  }

  /** Carries one of these tags. */
  record TaggedWithAny(Set<UUID> tags) implements Criterion {
    public TaggedWithAny {
      tags = Set.copyOf(tags);
    }
  }

  /** The latest closed conversation is filed under one of these categories. */
  record FiledUnderAny(Set<UUID> categories) implements Criterion {
    public FiledUnderAny {
      categories = Set.copyOf(categories);
    }
  }

  /** At one of these stages of the customer journey. */
  record AtAnyStage(Set<UUID> stages) implements Criterion {
    public AtAnyStage {
      stages = Set.copyOf(stages);
    }
  }

  /** Has a value in that custom field. */
  record HasField(UUID field) implements Criterion {}

  /** Has exactly one of these values in that custom field, whatever the case of its letters. */
  record FieldSaysAny(UUID field, Set<String> values) implements Criterion {
    public FieldSaysAny {
      values = Set.copyOf(values);
    }
  }

  /** Has a number in that custom field, between these, which count too if {@code including}. */
  record FieldNumber(
      UUID field, @Nullable BigDecimal least, @Nullable BigDecimal most, boolean including)
      implements Criterion {}

  /** Has a day in that custom field, between these, which count too if {@code including}. */
  record FieldDay(
      UUID field, @Nullable LocalDate first, @Nullable LocalDate last, boolean including)
      implements Criterion {}

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

  /** No one. */
  static Criterion noOne() {
    return new Or(List.of());
  }

  /** This and that. */
  default Criterion and(Criterion other) {
    return new And(List.of(this, other));
  }
}
