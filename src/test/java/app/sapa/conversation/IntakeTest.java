package app.sapa.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.channel.ChannelKind;
import app.sapa.channel.Handle;
import app.sapa.channel.Inbound;
import app.sapa.contact.ContactCard;
import app.sapa.contact.ContactCards;
import app.sapa.contact.ContactStatus;
import app.sapa.contact.Direction;
import app.sapa.inbox.ConversationList;
import app.sapa.inbox.Inbox;
import app.sapa.inbox.ListRow;
import app.sapa.inbox.Look;
import app.sapa.live.Live;
import app.sapa.live.Nudge;
import app.sapa.people.Viewer;
import app.sapa.workspace.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntakeTest {
  private final Shopfront shop = Shopfront.open();
  private final Viewer dewi = shop.company().owner("Dewi");

  @Test
  @Rule({"CLS-01", "EVT-14"})
  void a_message_opens_a_conversation_where_none_is_open() {
    var ayu = shop.hears("ayu", "Halo");

    assertThat(Shopfront.conversations(ayu, "OPEN")).isEqualTo(1);
    assertThat(Shopfront.happened(dewi, ayu, EventType.CONVERSATION_OPENED))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.source()).isEqualTo(Source.CONTACT);
              assertThat(event.actor()).isNull();
              assertThat(event.subject()).isEqualTo(shop.channel().id());
            });
    assertThat(Shopfront.history(dewi, ayu))
        .extracting(Object::getClass)
        .containsExactly(Entry.Happened.class, Entry.Said.class);
  }

  @Test
  @Rule({"CLS-01", "CLS-05"})
  void while_one_is_open_no_other_opens_and_after_it_was_closed_the_next_one_does() {
    var ayu = shop.hears("ayu", "Halo");
    shop.hears("ayu", "Ada orang?");
    assertThat(Shopfront.conversations(ayu, "OPEN")).isEqualTo(1);

    Stage.the(Closing.class).close(dewi, ayu, ClosingNote.NONE);
    shop.hears("ayu", "Satu lagi");

    assertThat(Shopfront.conversations(ayu, "OPEN")).isEqualTo(1);
    assertThat(Shopfront.conversations(ayu, "CLOSED")).isEqualTo(1);
    assertThat(card(ayu).conversations()).isEqualTo(2);
  }

  @Test
  @Rule("CLS-05")
  void an_open_conversation_is_one_over_all_channels() {
    var beside = Shopfront.beside(shop.company(), ChannelKind.CUSTOM);
    shop.takes(from("ayu", "m-1", "+62 812 3456 7890"));
    beside.takes(from("ayu-elsewhere", "m-1", "+62 812 3456 7890"));

    var ayu = shop.contact("ayu");
    assertThat(beside.contact("ayu-elsewhere")).isEqualTo(ayu);
    assertThat(Shopfront.said(dewi, ayu)).hasSize(2);
    assertThat(Shopfront.conversations(ayu, "OPEN")).isEqualTo(1);
  }

  @Test
  @Rule("CLS-05")
  void sixteen_first_messages_at_once_make_one_contact_and_one_conversation() throws Exception {
    var start = new CyclicBarrier(16);
    try (var threads = Executors.newFixedThreadPool(16)) {
      var all =
          threads.invokeAll(
              IntStream.range(0, 16).mapToObj(nth -> writing("ayu", nth, start)).toList());
      for (var one : all) {
        one.get();
      }
    }

    var ayu = shop.contact("ayu");
    assertThat(
            Company.number(
                "select count(*) from contact where workspace_id = ?", shop.company().workspace()))
        .isEqualTo(1);
    assertThat(Shopfront.conversations(ayu, "OPEN")).isEqualTo(1);
    assertThat(Shopfront.said(dewi, ayu))
        .extracting(Entry.Said::ordinal)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 16).boxed().toList());
    assertThat(Shopfront.history(dewi, ayu))
        .extracting(Entry::at)
        .doesNotHaveDuplicates()
        .isSorted();
  }

  private Callable<Void> writing(String who, int nth, CyclicBarrier start) {
    var line = new Writing.Line(shop.channel().id(), true);
    var handle = new Handle(who, who, null, null, null, true);
    var text = new Inbound.Text(handle, "m-" + nth, "number " + nth, null);
    return () -> {
      start.await();
      Stage.the(Tx.class)
          .run(shop.machine(), () -> Stage.the(Writing.class).text(shop.machine(), line, text));
      return null;
    };
  }

  @Test
  void a_message_told_again_under_the_same_id_is_the_same_message() {
    var ayu = shop.hearsAs("ayu", "m-1", "Halo");
    shop.hearsAs("ayu", "m-1", "Halo");
    shop.hearsAs("ayu", "m-1", "Other words");

    assertThat(Shopfront.said(dewi, ayu)).extracting(Entry.Said::text).containsExactly("Halo");
  }

  @Test
  @Rule("MSG-26")
  void a_new_message_puts_its_contact_on_top_of_the_list_and_calls_every_screen() {
    var ayu = shop.hears("ayu", "Halo");
    shop.hears("budi", "Halo juga");
    Queue<Nudge> nudges = new ConcurrentLinkedQueue<>();
    try (var _ = Stage.the(Live.class).hear(shop.company().workspace(), nudges::add)) {
      shop.hears("ayu", "Masih ada?");
    }

    assertThat(nudges).contains(new Nudge(shop.company().workspace(), Nudge.What.CONTACT, ayu));
    var top = list(dewi).getFirst();
    assertThat(top.id()).isEqualTo(ayu);
    assertThat(top.preview()).isEqualTo("Masih ada?");
    assertThat(top.lastDirection()).isEqualTo(Direction.IN);
    assertThat(top.unread()).isEqualTo(2);
  }

  private static List<ListRow> list(Viewer viewer) {
    return Stage.the(ConversationList.class)
        .page(viewer, new Inbox.All(), Look.FIRST, null, 10)
        .items();
  }

  @Test
  void a_character_that_the_database_cannot_keep_is_left_out() {
    shop.takes(
        """
        {"contact":{"externalId":"ayu","name":"A\\u0000yu"},
         "message":{"externalId":"m-1","text":"Ha\\u0000lo"}}\
        """);

    var ayu = shop.contact("ayu");
    assertThat(Shopfront.said(dewi, ayu)).extracting(Entry.Said::text).containsExactly("Halo");
    assertThat(card(ayu).name()).isEqualTo("Ayu");
  }

  @Test
  @Rule("EVT-30")
  void a_known_visitors_page_changes_are_events_and_a_strangers_are_nothing() {
    var web = Shopfront.beside(shop.company(), ChannelKind.WEBCHAT);
    var stranger = UUID.randomUUID();
    var visitor = UUID.randomUUID();
    web.takes(moved(stranger));
    web.takes(
        """
        {"visitor":"%s","id":"%s","said":{"text":"Halo"}}\
        """
            .formatted(visitor, UUID.randomUUID()));
    web.takes(moved(visitor));

    var known = web.contact(visitor.toString());
    assertThat(Shopfront.happened(dewi, known, EventType.PAGE_CHANGED))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.source()).isEqualTo(Source.CHANNEL);
              assertThat(event.detail()).isEqualTo("Cart https://shop.example/cart");
            });
    assertThat(
            Company.number(
                "select count(*) from contact where workspace_id = ?", shop.company().workspace()))
        .isEqualTo(1);
  }

  private static String moved(UUID visitor) {
    return """
    {"visitor":"%s","id":"%s","moved":{"url":"https://shop.example/cart","title":"Cart"}}\
    """
        .formatted(visitor, UUID.randomUUID());
  }

  @Test
  void what_cannot_be_read_is_a_dead_letter_and_holds_up_nobody() {
    shop.takes("{\"neither\":\"this\"}");
    var ayu = shop.hears("ayu", "Halo");

    assertThat(shop.channel().states()).containsExactly("DEAD", "DONE");
    assertThat(card(ayu).status()).isEqualTo(ContactStatus.OPEN);
  }

  @Test
  void times_of_one_contact_only_ever_grow() {
    var ayu = shop.hears("ayu", "Halo");
    var times = new ArrayList<UUID>();
    for (int i = 0; i < 20; i++) {
      times.add(shop.answers(dewi, ayu, "Baik " + i));
      Stage.the(Commenting.class).add(dewi, ayu, UUID.randomUUID(), "note " + i);
    }

    assertThat(Shopfront.history(dewi, ayu))
        .extracting(Entry::at)
        .doesNotHaveDuplicates()
        .isSorted();
    assertThat(Shopfront.said(dewi, ayu).stream().skip(1).map(Entry::id)).isEqualTo(times);
  }

  private ContactCard card(UUID contact) {
    return Stage.the(ContactCards.class).open(dewi, contact);
  }

  private static String from(String who, String id, String phone) {
    return """
    {"contact":{"externalId":"%s","phone":"%s"},"message":{"externalId":"%s","text":"Halo"}}\
    """
        .formatted(who, phone, id);
  }
}
