package app.sapa.conversation;

import static app.sapa.Refusals.assertNotThere;
import static app.sapa.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.base.NotThere;
import app.sapa.conversation.Drafts.Begun;
import app.sapa.conversation.Drafts.Glimpse;
import app.sapa.conversation.Drafts.Mode;
import app.sapa.guard.Brought;
import app.sapa.people.Viewer;
import app.sapa.workspace.Scope;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DraftsTest {
  private final Drafts drafts = Stage.the(Drafts.class);
  private final Shopfront shop = Shopfront.open();
  private final Viewer dewi = shop.company().owner("Dewi");
  private final Viewer budi = shop.company().agent("Budi", Scope.ALL);
  private final UUID ayu = shop.hears("ayu", "Halo");

  private static Begun text(String text) {
    return new Begun(text, List.of());
  }

  private List<Attached> replyFiles(Viewer viewer) {
    return drafts.of(viewer, ayu).getOrDefault(Mode.REPLY, Begun.NOTHING).files();
  }

  private UUID send(Attached... files) {
    var id = UUID.randomUUID();
    var ids = Arrays.stream(files).map(Attached::id).toList();
    Stage.the(Replying.class).send(dewi, ayu, new Reply(id, "", ids, null));
    return id;
  }

  @Test
  @Rule("OIN-12")
  void a_reply_and_a_comment_begun_are_kept_apart_and_are_their_authors_alone() {
    drafts.keep(dewi, ayu, Mode.REPLY, "Selamat");
    drafts.keep(dewi, ayu, Mode.COMMENT, "Pelanggan");
    drafts.keep(dewi, ayu, Mode.REPLY, "Selamat pagi");

    assertThat(drafts.of(dewi, ayu))
        .isEqualTo(Map.of(Mode.REPLY, text("Selamat pagi"), Mode.COMMENT, text("Pelanggan")));
    assertThat(drafts.among(dewi, List.of(ayu)))
        .isEqualTo(Map.of(ayu, new Glimpse("Selamat pagi", 0)));
    assertThat(drafts.of(budi, ayu)).isEmpty();
  }

  @Test
  void among_no_contacts_there_are_no_drafts() {
    drafts.keep(dewi, ayu, Mode.REPLY, "Selamat");

    assertThat(drafts.among(dewi, List.of())).isEmpty();
  }

  @Test
  void an_emptied_draft_is_forgotten() {
    drafts.keep(dewi, ayu, Mode.REPLY, "Selamat");
    drafts.keep(dewi, ayu, Mode.REPLY, " \n");

    assertThat(drafts.of(dewi, ayu)).isEmpty();
  }

  @Test
  void a_long_draft_is_never_cut_through_a_character() {
    drafts.keep(dewi, ayu, Mode.REPLY, "a".repeat(9_999) + "👋👋");
    drafts.keep(dewi, ayu, Mode.COMMENT, "a".repeat(9_998) + "👋👋");

    assertThat(drafts.of(dewi, ayu))
        .isEqualTo(
            Map.of(
                Mode.REPLY, text("a".repeat(9_999)), Mode.COMMENT, text("a".repeat(9_998) + "👋")));
  }

  @Test
  @Rule({"OIN-12", "FILE-04"})
  void a_draft_keeps_its_files_in_the_order_in_which_they_were_chosen() {
    var first = UUID.fromString("01a20214-bcd9-7000-9fff-000000000000");
    var second = UUID.fromString("01a20214-bcd9-7001-8000-000000000000");
    var later = Bringing.file(dewi, ayu, second, "kain.png", Brought.png(8, 6));
    var earlier = Bringing.file(dewi, ayu, first, "motif.png", Brought.png(8, 8));
    var note = Bringing.noted(dewi, ayu, "catatan.txt", "Pelanggan lama");

    assertThat(drafts.of(dewi, ayu))
        .isEqualTo(
            Map.of(
                Mode.REPLY,
                new Begun("", List.of(earlier, later)),
                Mode.COMMENT,
                new Begun("", List.of(note))));
    assertThat(drafts.among(dewi, List.of(ayu))).isEqualTo(Map.of(ayu, new Glimpse("", 2)));
    assertThat(drafts.of(budi, ayu)).isEmpty();
    assertThat(drafts.among(budi, List.of(ayu))).isEmpty();
  }

  @Test
  @Rule("OIN-12")
  void what_is_sent_or_waits_to_be_is_in_no_draft_and_what_is_taken_back_is_again() {
    var sent = Bringing.text(dewi, ayu, "harga.csv", "parang,250000");
    var back = Bringing.text(dewi, ayu, "salinan.csv", "kawung,300000");
    var later = Stage.the(SendingLater.class);

    send(sent);
    assertThat(replyFiles(dewi)).containsExactly(back);
    var waiting = new Reply(UUID.randomUUID(), "Ini", List.of(back.id()), null);
    later.soon(dewi, ayu, waiting);
    assertThat(replyFiles(dewi)).isEmpty();
    later.takeBack(dewi, ayu, waiting.id());
    assertThat(replyFiles(dewi)).containsExactly(back);

    var cancelled = new Reply(UUID.randomUUID(), "Ini", List.of(back.id()), null);
    later.at(dewi, ayu, cancelled, Stage.the(Clock.class).instant().plusSeconds(3600));
    later.cancel(budi, ayu, cancelled.id());
    assertThat(replyFiles(dewi)).isEmpty();
  }

  @Test
  void nobody_else_takes_a_file_out_and_out_of_sight_it_is_hidden_until_the_contact_is_back() {
    var eka = shop.company().agent("Eka", Scope.OWN);
    Stage.the(Triage.class).assign(dewi, ayu, eka.id());
    var file = Bringing.text(eka, ayu, "harga.csv", "parang,250000");

    drafts.remove(budi, ayu, file.id());
    assertThat(replyFiles(eka)).containsExactly(file);
    Stage.the(Triage.class).assign(dewi, ayu, budi.id());
    assertThat(drafts.of(eka, ayu)).isEmpty();
    assertThat(drafts.among(eka, List.of(ayu))).isEmpty();
    assertNotThere(() -> drafts.remove(eka, ayu, file.id()));
    assertNotThere(() -> Stage.the(Attachments.class).open(eka, file.storage()));
    Stage.the(Triage.class).assign(dewi, ayu, eka.id());
    assertThat(replyFiles(eka)).containsExactly(file);
  }

  @Test
  void two_devices_change_one_draft_and_neither_undoes_what_the_other_did() throws Exception {
    var taken = Bringing.text(dewi, ayu, "0.txt", "no. 0");
    try (var devices = Executors.newFixedThreadPool(4)) {
      var work = new ArrayList<Callable<Object>>();
      work.add(() -> drop(taken));
      work.add(() -> drop(taken));
      for (int i = 1; i <= 4; i++) {
        var name = i + ".txt";
        work.add(() -> Bringing.text(dewi, ayu, name, name));
      }
      for (var done : devices.invokeAll(work)) {
        done.get();
      }
    }

    assertThat(replyFiles(dewi))
        .extracting(Attached::name)
        .containsExactlyInAnyOrder("1.txt", "2.txt", "3.txt", "4.txt");
  }

  private Object drop(Attached file) {
    drafts.remove(dewi, ayu, file.id());
    return file;
  }

  @Test
  void what_another_device_has_sent_is_refused_with_a_word_about_it() {
    var file = Bringing.text(dewi, ayu, "harga.csv", "parang,250000");
    send(file);

    assertRefused("file.gone", () -> send(file));
    drafts.remove(dewi, ayu, file.id());
    assertThat(Shopfront.said(dewi, ayu).getLast().files()).containsExactly(file);
  }

  @Test
  void a_draft_takes_ten_files() {
    IntStream.range(0, 10).forEach(i -> Bringing.text(dewi, ayu, i + ".txt", "no. " + i));

    assertRefused("file.too-many", () -> Bringing.text(dewi, ayu, "10.txt", "no. 10"));
    drafts.remove(dewi, ayu, replyFiles(dewi).getFirst().id());
    Bringing.text(dewi, ayu, "10.txt", "no. 10");
    assertThat(replyFiles(dewi)).hasSize(10);
  }

  @Test
  void nothing_is_kept_about_a_contact_out_of_sight() {
    var eka = shop.company().agent("Eka", Scope.OWN);

    assertThatExceptionOfType(NotThere.class)
        .isThrownBy(() -> drafts.keep(eka, ayu, Mode.REPLY, "Selamat"));
  }
}
