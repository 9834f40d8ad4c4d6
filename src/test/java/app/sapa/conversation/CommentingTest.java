package app.sapa.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.channel.ChannelKind;
import app.sapa.channel.webchat.Visit;
import app.sapa.channel.webchat.VisitorThread;
import app.sapa.inbox.ConversationList;
import app.sapa.inbox.Inbox;
import app.sapa.inbox.ListRow;
import app.sapa.inbox.Look;
import app.sapa.people.Viewer;
import app.sapa.workspace.Scope;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentingTest {
  private final Commenting commenting = Stage.the(Commenting.class);
  private final Shopfront shop = Shopfront.open();
  private final Viewer dewi = shop.company().owner("Dewi");
  private final Viewer budi = shop.company().agent("Budi", Scope.ALL);
  private final UUID ayu = shop.hears("ayu", "Halo");

  @Test
  @Rule({"CMT-01", "CMT-02"})
  void a_comment_stands_in_the_thread_for_every_member_who_sees_the_contact_and_nobody_else() {
    var eka = shop.company().agent("Eka", Scope.OWN);
    var id = comment(budi, "Pelanggan lama");

    assertThat(Shopfront.history(dewi, ayu).getLast())
        .isInstanceOfSatisfying(
            Entry.Commented.class,
            comment -> {
              assertThat(comment.id()).isEqualTo(id);
              assertThat(comment.author()).isEqualTo(budi.id());
              assertThat(comment.text()).isEqualTo("Pelanggan lama");
            });
    assertThatExceptionOfType(NotThere.class).isThrownBy(() -> Shopfront.history(eka, ayu));
    assertThatExceptionOfType(NotThere.class).isThrownBy(() -> comment(eka, "Saya juga"));
  }

  @Test
  @Rule("CMT-10")
  void a_comment_changes_nothing_that_a_list_shows_or_sorts_by() {
    var rini = shop.hears("rini", "Halo");
    var before = list(budi);
    long facts = facts();

    comment(dewi, "Pelanggan lama");

    assertThat(list(budi)).isEqualTo(before).extracting(ListRow::id).containsExactly(rini, ayu);
    assertThat(facts()).isEqualTo(facts);
    assertThat(Stage.the(ReadPointers.class).readTo(budi, ayu)).isZero();
    assertThat(Company.number("select count(*) from outbox_command where contact_id = ?", ayu))
        .isZero();
  }

  private static List<ListRow> list(Viewer viewer) {
    return Stage.the(ConversationList.class)
        .page(viewer, new Inbox.All(), Look.FIRST, null, 10)
        .items();
  }

  /** Everything that is known of the contact but when its last entry was and how often it changed. */
  private long facts() {
    return Company.number(
        """
        select hashtextextended((to_jsonb(c) - 'version' - 'last_entry_at')::text, 0)
        from contact c where id = ?\
        """,
        ayu);
  }

  @Test
  @Rule("VIS-11")
  void a_visitor_never_sees_a_comment_an_event_or_another_channel() {
    var web = Shopfront.beside(shop.company(), ChannelKind.WEBCHAT);
    var visit = new Visit(shop.company().workspace(), web.channel().id(), UUID.randomUUID());
    web.takes(
        """
        {"visitor":"%s","id":"%s","said":{"text":"Halo dari web"}}\
        """
            .formatted(visit.visitor(), UUID.randomUUID()));
    var contact = web.contact(visit.externalId());
    commenting.add(dewi, contact, UUID.randomUUID(), "Internal");
    web.answers(dewi, contact, "Selamat pagi");
    commenting.add(dewi, contact, UUID.randomUUID(), "Also internal");
    Company.run(
        "update channel_identity set contact_id = ? where contact_id = ? and channel_id = ?",
        contact,
        ayu,
        shop.channel().id());
    Company.run("update message set contact_id = ? where contact_id = ?", contact, ayu);
    assertThat(Shopfront.history(dewi, contact)).hasSizeGreaterThan(5);

    var thread = Stage.the(ThreadOfVisitor.class);
    var lines = thread.latest(visit, 100);

    assertThat(lines)
        .extracting(VisitorThread.Line::text)
        .containsExactly("Halo dari web", "Selamat pagi");
    assertThat(thread.after(visit, lines.getFirst().cursor(), 100))
        .extracting(VisitorThread.Line::text)
        .containsExactly("Selamat pagi");
  }

  @Test
  void the_same_author_adding_the_same_id_again_changes_nothing() {
    var id = comment(budi, "Pelanggan lama");
    var before = Shopfront.history(dewi, ayu);

    commenting.add(budi, ayu, id, "Pelanggan lama");
    commenting.add(budi, ayu, id, "Other words");

    assertThat(Shopfront.history(dewi, ayu)).isEqualTo(before);
  }

  @Test
  void an_id_of_another_authors_or_of_another_contacts_comment_is_not_there() {
    var id = comment(budi, "Pelanggan lama");
    var rini = shop.hears("rini", "Halo");

    assertThatExceptionOfType(NotThere.class)
        .isThrownBy(() -> commenting.add(budi, rini, id, "Pelanggan lama"));

    assertThatExceptionOfType(NotThere.class)
        .isThrownBy(() -> commenting.add(dewi, ayu, id, "Pelanggan lama"));
  }

  @Test
  void an_id_of_a_comment_out_of_the_authors_sight_is_not_there() {
    var eka = shop.company().agent("Eka", Scope.OWN);
    var id = comment(budi, "Pelanggan lama");
    var rini = shop.hears("rini", "Halo");
    Stage.the(Triage.class).assign(dewi, rini, eka.id());

    assertThatExceptionOfType(NotThere.class)
        .isThrownBy(() -> commenting.add(eka, rini, id, "Pelanggan lama"));
  }

  @Test
  void a_blocked_contact_may_be_written_about() {
    Company.run("update contact set blocked_at = now() where id = ?", ayu);

    comment(budi, "Jangan dibalas");

    assertThat(Shopfront.history(dewi, ayu).getLast()).isInstanceOf(Entry.Commented.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "\0"})
  void an_empty_comment_is_refused(String text) {
    assertRefused("comment.empty", text);
  }

  @Test
  void a_comment_has_at_most_ten_thousand_characters() {
    comment(budi, "a".repeat(10_000));

    assertRefused("comment.too-long", "a".repeat(10_001));
  }

  @Test
  void a_character_that_the_database_cannot_keep_is_left_out() {
    comment(budi, "Pelang\0gan");

    assertThat(((Entry.Commented) Shopfront.history(dewi, ayu).getLast()).text())
        .isEqualTo("Pelanggan");
  }

  private void assertRefused(String key, String text) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> comment(budi, text))
        .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  private UUID comment(Viewer viewer, String text) {
    var id = UUID.randomUUID();
    commenting.add(viewer, ayu, id, text);
    return id;
  }
}
