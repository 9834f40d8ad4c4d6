package app.sapa.conversation;

import static app.sapa.Refusals.assertNotThere;
import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.channel.ChannelKind;
import app.sapa.channel.webchat.Visit;
import app.sapa.guard.Brought;
import app.sapa.guard.Limit;
import app.sapa.guard.Pixels;
import app.sapa.guard.WebSite;
import app.sapa.live.Live;
import app.sapa.live.Nudge;
import app.sapa.people.Viewer;
import app.sapa.work.QueueName;
import app.sapa.workspace.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The workers fetch in earnest, from a site on this machine. */
class PreviewingTest {
  private static final String PARANG =
      """
      <title>Batik Parang</title><meta name="description" content="Batik tulis dari Lasem">
      <meta property="og:image" content="/parang.png">\
      """;

  private final Previewing previewing = Stage.the(Previewing.class);
  private final Attachments attachments = Stage.the(Attachments.class);
  private final Shopfront shop = Shopfront.open();
  private final Viewer dewi = shop.company().owner("Dewi");
  private final Viewer budi = shop.company().agent("Budi", Scope.ALL);
  private final UUID ayu = shop.hears("ayu", "Halo");
  private WebSite site;

  @BeforeEach
  void opens() throws IOException {
    site = WebSite.open();
    site.file("/parang.png", "image/png", Brought.png(600, 400));
  }

  @AfterEach
  void closes() {
    site.close();
  }

  private String parang() {
    return site.page("/parang", PARANG);
  }

  private static void looked() {
    Shopfront.emptied(QueueName.PREVIEWS);
  }

  private UUID sends(String text, boolean preview) {
    var id = UUID.randomUUID();
    Stage.the(Replying.class).send(budi, ayu, new Reply(id, text, List.of(), null, preview));
    looked();
    return id;
  }

  private LinkPreview lastPreview() {
    return Shopfront.said(dewi, ayu).getLast().preview();
  }

  private LinkPreview shown(String heard) {
    shop.hears("ayu", heard);
    looked();
    return lastPreview();
  }

  @Test
  @Rule({"LNK-01", "LNK-03", "LNK-05"})
  void what_a_contact_writes_with_an_address_in_it_shows_what_is_there() {
    var preview = shown("Yang ini, Kak: " + parang() + ".");

    assertThat(preview.url()).isEqualTo(site.at("/parang"));
    assertThat(preview.site()).isEqualTo("127.0.0.1");
    assertThat(preview.title()).isEqualTo("Batik Parang");
    assertThat(preview.description()).isEqualTo("Batik tulis dari Lasem");
    assertThat(preview.picture().pixels()).isEqualTo(new Pixels(600, 400));
    assertThat(attachments.open(budi, preview.storage()).served().path())
        .hasBinaryContent(Brought.png(600, 400));
  }

  @Test
  @Rule("LNK-09")
  void of_several_addresses_only_the_first_one_is_looked_at() {
    site.page("/kawung", "<title>Kawung</title>");

    assertThat(shown(parang() + " atau " + site.at("/kawung")).title()).isEqualTo("Batik Parang");
    assertThat(site.asked()).containsExactly("/parang", "/parang.png");
  }

  @Test
  void open_screens_of_the_contact_hear_of_it_once_it_is_known() {
    var preview = shown(parang());
    Company.run(
        "update link_preview set fetched_at = null, title = null, description = null, hash = null"
            + " where id = ?",
        preview.id());
    var heard = new CopyOnWriteArrayList<Nudge>();

    try (var _ = Stage.the(Live.class).hear(dewi.workspace(), heard::add)) {
      Stage.the(PreviewFetching.class).take(dewi.workspace(), preview.id());
    }

    assertThat(heard).containsExactly(new Nudge(dewi.workspace(), Nudge.What.CONTACT, ayu));
    assertThat(lastPreview().title()).isEqualTo("Batik Parang");
  }

  @Test
  @Rule({"LNK-04", "LNK-01"})
  void whoever_writes_is_shown_it_before_and_the_message_has_it_at_once() {
    var asked = previewing.ask(budi, ayu, "Lihat " + parang()).orElseThrow();
    looked();
    var known = previewing.asked(budi, asked.id());

    assertThat(known.fetched()).isTrue();
    assertThat(known.preview().title()).isEqualTo("Batik Parang");
    assertThat(attachments.open(budi, known.preview().storage()).served().path()).exists();
    assertThat(previewing.ask(budi, ayu, parang()).orElseThrow().preview().title())
        .isEqualTo("Batik Parang");

    Stage.the(Replying.class).send(budi, ayu, Reply.of(UUID.randomUUID(), parang()));
    assertThat(lastPreview().title()).isEqualTo("Batik Parang");
    assertThat(site.asked()).containsExactly("/parang", "/parang.png");
  }

