package app.sapa.conversation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.contact.VisibleContacts;
import app.sapa.guard.FileStore;
import app.sapa.guard.KeptFile;
import app.sapa.people.Viewer;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The files that snippets bring with them, kept by whoever keeps the snippet. Into a draft go copies
 * that have the same bytes, so nothing that becomes of the snippet touches what was written with it.
 */
@ApplicationScoped
public class SnippetFiles {
  /** The most files of one snippet. */
  public static final int MOST = 5;

  private static final String COLUMNS = "id, name, type, size, hash, width, height";

  @Inject Tx tx;
  @Inject Snippets snippets;
  @Inject VisibleContacts contacts;
  @Inject FileRoom room;
  @Inject Filing filing;
  @Inject Filed filed;
  @Inject Drafts drafts;
  @Inject Clock clock;

  /**
   * Adds a file to a snippet; the same id again changes nothing.
   *
   * @param id made by the client; files stay in the order of their ids
   * @param name as the member calls it
   * @throws Refusal why {@link FileStore} does not keep it, {@code file.no-room}, {@code
   *     snippet.too-many-files} or {@code snippet.keepers-only}
   * @throws NotThere when the viewer does not have the snippet, or the id is another's
   * @throws IOException when it broke off; nothing is left of it then
   */
  public SnippetFile add(Viewer viewer, UUID snippet, UUID id, String name, InputStream in)
      throws IOException {
    var known = tx.in(viewer, () -> known(viewer, snippet, id));
    if (known.isPresent()) {
      return known.get();
    }
    var kept = room.keep(viewer, name, in);
    ClientIds.saving(() -> tx.run(viewer, () -> insert(viewer, snippet, id, kept)));
    return new SnippetFile(id, kept);
  }

  private Optional<SnippetFile> known(Viewer viewer, UUID snippet, UUID id) {
    var here = held(viewer, snippet);
    var known = here.stream().filter(file -> file.id().equals(id)).findFirst();
    if (known.isEmpty()) {
      requireRoom(here);
    }
    return known;
  }

  /** The files of one that is theirs to change, which nobody else changes meanwhile. */
  private List<SnippetFile> held(Viewer viewer, UUID snippet) {
    snippets.held(viewer, snippet);
    return of(List.of(snippet)).getOrDefault(snippet, List.of());
  }

  private static void requireRoom(List<SnippetFile> here) {
    if (here.size() >= MOST) {
      throw new Refusal("snippet.too-many-files", MOST);
    }
  }

  private void insert(Viewer viewer, UUID snippet, UUID id, KeptFile file) {
    requireRoom(held(viewer, snippet));
    var pixels = file.pixels();
    tx.change(
        Sql.of(
            "insert into snippet_file (workspace_id, snippet_id, created_at, "
                + COLUMNS
                + ") values ("
                + Sql.HERE
                + ", ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            snippet,
            clock.instant(),
            id,
            file.name(),
            file.type().name(),
            file.size(),
            file.hash(),
            pixels == null ? null : pixels.width(),
            pixels == null ? null : pixels.height()));
    snippets.noteChange(viewer, snippet);
  }

  /**
   * Takes a file out of a snippet; one that is not there any more is out already.
   *
   * @throws Refusal {@code snippet.keepers-only}
   * @throws NotThere when the viewer does not have the snippet
   */
  public void remove(Viewer viewer, UUID snippet, UUID id) {
    tx.run(
        viewer,
        () -> {
          snippets.held(viewer, snippet);
          int out =
              tx.change(
                  Sql.of(
                      "update snippet_file set snippet_id = null where id = ? and snippet_id = ?",
                      id,
                      snippet));
          if (out > 0) {
            snippets.noteChange(viewer, snippet);
          }
        });
  }

  /** The files of a snippet that the viewer has; of no other. */
  public List<SnippetFile> of(Viewer viewer, UUID snippet) {
    return tx.in(viewer, () -> lent(viewer, snippet, ""));
  }

  /** The files of these snippets, for whoever has them; joins the caller's transaction. */
  Map<UUID, List<SnippetFile>> of(Collection<UUID> some) {
    if (some.isEmpty()) {
      return Map.of();
    }
    return tx
        .list(
            Sql.of(
                "select snippet_id, "
                    + COLUMNS
                    + " from snippet_file where snippet_id = any (?) order by id",
                some),
            row -> Map.entry(row.id("snippet_id"), SnippetFile.read(row)))
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private List<SnippetFile> lent(Viewer viewer, UUID snippet, String lock) {
    return tx.list(
        Sql.of(
                """
                select f.id, f.name, f.type, f.size, f.hash, f.width, f.height from snippet_file f
                join snippet s on s.workspace_id = f.workspace_id and s.id = f.snippet_id
                where s.id = ? and\
                """,
                snippet)
            .then(Snippets.of(viewer))
            .then("order by f.id " + lock),
        SnippetFile::read);
  }

  /**
   * Puts copies of a snippet's first files into a draft, one for each of these ids, and answers them.
   *
   * @param ids made by the client, in order
   * @throws Refusal {@code file.too-many}
   * @throws NotThere when the contact or the snippet is not theirs to see, or has fewer files
   */
  public List<Attached> putInto(
      Viewer viewer, UUID contact, Drafts.Mode draft, UUID snippet, List<UUID> ids) {
    ClientIds.saving(() -> tx.run(viewer, () -> copy(viewer, contact, draft, snippet, ids)));
    return tx.in(viewer, () -> brought(viewer, contact, draft, ids));
  }

  // A file that is being copied cannot be taken out and swept before the copy counts.
  private void copy(Viewer viewer, UUID contact, Drafts.Mode draft, UUID snippet, List<UUID> ids) {
    contacts.require(viewer, contact);
    var files = lent(viewer, snippet, "for share of f");
    if (files.size() < ids.size()) {
      throw new NotThere();
    }
    drafts.requireRoom(viewer, contact, draft, ids.size());
    IntStream.range(0, ids.size())
        .forEach(
            at ->
                filing.add(
                    Filing.New.begun(ids.get(at), contact, viewer.id(), draft),
                    files.get(at).file()));
  }

  private List<Attached> brought(Viewer viewer, UUID contact, Drafts.Mode draft, List<UUID> ids) {
    return filed.drafted(viewer.id(), contact).getOrDefault(draft, List.of()).stream()
        .filter(file -> ids.contains(file.id()))
        .toList();
  }
}
