package app.sapa.conversation;

import app.sapa.base.Cursor;
import app.sapa.base.NotThere;
import app.sapa.contact.Direction;
import app.sapa.contact.Veil;
import app.sapa.contact.Veils;
import app.sapa.contact.VisibleContacts;
import app.sapa.people.Viewer;
import app.sapa.workspace.Row;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A contact's whole history, read in windows: messages, comments and events are three tables, each
 * read by its own index and no further than the window, and merged. A window costs the same in a
 * thread of twenty entries and of twenty thousand.
 */
@ApplicationScoped
public class Timeline {
  private static final String BRANCHES =
      """
      (select 'M' as kind, id, at, direction, ordinal, sender_category, sender_id as who,
         channel_id, body, status, error, null as type, null as source, null::uuid as subject_id,
         kind <> 'TEXT' as filed, answers_id, auto_kind
       from message where contact_id = ? and %1$s order by at %2$s, id %2$s limit ?)
      union all
      (select 'C', id, at, null, null, null, author_id, null, body, null, null, null, null, null,
         files, null, null
       from comment where contact_id = ? and %1$s order by at %2$s, id %2$s limit ?)
      union all
      (select 'E', id, at, null, null, null, actor_id, channel_id, detail, null, null, type, source,
         subject_id, false, null, null
       from event where contact_id = ? and %1$s order by at %2$s, id %2$s limit ?)
      order by at %2$s, id %2$s limit ?\
      """;

  @Inject Tx tx;
  @Inject VisibleContacts contacts;
  @Inject Filed filed;
  @Inject Quotes quotes;
  @Inject LinkPreviews previews;
  @Inject Veils veils;

  /**
   * A stretch of the history, oldest first.
   *
   * @param older what lies before this place is older still; null at the very beginning
   * @param newer what lies after this place is newer still; null at the latest entry
   */
  public record Window(List<Entry> entries, @Nullable Cursor older, @Nullable Cursor newer) {
    public Window {
      entries = List.copyOf(entries);
    }

    private Window until(Cursor last) {
      return new Window(entries, older, last);
    }
  }

  /**
   * The latest entries.
   *
   * @throws NotThere when the contact is not the viewer's to see
   */
  public Window latest(Viewer viewer, UUID contact, int size) {
    return reading(viewer, contact, () -> window(before(contact, null, size + 1), size, null));
  }

  /** The entries before a place. */
  public Window older(Viewer viewer, UUID contact, Cursor place, int size) {
    return reading(
        viewer,
        contact,
        () -> {
          var found = window(before(contact, place, size + 1), size, place);
          return found.entries().isEmpty()
              ? found
              : found.until(found.entries().getLast().cursor());
        });
  }

  /** The entries after a place. */
  public Window newer(Viewer viewer, UUID contact, Cursor place, int size) {
    return reading(
        viewer,
        contact,
        () -> {
          var found = after(contact, place, size + 1);
          var cut = found.size() > size ? found.subList(0, size) : found;
          var next = found.size() > size ? cut.getLast().cursor() : null;
          return new Window(cut, cut.isEmpty() ? place : cut.getFirst().cursor(), next);
        });
  }

  /**
   * The entries around one of them, as a permalink opens.
   *
   * @throws NotThere when there is no such entry in this contact's history
   */
  public Window around(Viewer viewer, UUID contact, UUID entry, int size) {
    return reading(
        viewer,
        contact,
        () -> {
          var place = placeOf(contact, entry).orElseThrow(NotThere::new);
          int half = size / 2;
          var earlier = window(before(contact, place, half + 1), half, place);
          var later = from(contact, place, size - half + 1);
          boolean more = later.size() > size - half;
          var kept = more ? later.subList(0, size - half) : later;
          var all = new ArrayList<>(earlier.entries());
          all.addAll(kept);
          return new Window(all, earlier.older(), more ? kept.getLast().cursor() : null);
        });
  }

  /** These messages of the contact's as they are now; of no others. */
  public List<Entry.Said> messages(Viewer viewer, UUID contact, List<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return tx.in(
        viewer,
        () -> {
          contacts.require(viewer, contact);
          return whole(
              contact,
              Sql.of(
                  """
                  select id, at, direction, ordinal, sender_category, sender_id as who, channel_id,
                    body, status, error, kind <> 'TEXT' as filed, answers_id, auto_kind
                  from message where contact_id = ? and id = any (?) order by at, id\
                  """,
                  contact,
                  ids),
              EntryRows::said);
        });
  }

