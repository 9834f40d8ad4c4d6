package app.sapa.conversation;

import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.contact.VisibleContacts;
import app.sapa.guard.FileStore;
import app.sapa.guard.KeptFile;
import app.sapa.guard.ServedFile;
import app.sapa.people.Actor;
import app.sapa.people.Machine;
import app.sapa.people.Viewer;
import app.sapa.workspace.Row;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Files of conversations, and the pictures of their previews. A member brings one into a draft, then sends it with a message or a
 * comment; until then it is theirs alone, and gone a day after they took it out again. Whoever sees the contact at that moment may fetch
 * what was sent.
 */
@ApplicationScoped
public class Attachments {
  private static final System.Logger LOG = System.getLogger(Attachments.class.getName());

  private static final Sql FILES =
      Sql.of(
          "select "
              + Filed.COLUMNS
              + ", (message_id is not null or comment_id is not null) as sent,"
              + " waiting_id in (select w.id from waiting_reply w where w.scheduled) is true"
              + " as waiting, false as preview from attachment");
  private static final Sql PICTURES =
      Sql.of(
          """
          select id, storage_id, 'picture', type, size, hash, width, height, null, contact_id,
            member_id, message_id is not null, false, true from link_preview\
          """);

  @Inject Tx tx;
  @Inject VisibleContacts contacts;
  @Inject FileStore store;
  @Inject Filing filing;
  @Inject Drafts drafts;
  @Inject FileRoom room;

  /** A row, with those who may know of it. */
  private record Found(
      Attached attached,
      UUID contact,
      @Nullable UUID member,
      boolean sent,
      boolean waiting,
      boolean preview) {
    /** Whoever sees a message that is still to leave sees its files. */
    boolean isOpenTo(Viewer viewer) {
      return sent || waiting || viewer.id().equals(member);
    }

    /** Whoever writes sees the picture of a preview before it is sent. */
    boolean isForOthers() {
      return sent || preview;
    }
  }

  /**
   * A file as a member chose it.
   *
   * @param id made by the client; files stay in the order of their ids
   * @param name as the member calls it
   * @param draft into which it goes
   */
  public record Chosen(UUID id, String name, Drafts.Mode draft) {}

  /** A file and its place, for whoever was let in already. */
  public record Fetched(Attached attached, ServedFile served) {}

  /**
   * Takes in a file that a member is about to send to a contact, or to put into a comment; it is in
   * their draft from then on. The same member bringing the same id again changes nothing.
   *
   * @throws Refusal why {@link FileStore} does not keep it, {@code file.too-many} or {@code
   *     file.no-room}
   * @throws NotThere when the contact is not theirs to see, or the id is another's
   * @throws IOException when it broke off; nothing is left of it then
   */
  public Attached upload(Viewer viewer, UUID contact, Chosen chosen, InputStream in)
      throws IOException {
    var known = tx.in(viewer, () -> known(viewer, contact, chosen));
    return known.isPresent() ? known.get() : take(viewer, contact, chosen, in);
  }

  private Optional<Attached> known(Viewer viewer, UUID contact, Chosen chosen) {
    contacts.require(viewer, contact);
    var known = brought(chosen.id());
    if (known.isEmpty()) {
      drafts.requireRoom(viewer, contact, chosen.draft(), 1);
    }
    if (known.isPresent()
        && (!viewer.id().equals(known.get().member()) || !known.get().contact().equals(contact))) {
      throw new NotThere();
    }
    return known.map(Found::attached);
  }

  private Attached take(Viewer viewer, UUID contact, Chosen chosen, InputStream in)
      throws IOException {
    var kept = room.keep(viewer, chosen.name(), in);
    var row = Filing.New.begun(chosen.id(), contact, viewer.id(), chosen.draft());
    ClientIds.saving(
        () ->
            tx.run(
                viewer,
                () -> {
                  contacts.require(viewer, contact);
                  filing.add(row, kept);
                }));
    return tx.in(viewer, () -> brought(chosen.id())).orElseThrow().attached();
  }

  /**
   * A file that the viewer may fetch right now.
   *
   * @throws NotThere when there is none, or it is not theirs to see
   */
  public Fetched open(Viewer viewer, UUID storage) {
    var found =
        tx.in(
            viewer,
            () -> {
              var row = stored(storage).orElseThrow(NotThere::new);
              contacts.require(viewer, row.contact());
              return row;
            });
    if (!found.isOpenTo(viewer)) {
      throw new NotThere();
    }
    return served(viewer, found.attached());
  }

  /**
   * A file that whoever asks may have, because we gave them its address.
   *
   * @throws NotThere when it is gone
   */
  public Fetched addressed(long workspace, UUID storage) {
    var machine = new Machine(workspace, Machine.Task.SENDING);
    var found = tx.in(machine, () -> stored(storage));
    return served(machine, found.filter(Found::isForOthers).orElseThrow(NotThere::new).attached());
  }

  /** A file that was found by one who may have it, if it lies where it should. */
  Optional<ServedFile> stored(Actor actor, Attached attached) {
    try {
      return Optional.of(served(actor, attached).served());
    } catch (NotThere e) {
      return Optional.empty();
    }
  }

  private Fetched served(Actor actor, Attached attached) {
    var file = Optional.ofNullable(attached.file()).orElseThrow(NotThere::new);
    var path =
        store
            .find(actor.workspace(), file.hash())
            .orElseThrow(() -> missing(actor, attached, file));
    return new Fetched(attached, new ServedFile(path, file));
  }

  private static NotThere missing(Actor actor, Attached attached, KeptFile file) {
    LOG.log(
        Level.WARNING,
        "workspace {0}: file {1} of attachment {2} is not in the store",
        actor.workspace(),
        file.hash(),
        attached.id());
    return new NotThere();
  }

  private Optional<Found> brought(UUID id) {
    return tx.first(FILES.then("where id = ?", id), Attachments::found);
  }

  /** A file, or the picture of a preview. */
  private Optional<Found> stored(UUID storage) {
    return tx.first(
        FILES
            .then("where storage_id = ? union all", storage)
            .then(PICTURES)
            .then("where storage_id = ? and hash is not null", storage),
        Attachments::found);
  }

  private static Found found(Row row) {
    return new Found(
        Attached.read(row),
        row.id("contact_id"),
        row.idOrNull("member_id"),
        row.flag("sent"),
        row.flag("waiting"),
        row.flag("preview"));
  }
}