  @Test
  @Rule("LNK-07")
  void what_the_sender_removed_is_shown_to_nobody_and_never_fetched() {
    sends("Lihat " + parang(), false);

    assertThat(lastPreview()).isNull();
    assertThat(site.asked()).isEmpty();
    assertThat(shown(parang()).title()).isEqualTo("Batik Parang");
    assertThat(Shopfront.said(dewi, ayu).get(1).preview()).isNull();
  }

  @Test
  @Rule({"LNK-06", "LNK-08"})
  void a_visitor_sees_it_with_our_message_unless_the_sender_removed_it() {
    var web = Shopfront.beside(shop.company(), ChannelKind.WEBCHAT);
    var visit = new Visit(dewi.workspace(), web.channel().id(), UUID.randomUUID());
    var said = "{\"visitor\":\"%s\",\"id\":\"%s\",\"said\":{\"text\":\"%s\"}}";
    web.takes(said.formatted(visit.visitor(), UUID.randomUUID(), parang()));
    looked();
    var visitor = web.contact(visit.externalId());
    var replying = Stage.the(Replying.class);
    replying.send(budi, visitor, Reply.of(UUID.randomUUID(), parang()));
    var removed = new Reply(UUID.randomUUID(), parang(), List.of(), null, false);
    replying.send(budi, visitor, removed);

    var thread = Stage.the(ThreadOfVisitor.class);
    var lines = thread.latest(visit, 9);
    var preview = lines.get(1).preview();
    assertThat(lines.get(0).preview()).isNull();
    assertThat(lines.get(2).preview()).isNull();
    assertThat(preview.title()).isEqualTo("Batik Parang");
    assertThat(thread.previews(visit, lines.stream().map(line -> line.id()).toList()))
        .containsOnlyKeys(lines.get(1).id());
    var other = new Visit(visit.workspace(), visit.channel(), UUID.randomUUID());
    assertThat(thread.file(visit, preview.picture())).isPresent();
    assertThat(thread.file(other, preview.picture())).isEmpty();
    var theirs = Shopfront.said(dewi, visitor).getFirst().preview();
    assertThat(thread.file(visit, theirs.storage())).isEmpty();
  }

  @Test
  void within_a_day_a_page_is_not_looked_at_again_in_the_workspace() {
    var first = shown(parang());
    var rini = shop.hears("rini", site.at("/parang"));
    looked();

    assertThat(Shopfront.said(dewi, rini).getLast().preview())
        .extracting(LinkPreview::title, LinkPreview::picture)
        .containsExactly(first.title(), first.picture());
    assertThat(site.asked()).containsExactly("/parang", "/parang.png");

    Company.run(
        "update link_preview set fetched_at = fetched_at - interval '25 hours' where contact_id = ?"
            + " or contact_id = ?",
        ayu,
        rini);
    site.page("/parang", "<title>Parang baru</title>");
    assertThat(shown(site.at("/parang")).title()).isEqualTo("Parang baru");
    assertThat(Shopfront.said(dewi, rini).getLast().preview().title()).isEqualTo("Batik Parang");
  }

  @Test
  @Rule("LNK-10")
  void what_another_workspace_looked_at_is_looked_at_anew() {
    shown(parang());
    var other = Shopfront.open();
    var tari = other.company().owner("Tari");
    var contact = other.hears("ayu", site.at("/parang"));
    looked();

    var preview = Shopfront.said(tari, contact).getLast().preview();
    assertThat(preview.title()).isEqualTo("Batik Parang");
    assertThat(site.asked()).hasSize(4);
    assertNotThere(() -> attachments.open(dewi, preview.storage()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.0.0.1/",
        "https://192.168.1.1/router",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::ffff:10.0.0.1]/",
        "https://user:secret@127.0.0.1/"
      })
  @Rule("LNK-10")
  void a_message_with_an_address_that_must_not_be_called_is_taken_and_shows_nothing(String url) {
    assertThat(shown("Coba " + url)).isNull();
    assertThat(Shopfront.said(dewi, ayu).getLast().text()).isEqualTo("Coba " + url);

    site.redirect("/tipu", url);
    assertThat(shown(site.at("/tipu"))).isNull();
    assertThat(site.asked()).containsExactly("/tipu");
  }

