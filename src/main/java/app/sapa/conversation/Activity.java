package app.sapa.conversation;

import app.sapa.base.Cursor;
import app.sapa.base.NotThere;
import app.sapa.base.Page;
import app.sapa.contact.VisibleContacts;
import app.sapa.people.Viewer;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done about a contact: the comments and events of their history, without what was said.
 * Each type of event is read by its own stretch of an index, so that few of one cost no more among
 * many of another.
 */
@ApplicationScoped
public class Activity {
  @Inject Tx tx;
  @Inject VisibleContacts contacts;
  @Inject Filed filed;

  /** What of it is looked for. */
  public record Wanted(boolean comments, Set<EventCategory> events) {
    public static final Wanted ALL = new Wanted(true, EnumSet.allOf(EventCategory.class));
    public static final Wanted COMMENTS = new Wanted(true, Set.of());
    public static final Wanted EVENTS = new Wanted(false, EnumSet.allOf(EventCategory.class));

    public Wanted {
      events = Set.copyOf(events);
    }

    /** The events of one sort alone. */
    public static Wanted only(EventCategory category) {
      return new Wanted(false, Set.of(category));
    }
  }

  /**
   * A page of it, the latest first. At most two statements, and whether the contact may be seen.
   *
   * @param before where the page before this one ended, null for the first
   * @throws NotThere when the contact is not the viewer's to see
   */
  public Page<Entry> page(
      Viewer viewer, UUID contact, Wanted wanted, @Nullable Cursor before, int size) {
    return tx.in(
        viewer,
        () -> {
          contacts.require(viewer, contact);
          var page =
              Page.of(
                  tx.list(statement(contact, wanted, before, size + 1), EntryRows::read),
                  size,
                  Entry::cursor);
          return new Page<>(withFiles(page.items()), page.next());
        });
  }

  private List<Entry> withFiles(List<Entry> entries) {
    var comments =
        entries.stream().filter(Entry.Commented.class::isInstance).map(Entry::id).toList();
    var files = filed.of(comments);
    return entries.stream()
        .map(entry -> files.containsKey(entry.id()) ? entry.with(files.get(entry.id())) : entry)
        .toList();
  }

  private static Sql statement(UUID contact, Wanted wanted, @Nullable Cursor before, int limit) {
    var place =
        before == null ? Sql.of("") : Sql.of("and (at, id) < (?, ?)", before.at(), before.id());
    var end = Sql.of("order by at desc, id desc limit ?", limit);
    var events = events(contact, wanted.events(), place, end);
    return wanted.comments()
        ? comments(contact, place, end).then("union all").then(events).then(end)
        : events;
  }

  private static Sql comments(UUID contact, Sql place, Sql end) {
    return Sql.of(
            """
            select 'C' as kind, id, at, author_id as who, null::uuid as channel_id, body,
              null as type, null as source, null::uuid as subject_id
            from comment where contact_id = ?\
            """,
            contact)
        .then(place)
        .then(end)
        .inBrackets();
  }

  private static Sql events(UUID contact, Set<EventCategory> categories, Sql place, Sql end) {
    var types = categories.stream().flatMap(each -> each.types().stream()).map(Enum::name).toList();
    return Sql.of(
            """
            select 'E' as kind, one.id, one.at, one.actor_id as who, one.channel_id,
              one.detail as body, one.type, one.source, one.subject_id
            from unnest(?::text[]) as wanted (type) cross join lateral (
              select * from event where contact_id = ? and type = wanted.type\
            """,
            types,
            contact)
        .then(place)
        .then(end)
        .then(") one")
        .then(end)
        .inBrackets();
  }
}
