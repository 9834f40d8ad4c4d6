package app.sapa.conversation;

import static app.sapa.Refusals.assertNotThere;
import static app.sapa.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Race;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.conversation.Drafts.Mode;
import app.sapa.guard.KeptFile;
import app.sapa.people.Audit;
import app.sapa.people.AuditAction;
import app.sapa.people.FormingTeams;
import app.sapa.people.Viewer;
import app.sapa.workspace.Scope;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What snippets bring with them. */
class SnippetFilesTest {
  private final SnippetFiles files = Stage.the(SnippetFiles.class);
  private final Snippets snippets = Stage.the(Snippets.class);
  private final Attachments attachments = Stage.the(Attachments.class);
  private final Shopfront shop = Shopfront.open();
  private final Company company = shop.company();
  private final Viewer dewi = company.owner("Dewi");
  private final Viewer budi = company.agent("Budi", Scope.ALL);
  private final UUID ayu = shop.hears("ayu", "Ada katalog?");
  private final UUID katalog = snippet(dewi, "katalog", Audience.workspace());

  private UUID snippet(Viewer viewer, String shortcut, Audience audience) {
    return snippets.create(
        viewer, new Snippet.Words("About " + shortcut, shortcut, "Silakan", ""), audience);
  }

  private List<Attached> inserted(Viewer viewer, UUID snippet, int many) {
    var ids = Stream.generate(UUID::randomUUID).limit(many).toList();
    return files.putInto(viewer, ayu, Mode.REPLY, snippet, ids);
  }

  private UUID send(Viewer viewer, List<Attached> some) {
    var id = UUID.randomUUID();
    var ids = some.stream().map(Attached::id).toList();
    Stage.the(Replying.class).send(viewer, ayu, new Reply(id, "", ids, null));
    return id;
  }

  private static void aged(Company company) {
    for (var table : List.of("snippet_file", "attachment")) {
      Company.run(
          "update %s set created_at = created_at - interval '25 hours' where workspace_id = ?"
              .formatted(table),
          company.workspace());
    }
  }

  @Test
  @Rule({"MSG-33", "FILE-04"})
  void inserting_a_snippet_puts_copies_of_its_files_into_the_draft_and_they_are_sent_with_it() {
    var kept = Bringing.intoSnippet(dewi, katalog, "katalog.txt", "parang, kawung");

    assertThat(Stage.the(Prompting.class).snippets(budi, ayu, "kat").getFirst().files())
        .containsExactly(kept);
    var copies = inserted(budi, katalog, 1);
    assertThat(copies).extracting(Attached::file).containsExactly(kept.file());
    assertThat(Stage.the(Drafts.class).of(budi, ayu).get(Mode.REPLY).files()).isEqualTo(copies);
    send(budi, copies);
    var said = Shopfront.said(dewi, ayu).getLast();
    assertThat(said.files()).isEqualTo(copies);
    assertThat(attachments.open(dewi, copies.getFirst().storage()).served().path())
        .hasContent("parang, kawung");
  }

  @Test
  @Rule("MSG-33")
  void a_snippet_takes_five_files_of_those_that_are_brought_at_once() throws Exception {
    try (var devices = Executors.newFixedThreadPool(4)) {
      var work =
          IntStream.range(0, 8)
              .mapToObj(
                  nth ->
                      (Callable<Object>)
                          () -> Bringing.intoSnippet(dewi, katalog, nth + ".txt", "no. " + nth))
              .toList();
      assertThat(devices.invokeAll(work))
          .filteredOn(brought -> brought.state() == Future.State.FAILED)
          .hasSize(3);
    }

    assertThat(files.of(dewi, katalog)).hasSize(SnippetFiles.MOST);
    assertRefused(
        "snippet.too-many-files", () -> Bringing.intoSnippet(dewi, katalog, "x.txt", "!"));
    var first = files.of(dewi, katalog).getFirst();
    files.remove(dewi, katalog, first.id());
    Bringing.intoSnippet(dewi, katalog, "x.txt", "!");
    assertThat(files.of(dewi, katalog)).hasSize(SnippetFiles.MOST).doesNotContain(first);
  }

  @Test
  @Rule({"SET-12", "TEN-06"})
  void files_are_kept_by_whoever_keeps_the_snippet_and_inserted_by_whoever_has_it() {
    Bringing.intoSnippet(dewi, katalog, "katalog.txt", "parang");
    var mine = snippet(budi, "mine", Audience.personal());
    var note = Bringing.intoSnippet(budi, mine, "catatan.txt", "kawung");
    var sales = snippet(dewi, "sales", Audience.team(company.team("Sales")));
    Bringing.intoSnippet(dewi, sales, "harga.txt", "truntum");

    assertRefused("snippet.keepers-only", () -> Bringing.intoSnippet(budi, katalog, "x.txt", "!"));
    assertRefused("snippet.keepers-only", () -> files.remove(budi, katalog, note.id()));
    for (var other : List.of(dewi, Shopfront.open().company().owner("Olga"))) {
      assertNotThere(() -> Bringing.intoSnippet(other, mine, "x.txt", "!"));
      assertNotThere(() -> files.remove(other, mine, note.id()));
      assertNotThere(() -> inserted(other, mine, 1));
      assertThat(files.of(other, mine)).isEmpty();
    }
    assertNotThere(() -> inserted(budi, sales, 1));
    assertNotThere(() -> inserted(company.agent("Eka", Scope.OWN), katalog, 1));
    assertNotThere(() -> inserted(budi, katalog, 2));
    files.remove(dewi, katalog, note.id());
    assertThat(files.of(budi, mine)).containsExactly(note);
  }

