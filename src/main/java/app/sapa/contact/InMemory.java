package app.sapa.contact;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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
      case Criterion.HasText(var trait) -> !contact.traits().texts(trait).isEmpty();
      case Criterion.SaysText(var trait, var value) -> says(contact.traits().texts(trait), value);
      case Criterion.Happened happened -> happened(happened, contact.traits());
      case Criterion.Conversed(int least, int most) ->
          contact.traits().conversations() >= least && contact.traits().conversations() <= most;
      case Criterion.OnAnyChannel(var channels) ->
          !Collections.disjoint(channels, contact.traits().channels());
      case Criterion.LastOnAny(var channels) -> holds(channels, contact.traits().lastChannel());
      case Criterion.TaggedWithAny(var tags) ->
          !Collections.disjoint(tags, contact.traits().tags());
      case Criterion.FiledUnderAny(var categories) ->
          holds(categories, contact.traits().category());
      case Criterion.AtAnyStage(var stages) -> holds(stages, contact.traits().stage());
      case Criterion.Stands(var standing) -> Standing.of(contact) == standing;
      case Criterion.HasField(var field) -> field(contact, field).isPresent();
      case Criterion.FieldSaysAny(var field, var values) ->
          field(contact, field)
              .filter(own -> values.stream().anyMatch(value -> Letters.same(own, value)))
              .isPresent();
      case Criterion.FieldNumber number ->
          field(contact, number.field())
              .flatMap(FieldValues::number)
              .filter(own -> between(number, own))
              .isPresent();
      case Criterion.FieldDay day ->
          field(contact, day.field())
              .flatMap(FieldValues::day)
              .filter(own -> between(day, own))
              .isPresent();
      case Criterion.Visibility visibility -> means(visibility.spelledOut(), contact);
    };
  }

  private static boolean says(List<String> texts, String value) {
    return texts.stream().anyMatch(text -> Letters.same(text, value));
  }

  private static boolean happened(Criterion.Happened asked, Traits contact) {
    var time = contact.times().get(asked.trait());
    return time != null
        && (asked.from() == null || !time.isBefore(asked.from()))
        && (asked.until() == null || time.isBefore(asked.until()));
  }

  private static Optional<String> field(Facts contact, UUID field) {
    return Optional.ofNullable(contact.traits().fields().get(field));
  }

  private static boolean between(Criterion.FieldNumber asked, BigDecimal number) {
    int edge = asked.including() ? 0 : 1;
    return (asked.least() == null || number.compareTo(asked.least()) >= edge)
        && (asked.most() == null || number.compareTo(asked.most()) <= -edge);
  }

  private static boolean between(Criterion.FieldDay asked, String day) {
    int edge = asked.including() ? 0 : 1;
    return (asked.first() == null || day.compareTo(asked.first().toString()) >= edge)
        && (asked.last() == null || day.compareTo(asked.last().toString()) <= -edge);
  }

  private static boolean holds(Set<UUID> ids, @Nullable UUID id) {
    return id != null && ids.contains(id);
  }
}
