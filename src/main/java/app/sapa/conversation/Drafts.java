package app.sapa.conversation;

import app.sapa.base.Fold;
import app.sapa.base.NotThere;
import app.sapa.contact.VisibleContacts;
import app.sapa.people.Viewer;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a member began to write and has not sent; theirs alone, on every device of theirs. */
@ApplicationScoped
public class Drafts {
  private static final int LONGEST = 10_000;

  @Inject Tx tx;
  @Inject VisibleContacts contacts;
  @Inject Clock clock;

  /** For whom a text is meant. */
  public enum Mode {
    REPLY,
    COMMENT
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

  /** What they began to write to this contact. */
  public Map<Mode, String> of(Viewer viewer, UUID contact) {
    record Draft(Mode mode, String body) {}
    return tx.in(
        viewer,
        () ->
            tx
                .list(
                    Sql.of(
                        "select mode, body from draft where membership_id = ? and contact_id = ?",
                        viewer.id(),
                        contact),
                    row -> new Draft(Mode.valueOf(row.text("mode")), row.text("body")))
                .stream()
                .collect(Collectors.toMap(Draft::mode, Draft::body)));
  }

  /** The replies they began, among these contacts. */
  public Map<UUID, String> among(Viewer viewer, List<UUID> listed) {
    record Draft(UUID contact, String body) {}
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
                        select contact_id, body from draft
                        where membership_id = ? and mode = 'REPLY' and contact_id = any (?)\
                        """,
                        viewer.id(),
                        listed),
                    row -> new Draft(row.id("contact_id"), row.text("body")))
                .stream()
                .collect(Collectors.toMap(Draft::contact, Draft::body)));
  }
}