  @Test
  void what_was_sent_stays_when_the_snippet_is_deleted_and_the_rest_is_swept() throws IOException {
    var kept = Bringing.intoSnippet(dewi, katalog, "katalog.txt", "parang, " + ayu);
    var other = Bringing.intoSnippet(dewi, katalog, "lain.txt", "kawung, " + ayu);
    var still = snippet(budi, "still", Audience.personal());
    var used = Bringing.intoSnippet(budi, still, "masih.txt", "truntum, " + ayu);
    var copies = inserted(budi, katalog, 2);
    var sent = copies.stream().filter(each -> kept.file().equals(each.file())).toList();
    send(budi, sent);
    var gone = copies.stream().filter(each -> other.file().equals(each.file())).toList().getFirst();
    var path = attachments.open(budi, gone.storage()).served().path();
    var usedPath =
        path.getParent()
            .getParent()
            .resolve(used.file().hash().substring(0, 2))
            .resolve(used.file().hash());
    Stage.the(Drafts.class).remove(budi, ayu, gone.id());
    snippets.delete(dewi, katalog);
    aged(company);
    var then = FileTime.from(Stage.the(Clock.class).instant().minus(Duration.ofHours(25)));
    Files.setLastModifiedTime(path, then);
    Files.setLastModifiedTime(usedPath, then);

    Stage.the(UnusedUploads.class).run();

    assertThat(path).doesNotExist();
    assertThat(usedPath).exists();
    assertThat(files.of(budi, still)).containsExactly(used);
    assertThat(attachments.open(dewi, sent.getFirst().storage()).served().path()).exists();
    assertThat(Company.number("select count(*) from snippet_file where id = ?", kept.id()))
        .isZero();
  }

  @Test
  void a_file_that_is_being_inserted_is_taken_out_of_its_snippet_only_afterwards()
      throws InterruptedException {
    var kept = Bringing.intoSnippet(dewi, katalog, "katalog.txt", "parang");

    var answer =
        Race.of(
            budi,
            () -> inserted(budi, katalog, 1),
            dewi,
            () -> {
              files.remove(dewi, katalog, kept.id());
              assertThat(
                      Stage.the(Tx.class)
                          .first(
                              Sql.of(
                                  "select 1 as one from attachment where hash = ?",
                                  kept.file().hash()),
                              row -> row.number("one")))
                  .isPresent();
            });

    assertThat(answer).isEmpty();
  }

  @Test
  void files_of_a_team_that_is_gone_are_of_no_snippet_any_more() {
    var sales = snippet(dewi, "sales", Audience.team(company.team("Sales")));
    var file = Bringing.intoSnippet(dewi, sales, "harga.txt", "truntum");

    Stage.the(FormingTeams.class).delete(dewi, company.team("Sales"));

    assertThat(
            Company.number(
                "select count(*) from snippet_file where id = ? and snippet_id is null", file.id()))
        .isOne();
  }

  @Test
  void a_draft_takes_no_more_of_them_than_a_message_does() {
    for (int nth = 0; nth < 5; nth++) {
      Bringing.intoSnippet(dewi, katalog, nth + ".txt", "no. " + nth);
    }
    inserted(budi, katalog, 5);
    inserted(budi, katalog, 5);

    assertRefused("file.too-many", () -> inserted(budi, katalog, 1));
  }

  @Test
  void a_change_of_what_others_use_is_recorded_without_what_is_in_it() {
    Bringing.intoSnippet(dewi, katalog, "rahasia.txt", "parang");

    assertThat(Stage.the(Audit.class).page(dewi, null, 9).items())
        .filteredOn(entry -> entry.action() == AuditAction.SNIPPET_CHANGED)
        .singleElement()
        .satisfies(entry -> assertThat(entry.toString()).doesNotContain("rahasia"));
  }

  @Test
  void the_same_file_brought_twice_is_there_once() throws IOException {
    var id = UUID.randomUUID();
    for (int time = 0; time < 2; time++) {
      var in = new ByteArrayInputStream(new byte[] {'h', 'i'});
      files.add(dewi, katalog, id, "hi.txt", in);
    }

    assertThat(files.of(dewi, katalog))
        .extracting(SnippetFile::file)
        .extracting(KeptFile::name)
        .containsExactly("hi.txt");
  }
}
