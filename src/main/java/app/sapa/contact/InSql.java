package app.sapa.contact;

import app.sapa.workspace.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads a criterion as a condition over {@code contact c}. Every leaf is true or false, never
 * unknown, so that a negation loses nobody.
 */
public final class InSql {
  private InSql() {}

  /** The condition, without {@code where}. */
  public static Sql reading(Criterion criterion) {
    return switch (criterion) {
      case Criterion.Everyone() -> Sql.of("true");
      case Criterion.And(var all) -> joined(all, " and ", "true");
      case Criterion.Or(var any) -> joined(any, " or ", "false");
      case Criterion.Not(var negated) -> not(reading(negated));
      case Criterion.AssignedToAny(var members) -> holds("c.assignee_id", members);
      case Criterion.QueuedToAny(var teams) -> holds("c.queued_team_id", teams);
      case Criterion.Unassigned() -> Sql.of("c.assignee_id is null");
      // Spelled out, since a plan for any status can't use the indexes of one.
      case Criterion.InStatus(var status) -> Sql.of("c.status = '%s'".formatted(status.name()));
      case Criterion.Snoozed() -> Sql.of("c.snoozed_until is not null");
      case Criterion.Blocked() -> Sql.of("c.blocked_at is not null");
      case Criterion.Unreplied() -> Sql.of("c.last_message_direction is not distinct from 'IN'");
      case Criterion.Visibility visibility -> reading(visibility.spelledOut());
    };
  }

  private static Sql holds(String column, Set<UUID> ids) {
    return switch (ids.size()) {
      case 0 -> Sql.of("false");
      case 1 -> Sql.of("(%s is not null and %s = ?)".formatted(column, column), first(ids));
      default -> Sql.of("(%s is not null and %s = any (?))".formatted(column, column), ids);
    };
  }

  private static UUID first(Set<UUID> ids) {
    return ids.iterator().next();
  }

  private static Sql not(Sql sql) {
    return new Sql("not (" + sql.text() + ")", sql.values());
  }

  private static Sql joined(List<Criterion> parts, String word, String none) {
    if (parts.isEmpty()) {
      return Sql.of(none);
    }
    var texts = new ArrayList<String>();
    var values = new ArrayList<@Nullable Object>();
    for (var part : parts) {
      var sql = reading(part);
      texts.add(sql.text());
      values.addAll(sql.values());
    }
    return new Sql("(" + String.join(word, texts) + ")", values);
  }
}