  @Test
  @Rule("LNK-10")
  void a_picture_is_shown_when_its_bytes_are_one() {
    site.page("/peta", "<title>Peta</title><meta property=og:image content=/peta.svg>");
    var svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
    site.file("/peta.svg", "image/svg+xml", svg.getBytes(StandardCharsets.UTF_8));
    site.file("/bohong.png", "image/png", "<script>alert(1)</script>".getBytes());
    site.redirect("/jauh.png", "http://169.254.169.254/a.png");
    site.page("/jauh", "<title>Jauh</title><meta property=og:image content=/jauh.png>");

    assertThat(shown(site.at("/peta")).title()).isEqualTo("Peta");
    assertThat(lastPreview().picture()).isNull();
    assertThat(shown(site.at("/jauh")).title()).isEqualTo("Jauh");
    assertThat(lastPreview().picture()).isNull();
    assertThat(shown(site.at("/bohong.png"))).isNull();
    assertThat(shown(site.at("/parang.png")).title()).isEqualTo("parang.png");
    assertThat(lastPreview().picture()).isNotNull();
  }

  @Test
  @Rule("LNK-10")
  void a_page_of_ten_megabytes_shows_its_title_and_its_picture_none() {
    site.page(
        "/besar",
        "<title>"
            + "B".repeat(100_000)
            + "</title><meta property=og:image content=/besar.png>"
            + "x".repeat(10_000_000));
    site.file("/besar.png", "image/png", Brought.png(600, 400));

    assertThat(shown(site.at("/besar")).title()).hasSize(150).endsWith("…");

    var huge = new byte[600_000];
    System.arraycopy(Brought.png(600, 400), 0, huge, 0, 40);
    site.file("/luas.png", "image/png", huge);
    site.page("/luas", "<title>Luas</title><meta property=og:image content=/luas.png>");
    assertThat(shown(site.at("/luas")).picture()).isNull();
  }

  @Test
  @Rule("VIS-13")
  void who_may_not_see_the_contact_sees_neither_preview_nor_picture() {
    var eka = shop.company().agent("Eka", Scope.OWN);
    var preview = shown(parang());

    assertNotThere(() -> previewing.ask(eka, ayu, parang()));
    assertNotThere(() -> attachments.open(eka, preview.storage()));
    Stage.the(Triage.class).assign(dewi, ayu, eka.id());
    assertThat(Shopfront.said(eka, ayu).getLast().preview()).isEqualTo(preview);
    assertThat(attachments.open(eka, preview.storage()).served().path()).exists();
  }

  @Test
  void what_a_member_asked_for_while_writing_is_theirs_alone() {
    var asked = previewing.ask(budi, ayu, parang()).orElseThrow().id();
    looked();

    assertNotThere(() -> previewing.asked(dewi, asked));
    var storage = previewing.asked(budi, asked).preview().storage();
    assertNotThere(() -> attachments.open(dewi, storage));
    assertThat(attachments.open(budi, storage).served().path()).exists();
    assertThat(attachments.addressed(budi.workspace(), storage).served().path()).exists();
  }

  @Test
  void a_member_asks_for_so_many_and_no_more() {
    for (int i = 0; i < Limit.PREVIEW_PER_MEMBER.calls(); i++) {
      assertThat(previewing.ask(budi, ayu, site.at("/" + i))).isPresent();
    }

    assertThat(previewing.ask(budi, ayu, site.at("/lagi"))).isEmpty();
    assertThat(previewing.ask(budi, ayu, "Tanpa alamat")).isEmpty();
    assertThat(previewing.ask(dewi, ayu, site.at("/lagi"))).isPresent();
    looked();
  }

  @Test
  void who_waits_while_writing_hears_of_it() {
    var heard = new CopyOnWriteArrayList<Nudge>();
    try (var _ = Stage.the(Live.class).hear(budi.workspace(), heard::add)) {
      previewing.ask(budi, ayu, parang());
      looked();
    }
    assertThat(heard).contains(new Nudge(budi.workspace(), Nudge.What.PREVIEW, ayu));
  }

  @Test
  void a_message_from_before_shows_nothing_and_is_not_looked_at() {
    shop.hears("ayu", parang());
    looked();
    Company.run("delete from link_preview where contact_id = ?", ayu);

    assertThat(lastPreview()).isNull();
    assertThat(site.asked()).containsExactly("/parang", "/parang.png");
  }

  @Test
  void what_was_looked_at_and_not_sent_is_swept_after_a_day_and_what_was_sent_keeps_its_picture() {
    var asked = previewing.ask(budi, ayu, parang()).orElseThrow().id();
    looked();
    sends(parang(), true);
    Company.run(
        "update link_preview set asked_at = asked_at - interval '25 hours' where contact_id = ?",
        ayu);

    Stage.the(UnusedUploads.class).run();

    assertNotThere(() -> previewing.asked(budi, asked));
    assertThat(attachments.open(dewi, lastPreview().storage()).served().path()).exists();
  }
}