  private Window reading(Viewer viewer, UUID contact, Supplier<Window> read) {
    return tx.in(
        viewer,
        () -> {
          contacts.require(viewer, contact);
          return read.get();
        });
  }

  private static Window window(List<Entry> newestFirst, int size, @Nullable Cursor end) {
    boolean more = newestFirst.size() > size;
    var kept = (more ? newestFirst.subList(0, size) : newestFirst).reversed();
    var first = kept.isEmpty() ? end : kept.getFirst().cursor();
    return new Window(kept, more ? first : null, end);
  }

  private Optional<Cursor> placeOf(UUID contact, UUID entry) {
    return tx.first(
        Sql.of(
            """
            select at, id from message where contact_id = ? and id = ?
            union all select at, id from comment where contact_id = ? and id = ?
            union all select at, id from event where contact_id = ? and id = ?\
            """,
            contact,
            entry,
            contact,
            entry,
            contact,
            entry),
        row -> new Cursor(row.time("at"), row.id("id")));
  }

  private List<Entry> before(UUID contact, @Nullable Cursor place, int limit) {
    return place == null
        ? branches("true", "desc", contact, null, limit)
        : branches("(at, id) < (?, ?)", "desc", contact, place, limit);
  }

  private List<Entry> after(UUID contact, Cursor place, int limit) {
    return branches("(at, id) > (?, ?)", "asc", contact, place, limit);
  }

  private List<Entry> from(UUID contact, Cursor place, int limit) {
    return branches("(at, id) >= (?, ?)", "asc", contact, place, limit);
  }

  private List<Entry> branches(
      String condition, String order, UUID contact, @Nullable Cursor place, int limit) {
    var values = new ArrayList<@Nullable Object>();
    for (int branch = 0; branch < 3; branch++) {
      values.add(contact);
      if (place != null) {
        values.add(place.at());
        values.add(place.id());
      }
      values.add(limit);
    }
    values.add(limit);
    return whole(contact, new Sql(BRANCHES.formatted(condition, order), values), EntryRows::read);
  }

  private record Line<E extends Entry>(E entry, boolean filed, @Nullable UUID answers) {}

  /** Entries with their files, what they answer, and what is at an address in them. */
  private <E extends Entry> List<E> whole(UUID contact, Sql sql, Function<Row, E> reading) {
    var lines =
        tx.list(
            sql,
            row -> new Line<>(reading.apply(row), row.flag("filed"), row.idOrNull("answers_id")));
    var some = lines.stream().filter(Line::filed).map(line -> line.entry().id()).toList();
    var files = filed.of(some);
    var answered = lines.stream().map(Line::answers).filter(Objects::nonNull).toList();
    var quoted = quotes.of(contact, answered);
    var shown = previews.of(lines.stream().flatMap(Timeline::mayShowAPreview).toList());
    var veil = veils.over(List.of(contact));
    return lines.stream()
        .map(line -> whole(line, new Beside(files, quoted, shown)))
        .map(entry -> veiled(contact, entry, veil))
        .toList();
  }

  private static Stream<UUID> mayShowAPreview(Line<?> line) {
    return line.entry() instanceof Entry.Said said && said.mayShowAPreview()
        ? Stream.of(said.id())
        : Stream.empty();
  }

  @SuppressWarnings("unchecked") // What lies over an entry does not change its kind.
  private static <E extends Entry> E veiled(UUID contact, E entry, Veil veil) {
    return entry instanceof Entry.Said said && said.direction() == Direction.OUT
        ? (E) said.through(text -> veil.over(contact, text))
        : entry;
  }

  /** What is read beside entries, by the ids of those that it belongs to or that are answered. */
  private record Beside(
      Map<UUID, List<Attached>> files,
      Map<UUID, Entry.Quote> quoted,
      Map<UUID, LinkPreview> previews) {}

  @SuppressWarnings("unchecked") // What is added to an entry does not change its kind.
  private static <E extends Entry> E whole(Line<E> line, Beside beside) {
    var files = beside.files().get(line.entry().id());
    var entry = files == null ? line.entry() : line.entry().with(files);
    if (!(entry instanceof Entry.Said said)) {
      return (E) entry;
    }
    var quote = line.answers() == null ? null : beside.quoted().get(line.answers());
    return (E) said.answering(quote).showing(beside.previews().get(said.id()));
  }
}
