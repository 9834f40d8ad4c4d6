package app.sapa.contact;

import static java.util.stream.Collectors.toSet;

import app.sapa.base.Spelling;
import app.sapa.contact.Criterion.AssignedToAny;
import app.sapa.contact.Criterion.AtAnyStage;
import app.sapa.contact.Criterion.Blocked;
import app.sapa.contact.Criterion.Conversed;
import app.sapa.contact.Criterion.FiledUnderAny;
import app.sapa.contact.Criterion.Happened;
import app.sapa.contact.Criterion.HasText;
import app.sapa.contact.Criterion.InStatus;
import app.sapa.contact.Criterion.LastOnAny;
import app.sapa.contact.Criterion.Not;
import app.sapa.contact.Criterion.OnAnyChannel;
import app.sapa.contact.Criterion.Or;
import app.sapa.contact.Criterion.QueuedToAny;
import app.sapa.contact.Criterion.SaysText;
import app.sapa.contact.Criterion.Snoozed;
import app.sapa.contact.Criterion.TaggedWithAny;
import app.sapa.contact.Criterion.Unreplied;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads a condition over a field that every workspace has. */
record OwnFieldReading(FilterFields fields, Moment moment) {
  Criterion of(OwnField field, Filter.Condition condition) {
    return switch (field) {
      case FIRST_NAME -> text(TextTrait.FIRST_NAME, condition);
      case LAST_NAME -> text(TextTrait.LAST_NAME, condition);
      case PHONE -> text(TextTrait.PHONE, condition);
      case EMAIL -> text(TextTrait.EMAIL, condition);
      case LANGUAGE -> text(TextTrait.LANGUAGE, condition);
      case COUNTRY -> text(TextTrait.COUNTRY, condition);
      case TAG -> choices(field, condition, TaggedWithAny::new);
      case CHANNEL -> choices(field, condition, OnAnyChannel::new);
      case LAST_CHANNEL -> choices(field, condition, LastOnAny::new);
      case ASSIGNEE -> choices(field, condition, AssignedToAny::new);
      case TEAM -> choices(field, condition, this::ofTeams);
      case CATEGORY -> choices(field, condition, FiledUnderAny::new);
      case LIFECYCLE -> choices(field, condition, AtAnyStage::new);
      case STATUS -> FilterReading.chosen(condition, OwnFieldReading::inStatus);
      case UNREPLIED -> flag(new Unreplied(), condition);
      case SNOOZED -> flag(new Snoozed(), condition);
      case BLOCKED -> flag(new Blocked(), condition);
      case CONVERSATIONS -> count(condition);
      case SINCE_INCOMING -> ago(TimeTrait.LAST_INCOMING, condition);
      case SINCE_MESSAGE -> ago(TimeTrait.LAST_MESSAGE, condition);
      case LAST_INCOMING -> day(TimeTrait.LAST_INCOMING, condition);
      case LAST_MESSAGE -> day(TimeTrait.LAST_MESSAGE, condition);
      case LAST_CLOSED -> day(TimeTrait.LAST_CLOSED, condition);
      case CREATED -> day(TimeTrait.CREATED, condition);
    };
  }

  private Criterion text(TextTrait trait, Filter.Condition condition) {
    return switch (condition.operator()) {
      case EXISTS -> new HasText(trait);
      case NOT_EXISTS -> new Not(new HasText(trait));
      case IS_NOT -> new Not(says(trait, condition));
      default -> says(trait, condition);
    };
  }

  private Criterion says(TextTrait trait, Filter.Condition condition) {
    var value = condition.values().getFirst().strip();
    return new SaysText(trait, trait == TextTrait.PHONE ? fields.digits(value) : value);
  }

  private interface HavingAny {
    Criterion of(Set<UUID> ids);
  }

  private Criterion choices(OwnField field, Filter.Condition condition, HavingAny having) {
    return switch (condition.operator()) {
      case EXISTS -> having.of(everyChoice(field));
      case NOT_EXISTS -> new Not(having.of(everyChoice(field)));
      default -> FilterReading.chosen(condition, choices -> having.of(ids(choices)));
    };
  }

  // Former members and disconnected channels count: a contact may still have them.
  private Set<UUID> everyChoice(OwnField field) {
    return fields.find(field.key()).orElseThrow().choices().stream()
        .map(choice -> FilterReading.id(choice.key()))
        .collect(toSet());
  }

  private static Set<UUID> ids(Collection<String> choices) {
    return choices.stream().map(FilterReading::id).collect(toSet());
  }

  private Criterion ofTeams(Set<UUID> teams) {
    var members = teams.stream().flatMap(team -> fields.membersOf(team).stream()).collect(toSet());
    return new Or(List.of(new AssignedToAny(members), new QueuedToAny(teams)));
  }

  private static Criterion inStatus(List<String> choices) {
    return new Or(
        choices.stream()
            .<Criterion>map(
                each -> new InStatus(Spelling.find(ContactStatus.class, each).orElseThrow()))
            .toList());
  }

  private static Criterion flag(Criterion flag, Filter.Condition condition) {
    return condition.operator() == Operator.NO ? new Not(flag) : flag;
  }

  private static Criterion count(Filter.Condition condition) {
    int first = Integer.parseInt(condition.values().getFirst());
    int last = Integer.parseInt(condition.values().getLast());
    return switch (condition.operator()) {
      case LESS -> new Conversed(0, first - 1);
      case GREATER -> new Conversed(first + 1, Integer.MAX_VALUE);
      case IS_NOT -> new Not(new Conversed(first, first));
      default -> new Conversed(Math.min(first, last), Math.max(first, last));
    };
  }

  private Criterion ago(TimeTrait trait, Filter.Condition condition) {
    var then = moment.now().minus(FilterFields.ago(condition.values().getFirst()).orElseThrow());
    return condition.operator() == Operator.LONGER_THAN
        ? new Happened(trait, null, then)
        : new Happened(trait, then, null);
  }

  private Criterion day(TimeTrait trait, Filter.Condition condition) {
    var days = condition.values().stream().map(LocalDate::parse).sorted().toList();
    return switch (condition.operator()) {
      case EXISTS -> new Happened(trait, null, null);
      case NOT_EXISTS -> new Not(new Happened(trait, null, null));
      case LESS -> new Happened(trait, null, moment.start(days.getFirst()));
      case GREATER -> new Happened(trait, moment.end(days.getFirst()), null);
      case IS_NOT -> new Not(within(trait, days));
      default -> within(trait, days);
    };
  }

  private Criterion within(TimeTrait trait, List<LocalDate> days) {
    return new Happened(trait, moment.start(days.getFirst()), moment.end(days.getLast()));
  }
}
