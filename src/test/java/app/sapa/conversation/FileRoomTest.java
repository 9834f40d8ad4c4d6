package app.sapa.conversation;

import static app.sapa.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.channel.ChannelKind;
import app.sapa.guard.FileStore;
import app.sapa.people.Viewer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much of a workspace's room is used. */
class FileRoomTest {
  private final Shopfront shop = Shopfront.open();
  private final Company company = shop.company();
  private final Viewer dewi = company.owner("Dewi");
  private final UUID ayu = shop.hears("ayu", "Halo");

  private long used() {
    return Company.number(
        "select coalesce(sum(bytes), 0)::bigint from file_use where workspace_id = ?",
        company.workspace());
  }

  private long rows() {
    return Company.number(
        "select count(*) from file_use where workspace_id = ?", company.workspace());
  }

  /** As if so much room were left and no more. */
  private void leaves(long bytes) {
    Company.run(
        "insert into file_use (workspace_id, bytes) values (?, ?)",
        company.workspace(),
        Stage.the(FileStore.class).quota() - used() - bytes);
  }

  @Test
  void each_content_counts_once_wherever_it_is_used_until_nobody_uses_it() throws IOException {
    var one = Bringing.text(dewi, ayu, "a.txt", "0123456789");
    Bringing.text(dewi, ayu, "b.txt", "0123456789");
    var snippet =
        Stage.the(Snippets.class)
            .create(dewi, new Snippet.Words("A", "a", "A", ""), Audience.personal());
    Bringing.intoSnippet(dewi, snippet, "c.txt", "0123456789");
    assertThat(used()).isEqualTo(10);
    Bringing.intoSnippet(dewi, snippet, "d.txt", "01234");
    assertThat(used()).isEqualTo(15);

    var path = Stage.the(Attachments.class).open(dewi, one.storage()).served().path();
    Company.run("delete from attachment where workspace_id = ?", company.workspace());
    Stage.the(Snippets.class).delete(dewi, snippet);
    Company.run(
        "update snippet_file set created_at = created_at - interval '2 days' where workspace_id ="
            + " ?",
        company.workspace());
    var then = Stage.the(Clock.class).instant().minus(Duration.ofDays(2));
    Files.setLastModifiedTime(path, FileTime.from(then));
    Stage.the(UnusedUploads.class).run();
    assertThat(used()).isEqualTo(5);
  }

  @Test
  @Rule("FILE-04")
  void a_full_workspace_takes_no_more_of_its_members_and_what_just_fits() {
    leaves(10);
    assertRefused("file.no-room", () -> Bringing.text(dewi, ayu, "a.txt", "0123456789a"));
    Bringing.text(dewi, ayu, "a.txt", "0123456789");

    assertRefused("file.no-room", () -> Bringing.text(dewi, ayu, "b.txt", "a"));
    var snippet =
        Stage.the(Snippets.class)
            .create(dewi, new Snippet.Words("A", "a", "A", ""), Audience.personal());
    assertRefused("file.no-room", () -> Bringing.intoSnippet(dewi, snippet, "c.txt", "a"));
    assertThat(Stage.the(Drafts.class).of(dewi, ayu).get(Drafts.Mode.REPLY).files()).hasSize(1);

    var others = Shopfront.open();
    var olga = others.company().owner("Olga");
    Bringing.text(olga, others.hears("rini", "Halo"), "a.txt", "0123456789a");
  }

  @Test
  void what_customers_send_is_kept_all_the_same_and_counted() throws IOException {
    leaves(0);
    var web = Shopfront.beside(company, ChannelKind.WEBCHAT);
    var bytes = new ByteArrayInputStream("no. 88231".getBytes(StandardCharsets.UTF_8));
    var store = Stage.the(FileStore.class);
    var kept = store.keep(dewi.workspace(), "nota.txt", bytes, store.largest());
    var visitor = UUID.randomUUID();
    web.takes(
        """
        {"visitor":"%s","id":"%s","brought":{"name":"nota.txt","type":"TXT","size":9,"hash":"%s"}}\
        """
            .formatted(visitor, UUID.randomUUID(), kept.hash()));

    var said = Shopfront.said(dewi, web.contact(visitor.toString())).getFirst();
    assertThat(said.files().getFirst().file()).isEqualTo(kept);
    assertThat(used()).isEqualTo(store.quota() + 9);
  }

  @Test
  void many_who_bring_files_at_once_are_all_counted_and_put_together_later() throws Exception {
    try (var members = Executors.newFixedThreadPool(4)) {
      List<Callable<Object>> work =
          IntStream.range(0, 8)
              .<Callable<Object>>mapToObj(
                  nth -> () -> Bringing.text(dewi, ayu, nth + ".txt", "content " + nth))
              .toList();
      for (var done : members.invokeAll(work)) {
        done.get();
      }
    }
    assertThat(used()).isEqualTo(8 * 9);
    assertThat(rows()).isEqualTo(8);

    Stage.the(FileRoom.class).run();

    assertThat(used()).isEqualTo(8 * 9);
    assertThat(rows()).isOne();
  }
}
