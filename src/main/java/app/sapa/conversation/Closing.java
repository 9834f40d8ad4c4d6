package app.sapa.conversation;

import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.contact.Contact;
import app.sapa.people.Viewer;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Switch;
import app.sapa.workspace.Switches;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** Members close conversations, with the note that their workspace wants. */
@ApplicationScoped
public class Closing {
  @Inject Tx tx;
  @Inject Changing changing;
  @Inject Episodes episodes;
  @Inject Switches switches;
  @Inject Leaving leaving;
  @Inject Clock clock;

  /**
   * Under what a conversation can be filed.
   *
   * @param offered false for one that only names what was filed before
   */
  public record Category(UUID id, String name, String description, boolean offered) {}

  /** What the workspace wants noted, just now. */
  public NoteMode mode(Viewer viewer) {
    return NoteMode.valueOf(switches.of(viewer, Switch.CLOSING_NOTE));
  }

  /** All categories of the workspace, in its own order. */
  public List<Category> categories(Viewer viewer) {
    return tx.in(
        viewer,
        () ->
            tx.list(
                Sql.of(
                    """
                    select id, name, description, retired_at is null as offered from category
                    order by position, id\
                    """),
                row ->
                    new Category(
                        row.id("id"),
                        row.text("name"),
                        row.text("description"),
                        row.flag("offered"))));
  }

  /**
   * Closes the open conversation; the assignee stays. Harmless when none is open. What the viewer
   * has just sent leaves first, for after it a reply would open the next one.
   *
   * @throws Refusal {@code conversation.blocked} for a blocked contact, {@code
   *     closing.category-gone} for a category that is not offered any more, or as {@link
   *     NoteMode#require} says
   * @throws NotThere also when there is no such category
   */
  public void close(Viewer viewer, UUID contact, ClosingNote note) {
    mode(viewer).require(note);
    changing.one(viewer, contact, closing(viewer, note));
  }

  /** Whatever the workspace wants noted: nobody is asked about each of many (CLS-18). */
  Predicate<Contact> closing(Viewer viewer, ClosingNote note) {
    var ending = new Conversation.Ending(Source.USER, viewer.id(), note);
    return found -> {
      Changing.refuseBlocked(found);
      requireCategory(note);
      leaving.hurry(viewer, found.id());
      return episodes.end(found, ending, viewer, found.next(clock.instant()));
    };
  }

  private void requireCategory(ClosingNote note) {
    var category = note.category();
    if (category == null) {
      return;
    }
    boolean offered =
        tx.first(
                Sql.of(
                    "select retired_at is null as offered from category where id = ? for share",
                    category),
                row -> row.flag("offered"))
            .orElseThrow(NotThere::new);
    if (!offered) {
      throw new Refusal("closing.category-gone");
    }
  }
}
