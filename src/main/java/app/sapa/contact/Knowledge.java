package app.sapa.contact;

import app.sapa.contact.Criterion.Visibility;
import app.sapa.workspace.Entry;
import app.sapa.workspace.Row;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads everything that a criterion may ask of contacts, for judging them in memory. */
@ApplicationScoped
public class Knowledge {
  private static final String EVERYTHING =
      """
      select c.id, c.assignee_id, c.queued_team_id, c.status, c.snoozed_until is not null as snoozed,
        c.blocked_at is not null as blocked, coalesce(c.last_message_direction, '') = 'IN' as unreplied,
        c.first_name, c.last_name, c.language, c.country, c.created_at, c.last_message_at,
        c.last_incoming_at, c.last_closed_at, c.conversation_count, c.last_channel_id, c.category_id,
        c.lifecycle_stage_id, c.tag_ids,
        array(select p.digits from contact_phone p
          where p.workspace_id = c.workspace_id and p.contact_id = c.id) as phones,
        array(select e.norm from contact_email e
          where e.workspace_id = c.workspace_id and e.contact_id = c.id) as emails,
        array(select i.channel_id from channel_identity i
          where i.workspace_id = c.workspace_id and i.contact_id = c.id) as channels,
        array(select v.field_id from contact_field v
          where v.workspace_id = c.workspace_id and v.contact_id = c.id order by v.field_id) as fields,
        array(select v.value from contact_field v
          where v.workspace_id = c.workspace_id and v.contact_id = c.id order by v.field_id) as field_values
      from contact c where c.id = any (?) and\
      """;

  @Inject Tx tx;

  private record Known(
      @Nullable UUID assignee,
      @Nullable UUID queuedTeam,
      ContactStatus status,
      boolean snoozed,
      boolean blocked,
      boolean unreplied,
      Traits traits)
      implements Facts {}

  /** By contact, for those that this entry may see. One statement. */
  public Map<UUID, Facts> of(Entry entry, Collection<UUID> contacts) {
    record Found(UUID id, Facts facts) {}
    if (contacts.isEmpty()) {
      return Map.of();
    }
    return tx.in(
        entry,
        () ->
            tx
                .list(
                    Sql.of(EVERYTHING, contacts).then(InSql.reading(Visibility.of(entry))),
                    row -> new Found(row.id("id"), facts(row)))
                .stream()
                .collect(Collectors.toMap(Found::id, Found::facts)));
  }

  private static Facts facts(Row row) {
    return new Known(
        row.idOrNull("assignee_id"),
        row.idOrNull("queued_team_id"),
        ContactStatus.valueOf(row.text("status")),
        row.flag("snoozed"),
        row.flag("blocked"),
        row.flag("unreplied"),
        new Traits(
            texts(row),
            times(row),
            row.number("conversation_count"),
            Set.copyOf(row.ids("channels")),
            row.idOrNull("last_channel_id"),
            row.idOrNull("category_id"),
            row.idOrNull("lifecycle_stage_id"),
            Set.copyOf(row.ids("tag_ids")),
            fields(row)));
  }

  private static Map<TextTrait, List<String>> texts(Row row) {
    var texts = new EnumMap<TextTrait, List<String>>(TextTrait.class);
    texts.put(TextTrait.FIRST_NAME, some(row.text("first_name")));
    texts.put(TextTrait.LAST_NAME, some(row.text("last_name")));
    texts.put(TextTrait.LANGUAGE, some(row.orNull("language")));
    texts.put(TextTrait.COUNTRY, some(row.orNull("country")));
    texts.put(TextTrait.PHONE, row.texts("phones"));
    texts.put(TextTrait.EMAIL, row.texts("emails"));
    return texts;
  }

  private static List<String> some(@Nullable String text) {
    return text == null || text.isEmpty() ? List.of() : List.of(text);
  }

  private static Map<TimeTrait, Instant> times(Row row) {
    var times = new EnumMap<TimeTrait, @Nullable Instant>(TimeTrait.class);
    times.put(TimeTrait.CREATED, row.timeOrNull("created_at"));
    times.put(TimeTrait.LAST_MESSAGE, row.timeOrNull("last_message_at"));
    times.put(TimeTrait.LAST_INCOMING, row.timeOrNull("last_incoming_at"));
    times.put(TimeTrait.LAST_CLOSED, row.timeOrNull("last_closed_at"));
    return times.entrySet().stream()
        .filter(time -> time.getValue() != null && time.getValue().isAfter(Instant.EPOCH))
        .collect(
            Collectors.toMap(Map.Entry::getKey, time -> Objects.requireNonNull(time.getValue())));
  }

  private static Map<UUID, String> fields(Row row) {
    var ids = row.ids("fields");
    var values = row.texts("field_values");
    var fields = new HashMap<UUID, String>();
    for (int i = 0; i < ids.size(); i++) {
      fields.put(ids.get(i), values.get(i));
    }
    return fields;
  }
}
