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
  private final Lookup lookup;
  private final InSqlTexts texts;
  private final InSqlFields fields;

  private InSql(Lookup lookup) {
    this.lookup = lookup;
    texts = new InSqlTexts(lookup);
    fields = new InSqlFields(lookup);
  }

  /** The condition, without {@code where}, for a few contacts or the first of many. */
  public static Sql reading(Criterion criterion) {
    return reading(criterion, Lookup.EACH);
  }

  /** The condition, without {@code where}. */
  public static Sql reading(Criterion criterion, Lookup lookup) {
    return new InSql(lookup).of(criterion);
  }

  private Sql of(Criterion criterion) {
    return switch (criterion) {
      case Criterion.Everyone() -> Sql.of("true");
      case Criterion.And(var all) -> joined(all, " and ", "true");
      case Criterion.Or(var any) -> joined(any, " or ", "false");
      case Criterion.Not(var negated) -> not(of(negated));
      case Criterion.AssignedToAny(var members) -> holds("c.assignee_id", members);
      case Criterion.QueuedToAny(var teams) -> holds("c.queued_team_id", teams);
      case Criterion.Unassigned() -> Sql.of("c.assignee_id is null");
      // Spelled out, since a plan for any status can't use the indexes of one.
      case Criterion.InStatus(var status) -> Sql.of("c.status = '%s'".formatted(status.name()));
      case Criterion.Snoozed() -> Sql.of("c.snoozed_until is not null");
      case Criterion.Blocked() -> Sql.of("c.blocked_at is not null");
      case Criterion.Unreplied() -> Sql.of("c.last_message_direction is not distinct from 'IN'");
      case Criterion.HasText(var trait) -> texts.has(trait);
      case Criterion.SaysText(var trait, var value) -> texts.says(trait, value);
      case Criterion.Happened happened -> happened(happened);
      case Criterion.Conversed(int least, int most) ->
          Sql.of("c.conversation_count between ? and ?", least, most);
      case Criterion.OnAnyChannel(var channels) -> known(channels);
      case Criterion.LastOnAny(var channels) -> holds("c.last_channel_id", channels);
      case Criterion.TaggedWithAny(var tags) ->
          tags.isEmpty() ? Sql.of("false") : Sql.of("c.tag_ids && ?::uuid[]", tags);
      case Criterion.FiledUnderAny(var categories) -> holds("c.category_id", categories);
      case Criterion.AtAnyStage(var stages) -> holds("c.lifecycle_stage_id", stages);
      case Criterion.Stands(var standing) -> Sql.of("c.standing = ?", standing);
      case Criterion.HasField(var field) -> fields.has(field);
      case Criterion.FieldSaysAny(var field, var values) -> fields.saysAny(field, values);
      case Criterion.FieldNumber number -> fields.number(number);
      case Criterion.FieldDay day -> fields.day(day);
      case Criterion.Visibility visibility -> of(visibility.spelledOut());
    };
  }

  private static Sql holds(String column, Set<UUID> ids) {
    return switch (ids.size()) {
      case 0 -> Sql.of("false");
      case 1 -> Sql.of("(%s is not null and %s = ?)".formatted(column, column), first(ids));
      default -> Sql.of("(%s is not null and %s = any (?))".formatted(column, column), ids);
    };
  }

  // Times that have not come are null or the epoch, and never meant.
  private static Sql happened(Criterion.Happened asked) {
    var column =
        switch (asked.trait()) {
          case CREATED -> "c.created_at";
          case LAST_MESSAGE -> "c.last_message_at";
          case LAST_INCOMING -> "c.last_incoming_at";
          case LAST_CLOSED -> "c.last_closed_at";
        };
    var sql = Sql.of("(" + column + " is not null and " + column + " > 'epoch'");
    if (asked.from() != null) {
      sql = sql.then("and " + column + " >= ?", asked.from());
    }
    if (asked.until() != null) {
      sql = sql.then("and " + column + " < ?", asked.until());
    }
    return sql.then(")");
  }

  private Sql known(Set<UUID> channels) {
    return channels.isEmpty()
        ? Sql.of("false")
        : lookup.among("channel_identity", Sql.of("v.channel_id = any (?)", channels));
  }

  private static UUID first(Set<UUID> ids) {
    return ids.iterator().next();
  }

  private static Sql not(Sql sql) {
    return new Sql("not (" + sql.text() + ")", sql.values());
  }

  private Sql joined(List<Criterion> parts, String word, String none) {
    if (parts.isEmpty()) {
      return Sql.of(none);
    }
    var conditions = new ArrayList<String>();
    var values = new ArrayList<@Nullable Object>();
    for (var part : parts) {
      var sql = of(part);
      conditions.add(sql.text());
      values.addAll(sql.values());
    }
    return new Sql("(" + String.join(word, conditions) + ")", values);
  }
}
