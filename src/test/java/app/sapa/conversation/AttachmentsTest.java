package app.sapa.conversation;

import static app.sapa.Refusals.assertNotThere;
import static app.sapa.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.channel.ChannelKind;
import app.sapa.channel.webchat.Visit;
import app.sapa.guard.Brought;
import app.sapa.guard.FileStore;
import app.sapa.guard.KeptFile;
import app.sapa.guard.Pixels;
import app.sapa.people.Viewer;
import app.sapa.workspace.Scope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AttachmentsTest {
  private static final int MEBIBYTE = 1_048_576;

  private final Attachments attachments = Stage.the(Attachments.class);
  private final Replying replying = Stage.the(Replying.class);
  private final Shopfront shop = Shopfront.open();
  private final Viewer dewi = shop.company().owner("Dewi");
  private final Viewer budi = shop.company().agent("Budi", Scope.ALL);
  private final UUID ayu = shop.hears("ayu", "Ada motif parang?");

  private UUID send(Viewer viewer, UUID contact, String text, Attached... files) {
    var id = UUID.randomUUID();
    var ids = Arrays.stream(files).map(Attached::id).toList();
    replying.send(viewer, contact, new Reply(id, text, ids, null));
    return id;
  }

  private static Attached film(Viewer viewer, UUID contact, int mebibytes) {
    var head = new byte[] {0, 0, 0, 24, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm'};
    var bytes = Arrays.copyOf(head, mebibytes * MEBIBYTE);
    return Bringing.file(viewer, contact, UUID.randomUUID(), "film.mp4", bytes);
  }

  private Entry.Said last() {
    return Shopfront.said(dewi, ayu).getLast();
  }

  @Test
  @Rule({"FILE-04", "FILE-03"})
  void a_reply_shows_its_text_and_its_files_in_the_order_in_which_they_were_chosen() {
    var picture = Bringing.picture(budi, ayu, 800, 600);
    var prices = Bringing.text(budi, ayu, "harga.csv", "parang,250000");

    var id = send(budi, ayu, "Ini fotonya", prices, picture);

    assertThat(last().id()).isEqualTo(id);
    assertThat(last().text()).isEqualTo("Ini fotonya");
    assertThat(last().files()).containsExactly(prices, picture);
    assertThat(last().files().getLast().file())
        .extracting(KeptFile::name, KeptFile::pixels)
        .containsExactly("kain.png", new Pixels(800, 600));
    assertThat(Stage.the(Timeline.class).messages(dewi, ayu, List.of(id)).getFirst().files())
        .containsExactly(prices, picture);
  }

  @Test
  @Rule("FILE-04")
  void a_file_needs_no_text_and_lists_say_what_it_is() {
    send(budi, ayu, " ", Bringing.picture(budi, ayu, 8, 6));

    assertThat(last().text()).isEmpty();
    assertThat(
            Company.number(
                "select count(*) from contact where id = ? and last_message_kind = 'PHOTO'", ayu))
        .isOne();
    assertRefused("message.empty", () -> send(budi, ayu, " "));
  }

  @Test
  void a_comment_takes_files_too() {
    var file = Bringing.text(budi, ayu, "catatan.txt", "Pelanggan lama");
    Stage.the(Commenting.class).add(budi, ayu, UUID.randomUUID(), "", List.of(file.id()));

    assertThat(Shopfront.history(dewi, ayu).getLast())
        .isInstanceOfSatisfying(
            Entry.Commented.class, comment -> assertThat(comment.files()).containsExactly(file));
  }

  @Test
  @Rule("FILE-01")
  void a_stored_name_is_the_files_own_behind_a_random_id() {
    var one = Bringing.text(budi, ayu, "harga.csv", "parang,250000");
    var same = Bringing.text(budi, ayu, "harga.csv", "parang,250000");

    assertThat(one.storedName()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-harga\\.csv");
    assertThat(same.storedName()).isNotEqualTo(one.storedName());
    assertThat(one.storage().version()).isEqualTo(4);
  }

  @Test
  @Rule({"FILE-04", "TEN-06"})
  void only_who_sees_the_contact_at_that_moment_may_fetch_a_file() {
    var eka = shop.company().agent("Eka", Scope.OWN);
    var file = Bringing.text(dewi, ayu, "harga.csv", "parang,250000");
    send(dewi, ayu, "", file);

    assertThat(attachments.open(budi, file.storage()).attached()).isEqualTo(file);
    assertNotThere(() -> attachments.open(eka, file.storage()));

    Stage.the(Triage.class).assign(dewi, ayu, eka.id());
    assertThat(attachments.open(eka, file.storage()).served().path()).hasContent("parang,250000");

    Stage.the(Triage.class).assign(dewi, ayu, budi.id());
    assertNotThere(() -> attachments.open(eka, file.storage()));
  }

  @Test
  void what_was_not_sent_yet_is_its_owners_alone() {
    var file = Bringing.text(budi, ayu, "harga.csv", "parang,250000");

    assertThat(attachments.open(budi, file.storage()).attached()).isEqualTo(file);
    assertNotThere(() -> attachments.open(dewi, file.storage()));
    assertNotThere(() -> attachments.addressed(dewi.workspace(), file.storage()));
    assertRefused("file.gone", () -> send(dewi, ayu, "", file));
  }

  @Test
  void a_file_is_sent_once_and_only_to_whom_it_was_brought_for() {
    var rini = shop.hears("rini", "Halo");
    var file = Bringing.text(budi, ayu, "harga.csv", "parang,250000");

    assertRefused("file.gone", () -> send(budi, rini, "", file));
    assertRefused("file.gone", () -> send(budi, ayu, "", file, file));
    var message = send(budi, ayu, "", file);
    assertRefused("file.gone", () -> send(budi, ayu, "", file));

    replying.send(budi, ayu, new Reply(message, "", List.of(file.id()), null));
    assertThat(Shopfront.said(dewi, ayu)).filteredOn(said -> !said.files().isEmpty()).hasSize(1);
  }

  @Test
  void the_same_member_bringing_the_same_id_again_changes_nothing_and_another_finds_nothing() {
    var id = UUID.randomUUID();
    var file = Bringing.file(budi, ayu, id, "kain.png", Brought.png(8, 6));

    assertThat(Bringing.file(budi, ayu, id, "lain.png", Brought.png(1, 1))).isEqualTo(file);
    assertNotThere(() -> Bringing.file(dewi, ayu, id, "kain.png", Brought.png(8, 6)));
    var rini = shop.hears("rini", "Halo");
    assertNotThere(() -> Bringing.file(budi, rini, id, "kain.png", Brought.png(8, 6)));
  }

  @Test
  void a_message_takes_ten_files() {
    var files =
        IntStream.range(0, 11)
            .mapToObj(
                i ->
                    i == 10
                        ? Bringing.noted(budi, ayu, "10.txt", "no. 10")
                        : Bringing.text(budi, ayu, i + ".txt", "no. " + i))
            .toArray(Attached[]::new);

    assertRefused("file.too-many", () -> send(budi, ayu, "", files));
    send(budi, ayu, "", Arrays.copyOf(files, 10));
    assertThat(last().files()).hasSize(10);
  }

  @Test
  @Rule({"MSG-35", "FILE-04"})
  void what_a_channel_does_not_carry_is_refused_before_it_is_sent() {
    var web = Shopfront.beside(shop.company(), ChannelKind.WEBCHAT);
    web.takes(
        """
        {"visitor":"%s","id":"%s","said":{"text":"Halo"}}\
        """
            .formatted(ayu, UUID.randomUUID()));
    var visitor = web.contact(ayu.toString());
    var large = film(budi, visitor, 11);

    assertRefused("file.channel-limit", () -> send(budi, visitor, "", large));
    assertThat(Shopfront.said(dewi, visitor)).hasSize(1);
    send(budi, visitor, "", film(budi, visitor, 10));
    send(budi, ayu, "", film(budi, ayu, 11));
  }

  @Test
  @Rule("FILE-04")
  void a_visitors_file_becomes_a_message_and_no_other_visitor_can_fetch_it() throws IOException {
    var web = Shopfront.beside(shop.company(), ChannelKind.WEBCHAT);
    var visit = new Visit(dewi.workspace(), web.channel().id(), UUID.randomUUID());
    var bytes = new ByteArrayInputStream("no. 88231".getBytes(StandardCharsets.UTF_8));
    var kept = Stage.the(FileStore.class).keep(dewi.workspace(), "nota.txt", bytes, MEBIBYTE);
    web.takes(
        """
        {"visitor":"%s","id":"%s","brought":{"name":"nota.txt","type":"TXT","size":9,"hash":"%s"}}\
        """
            .formatted(visit.visitor(), UUID.randomUUID(), kept.hash()));
    var contact = web.contact(visit.externalId());
    var note = Bringing.text(dewi, contact, "catatan.txt", "Pelanggan lama");
    Stage.the(Commenting.class).add(dewi, contact, UUID.randomUUID(), "", List.of(note.id()));

    var thread = Stage.the(ThreadOfVisitor.class);
    var file = thread.latest(visit, 9).getFirst().files().getFirst();
    var other = new Visit(visit.workspace(), visit.channel(), UUID.randomUUID());
    assertThat(Shopfront.said(dewi, contact).getFirst().files().getFirst().file()).isEqualTo(kept);
    assertThat(thread.file(visit, file.storage()).orElseThrow().path()).hasContent("no. 88231");
    assertThat(thread.file(other, file.storage())).isEmpty();
    assertThat(thread.file(visit, note.storage())).isEmpty();
  }

  @Test
  void what_is_in_no_draft_and_was_not_sent_is_swept_after_a_day() throws IOException {
    var sent = Bringing.text(budi, ayu, "harga.csv", "parang,250000");
    send(budi, ayu, "", sent);
    var same = Bringing.text(budi, ayu, "salinan.csv", "parang,250000");
    var old = Bringing.text(budi, ayu, "lama.csv", "kawung,300000");
    var fresh = Bringing.text(budi, ayu, "baru.csv", "sekar,150000");
    var begun = Bringing.text(budi, ayu, "nanti.csv", "truntum,175000");
    for (var out : List.of(same, old, fresh)) {
      Stage.the(Drafts.class).remove(budi, ayu, out.id());
    }
    var path = attachments.open(budi, old.storage()).served().path();
    aged(attachments.open(budi, sent.storage()).served().path());
    aged(path);
    Company.run(
        "update attachment set created_at = created_at - interval '25 hours' where id <> ? and"
            + " contact_id = ?",
        fresh.id(),
        ayu);

    Stage.the(UnusedUploads.class).run();

    assertNotThere(() -> attachments.open(budi, same.storage()));
    assertNotThere(() -> attachments.open(budi, old.storage()));
    assertThat(path).doesNotExist();
    assertThat(attachments.open(budi, sent.storage()).served().path()).exists();
    assertThat(attachments.open(budi, fresh.storage()).served().path()).exists();
    assertThat(attachments.open(budi, begun.storage()).served().path()).exists();
  }

  private static void aged(Path path) throws IOException {
    var then = Stage.the(Clock.class).instant().minus(Duration.ofHours(25));
    Files.setLastModifiedTime(path, FileTime.from(then));
  }

  @Test
  void a_file_lost_from_the_disk_leaves_its_message_readable() throws IOException {
    var file = Bringing.text(budi, ayu, "harga.csv", "parang,250000");
    send(budi, ayu, "Ini harganya", file);
    Files.delete(attachments.open(budi, file.storage()).served().path());

    assertNotThere(() -> attachments.open(budi, file.storage()));
    assertThat(last().files()).containsExactly(file);
  }
}
