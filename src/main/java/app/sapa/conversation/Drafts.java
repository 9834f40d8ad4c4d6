package app.sapa.conversation;

import app.sapa.base.Fold;
import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.contact.VisibleContacts;
import app.sapa.people.Viewer;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a member began to write and has not sent, with the files they have put into it; theirs alone,
 * on every device of theirs. Files come and go one by one, so that of two devices neither undoes
 * what the other did.
 */
@ApplicationScoped
public class Drafts {
  private static final int LONGEST = 10_000;

  @Inject Tx tx;
  @Inject VisibleContacts contacts;
  @Inject Filed filed;
  @Inject Clock clock;

  /** For whom a text is meant. */
  public enum Mode {
    REPLY,
    COMMENT
  }

  /** What was begun; one of both may be empty. */
  public record Begun(String text, List<Attached> files) {
    /** Nothing yet. */
    public static final Begun NOTHING = new Begun("", List.of());

    public Begun {
      files = List.copyOf(files);
    }

    private Begun with(List<Attached> others) {
      return new Begun(text, others);
    }
  }

  /** What a list tells of it: the text, and how many files there are. */
  public record Glimpse(String text, int files) {
    /** Nothing yet. */
    public static final Glimpse NOTHING = new Glimpse("", 0);
  }

  /**
   * Keeps what was written so far, of a very long text the first 10,000 characters; an empty text
   * forgets it.
   *
   * @throws NotThere when the contact is not theirs to see
   */
  public void keep(Viewer viewer, UUID contact, Mode mode, String text) {
    var body = Fold.clean(text);
    tx.run(
        viewer,
        () -> {
          contacts.require(viewer, contact);
          if (body.isBlank()) {
            forget(viewer, contact, mode);
          } else {
            write(viewer, contact, mode, beginning(body));
          }
        });
  }

  // Never half a character: what PostgreSQL got back would not be what was written.
  private static String beginning(String body) {
    if (body.length() <= LONGEST) {
      return body;
    }
    return body.substring(
        0, LONGEST - (Character.isHighSurrogate(body.charAt(LONGEST - 1)) ? 1 : 0));
  }

  private void write(Viewer viewer, UUID contact, Mode mode, String body) {
    tx.change(
        Sql.of(
            "insert into draft (workspace_id, membership_id, contact_id, mode, body, updated_at)"
                + " values ("
                + Sql.HERE
                + ", ?, ?, ?, ?, ?) on conflict (workspace_id, membership_id, contact_id, mode)"
                + " do update set body = excluded.body, updated_at = excluded.updated_at",
            viewer.id(),
            contact,
            mode,
            body,
            clock.instant()));
  }

  private void forget(Viewer viewer, UUID contact, Mode mode) {
    tx.change(
        Sql.of(
            "delete from draft where membership_id = ? and contact_id = ? and mode = ?",
            viewer.id(),
            contact,
            mode));
  }

  /**
   * Whether so many more files may be put into a draft; joins the caller's transaction.
   *
   * @throws Refusal {@code file.too-many}
   */
  void requireRoom(Viewer viewer, UUID contact, Mode mode, int more) {
    if (files(viewer, contact, mode).size() + more > Filing.MOST) {
      throw new Refusal("file.too-many", Filing.MOST);
    }
  }

  private List<Attached> files(Viewer viewer, UUID contact, Mode mode) {
    return filed.drafted(viewer.id(), contact).getOrDefault(mode, List.of());
  }

  /**
   * Takes a file out again; it is swept a day from now. One that is not there any more is out
   * already.
   *
   * @throws NotThere when the contact is not theirs to see
   */
  public void remove(Viewer viewer, UUID contact, UUID file) {
    tx.run(
        viewer,
        () -> {
          contacts.require(viewer, contact);
          tx.change(
              Sql.of(
                  """
                  update attachment set draft = null, created_at = ?
                  where id = ? and contact_id = ? and member_id = ? and draft is not null\
                  """,
                  clock.instant(),
                  file,
                  contact,
                  viewer.id()));
        });
  }

  /** What they began to write to this contact; no mode in which they began nothing. */
  public Map<Mode, Begun> of(Viewer viewer, UUID contact) {
    return tx.in(viewer, () -> begun(viewer, contact));
  }

  private Map<Mode, Begun> begun(Viewer viewer, UUID contact) {
    record Text(Mode mode, String body) {}
    var begun = new EnumMap<Mode, Begun>(Mode.class);
    tx.list(
            Sql.of(
                "select mode, body from draft where membership_id = ? and contact_id = ?",
                viewer.id(),
                contact),
            row -> new Text(Mode.valueOf(row.text("mode")), row.text("body")))
        .forEach(text -> begun.put(text.mode(), new Begun(text.body(), List.of())));
    filed
        .drafted(viewer.id(), contact)
        .forEach(
            (mode, files) ->
                begun.put(mode, begun.getOrDefault(mode, Begun.NOTHING).with(first(files))));
    return begun;
  }

  /** Two devices may have brought more than one message takes; the others wait for the next. */
  private static List<Attached> first(List<Attached> files) {
    return files.subList(0, Math.min(Filing.MOST, files.size()));
  }

  /** The replies they began, among these contacts. One statement. */
  public Map<UUID, Glimpse> among(Viewer viewer, List<UUID> listed) {
    record Draft(UUID contact, Glimpse glimpse) {}
    if (listed.isEmpty()) {
      return Map.of();
    }
    return tx.in(
        viewer,
        () ->
            tx
                .list(
                    Sql.of(
                        """
                        select contact_id, max(body) as body, sum(files)::int as files from (
                          select contact_id, body, 0 as files from draft
                          where membership_id = ? and mode = 'REPLY' and contact_id = any (?)
                          union all
                          select contact_id, '', count(*) from attachment
                          where member_id = ? and draft = 'REPLY' and contact_id = any (?)
                          group by contact_id) begun
                        group by contact_id\
                        """,
                        viewer.id(),
                        listed,
                        viewer.id(),
                        listed),
                    row ->
                        new Draft(
                            row.id("contact_id"),
                            new Glimpse(row.text("body"), row.number("files"))))
                .stream()
                .collect(Collectors.toMap(Draft::contact, Draft::glimpse)));
  }
}
