package app.sapa.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.channel.ChannelKind;
import app.sapa.contact.ContactCards;
import app.sapa.contact.Direction;
import app.sapa.conversation.AutoClosing;
import app.sapa.conversation.AutoMessageKind;
import app.sapa.conversation.AutoReplying;
import app.sapa.conversation.Blocking;
import app.sapa.conversation.Closing;
import app.sapa.conversation.ClosingNote;
import app.sapa.conversation.Deed;
import app.sapa.conversation.Deeds;
import app.sapa.conversation.Entry;
import app.sapa.conversation.SenderCategory;
import app.sapa.conversation.Shopfront;
import app.sapa.conversation.Triage;
import app.sapa.people.Machine;
import app.sapa.people.Switching;
import app.sapa.people.Viewer;
import app.sapa.workspace.Scope;
import app.sapa.workspace.Switch;
import app.sapa.workspace.Tx;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AutoMessagingTest {
  private final Shop shop = Shop.open();
  private final Viewer dewi = shop.owner();
  private final Viewer budi = shop.front().company().agent("Budi Santoso", Scope.ALL);
  private final Triage triage = Stage.the(Triage.class);

  private void close(UUID contact) {
    Stage.the(Closing.class).close(dewi, contact, ClosingNote.NONE);
  }

  private UUID first(UUID contact) {
    return Shopfront.said(dewi, contact).getFirst().id();
  }

  private void decide(UUID entry) {
    Stage.the(AutoMessaging.class).take(shop.front().company().workspace(), entry);
  }

  @Test
  @Rule("SET-14")
  void the_first_message_of_each_conversation_that_a_contact_opens_is_welcomed_by_name() {
    shop.says(AutoMessageKind.WELCOME, "Halo {{contact.first_name|Kak}}, di {{workspace.name}}");
    var ayu = shop.hears("Ayu Wulandari", "Halo");
    shop.hears("Ayu Wulandari", "Ada ukuran L?");

    assertThat(shop.said(ayu))
        .singleElement()
        .satisfies(
            said -> {
              assertThat(said.text()).startsWith("Halo Ayu, di Firm ");
              assertThat(said.direction()).isEqualTo(Direction.OUT);
              assertThat(said.category()).isEqualTo(SenderCategory.PLATFORM);
              assertThat(said.sender()).isNull();
            });

    close(ayu);
    shop.hears("Ayu Wulandari", "Satu lagi");
    assertThat(shop.kinds(ayu)).containsExactly(AutoMessageKind.WELCOME, AutoMessageKind.WELCOME);
  }

  @Test
  @Rule({"ASG-07", "FILT-05", "CLS-14"})
  void it_is_no_answer_the_contact_stays_unreplied_and_nobodys_and_no_clock_begins() {
    shop.says(AutoMessageKind.WELCOME, "Halo");
    var ayu = shop.hears("ayu", "Ada ukuran L?");

    assertThat(shop.kinds(ayu)).containsExactly(AutoMessageKind.WELCOME);
    assertThat(Stage.the(ContactCards.class).open(dewi, ayu).assignee()).isNull();
    assertThat(
            Company.number(
                """
                select count(*) from contact c join conversation v on v.id = c.conversation_id
                where c.id = ? and c.last_message_direction = 'IN' and c.waiting_since is null
                  and c.last_message_preview = 'Ada ukuran L?' and v.first_response_at is null\
                """,
                ayu))
        .isEqualTo(1);
  }

  @Test
  @Rule("SET-14")
  void it_goes_out_by_the_outbox_on_the_channel_of_the_contact_in_the_channels_own_words() {
    var other = Shopfront.beside(shop.front().company(), ChannelKind.CUSTOM);
    shop.says(
        new AutoMessage(
            AutoMessageKind.WELCOME,
            true,
            "Halo",
            Map.of(other.channel().id(), "Halo dari lokapasar"),
            5,
            false));
    var ayu = shop.hears("ayu", "Halo");
    var sari = other.hears("sari", "Halo");
    shop.later();

    assertThat(shop.said(ayu)).extracting(Entry.Said::text).containsExactly("Halo");
    assertThat(shop.said(sari)).extracting(Entry.Said::text).containsExactly("Halo dari lokapasar");
    assertThat(
            Company.number(
                """
                select count(*) from outbox_command o join message m on m.id = o.message_id
                where m.contact_id = any (array[?, ?]::uuid[]) and m.channel_id = o.channel_id
                  and m.auto_kind = 'WELCOME'\
                """,
                ayu,
                sari))
        .isEqualTo(2);
  }

  @Test
  @Rule("SET-14")
  void outside_business_hours_it_says_so_instead_of_the_welcome_and_welcomes_where_that_is_off() {
    shop.isClosed();
    shop.says(AutoMessageKind.WELCOME, "Halo");
    var sari = shop.hears("sari", "Halo");
    shop.says(AutoMessageKind.AWAY, "Kami tutup");
    var ayu = shop.hears("ayu", "Halo");
    shop.hears("ayu", "Masih tutup?");

    assertThat(shop.kinds(sari)).containsExactly(AutoMessageKind.WELCOME);
    assertThat(shop.kinds(ayu)).containsExactly(AutoMessageKind.AWAY);
  }

  @Test
  @Rule("SET-14")
  void a_conversation_that_goes_on_after_closing_time_is_told_once_unless_a_member_is_there() {
    shop.says(AutoMessageKind.WELCOME, "Halo");
    shop.says(AutoMessageKind.AWAY, "Kami tutup");
    var ayu = shop.hears("ayu", "Halo");
    var sari = shop.hears("sari", "Halo");
    shop.isClosed();
    shop.front().answers(dewi, sari, "Saya masih di sini");
    for (var text : new String[] {"Ada ukuran L?", "Halo?"}) {
      shop.hears("ayu", text);
      shop.hears("sari", text);
    }

    assertThat(shop.kinds(ayu)).containsExactly(AutoMessageKind.WELCOME, AutoMessageKind.AWAY);
    assertThat(shop.kinds(sari)).containsExactly(AutoMessageKind.WELCOME);

    Company.run(
        "update message set at = at - interval '61 minutes' where sender_id = ?", dewi.id());
    shop.hears("sari", "Masih?");
    assertThat(shop.kinds(sari)).containsExactly(AutoMessageKind.WELCOME, AutoMessageKind.AWAY);
  }

  @Test
  @Rule("SET-14")
  void a_conversation_that_is_nobodys_for_that_long_is_told_once() {
    shop.says(AutoMessageKind.QUEUE, "Mohon tunggu");
    var ayu = shop.hears("ayu", "Halo");
    shop.later();
    assertThat(shop.said(ayu)).isEmpty();
    assertThat(shop.due()).hasSize(1);

    Shop.pass(ayu, 5);
    shop.later();
    assertThat(shop.kinds(ayu)).containsExactly(AutoMessageKind.QUEUE);

    triage.assign(dewi, ayu, budi.id());
    triage.unassign(dewi, ayu);
    shop.later();
    assertThat(shop.kinds(ayu)).hasSize(1);
    assertThat(shop.due()).isEmpty();
  }

  @Test
  @Rule("SET-14")
  void whoever_has_got_somebody_or_is_there_at_night_is_not_told_to_wait() {
    shop.says(AutoMessageKind.QUEUE, "Mohon tunggu");
    var ayu = shop.hears("ayu", "Halo");
    var sari = shop.hears("sari", "Halo");
    Shop.pass(ayu, 6);
    Shop.pass(sari, 6);
    triage.assign(dewi, ayu, budi.id());
    shop.later();
    assertThat(shop.said(ayu)).isEmpty();
    assertThat(shop.kinds(sari)).containsExactly(AutoMessageKind.QUEUE);

    triage.unassign(dewi, ayu);
    shop.later();
    assertThat(shop.said(ayu)).as("waits from now on").isEmpty();

    var tono = shop.hears("tono", "Halo");
    Shop.pass(tono, 6);
    shop.isClosed();
    shop.later();
    assertThat(shop.said(tono)).isEmpty();
  }

  @Test
  @Rule("SET-14")
  void whoever_takes_the_contact_is_introduced_unless_they_wrote_or_gave_it_on() {
    shop.says(AutoMessageKind.ASSIGNED, "Dibantu {{assignee.name}}");
    var ayu = shop.hears("ayu", "Halo");
    var sari = shop.hears("sari", "Halo");
    var tono = shop.hears("tono", "Halo");
    triage.assign(dewi, ayu, dewi.id());
    triage.assign(dewi, ayu, budi.id());
    triage.assign(dewi, sari, budi.id());
    shop.front().answers(budi, sari, "Saya Budi");
    shop.front().answers(dewi, tono, "Saya Dewi");
    shop.later();

    assertThat(shop.said(ayu)).extracting(Entry.Said::text).containsExactly("Dibantu Budi Santoso");
    assertThat(shop.said(sari)).isEmpty();
    assertThat(shop.said(tono)).isEmpty();

    triage.assign(dewi, ayu, dewi.id());
    shop.later();
    assertThat(shop.said(ayu)).hasSize(1);
  }

  @Test
  @Rule("SET-14")
  void who_closes_says_goodbye_unless_that_is_taken_back_or_nobody_said_anything_for_a_week() {
    shop.says(AutoMessageKind.CLOSING, "Terima kasih {{contact.name}}");
    var ayu = shop.hears("ayu", "Halo");
    var sari = shop.hears("sari", "Halo");
    var tono = shop.hears("tono", "Halo");
    close(ayu);
    var deeds = Stage.the(Deeds.class);
    deeds.undo(dewi, deeds.one(dewi, sari, new Deed.Close(ClosingNote.NONE)));
    Shop.pass(tono, 8 * 24 * 60);
    Company.run("update message set at = at - interval '7 days' where contact_id = ?", tono);
    close(tono);
    shop.later();

    assertThat(shop.said(ayu)).extracting(Entry.Said::text).containsExactly("Terima kasih ayu");
    assertThat(shop.said(sari)).isEmpty();
    assertThat(shop.said(tono)).isEmpty();

    close(sari);
    shop.hears("sari", "Satu lagi");
    shop.later();
    assertThat(shop.said(sari)).as("they have gone on").isEmpty();
  }

  @Test
  @Rule("SET-14")
  void what_closes_by_itself_says_goodbye_only_where_that_is_chosen() {
    Stage.the(Switching.class).change(dewi, Switch.AUTO_CLOSE, "PT30M");
    shop.says(AutoMessageKind.CLOSING, "Terima kasih");
    var ayu = silent("ayu");
    Stage.the(AutoClosing.class).run();
    shop.later();
    shop.says(new AutoMessage(AutoMessageKind.CLOSING, true, "Sampai jumpa", Map.of(), 5, true));
    var sari = silent("sari");
    Stage.the(AutoClosing.class).run();
    shop.later();

    assertThat(Shopfront.conversations(ayu, "CLOSED")).isEqualTo(1);
    assertThat(shop.said(ayu)).isEmpty();
    assertThat(shop.said(sari)).extracting(Entry.Said::text).containsExactly("Sampai jumpa");
  }

  private UUID silent(String who) {
    var contact = shop.hears(who, "Halo");
    shop.front().answers(dewi, contact, "Ada yang bisa dibantu?");
    Company.run(
        "update contact set waiting_since = waiting_since - interval '31 minutes' where id = ?",
        contact);
    return contact;
  }

  @Test
  @Rule({"SET-14", "BLK-08"})
  void nothing_is_said_to_the_blocked_nor_of_what_came_before_they_were() {
    shop.says(AutoMessageKind.QUEUE, "Mohon tunggu");
    shop.says(AutoMessageKind.ASSIGNED, "Dibantu {{assignee.name}}");
    shop.says(AutoMessageKind.CLOSING, "Terima kasih");
    var blocking = Stage.the(Blocking.class);
    var ayu = shop.hears("ayu", "Halo");
    var sari = shop.hears("sari", "Halo");
    for (var contact : new UUID[] {ayu, sari}) {
      Shop.pass(contact, 6);
      triage.assign(dewi, contact, budi.id());
      blocking.block(dewi, contact);
    }
    blocking.unblock(dewi, sari);
    var tono = shop.hears("tono", "Halo");
    close(tono);
    blocking.block(dewi, tono);
    blocking.unblock(dewi, tono);
    shop.says(AutoMessageKind.WELCOME, "Halo");
    shop.hears("ayu", "Halo?");
    shop.later();

    assertThat(shop.said(ayu)).isEmpty();
    assertThat(shop.said(sari)).isEmpty();
    assertThat(shop.said(tono)).isEmpty();

    shop.hears("sari", "Halo?");
    assertThat(shop.kinds(sari)).containsExactly(AutoMessageKind.WELCOME);
  }

  @Test
  @Rule("SET-14")
  void what_a_member_opens_is_not_welcomed_and_those_who_never_wrote_in_it_are_told_nothing() {
    var ayu = shop.hears("ayu", "Halo");
    close(ayu);
    for (var kind : AutoMessageKind.values()) {
      shop.says(kind, "Apa saja");
    }
    triage.open(dewi, ayu);
    triage.assign(dewi, ayu, budi.id());
    shop.later();
    close(ayu);
    shop.later();
    assertThat(shop.said(ayu)).isEmpty();

    triage.open(dewi, ayu);
    shop.hears("ayu", "Ya?");
    assertThat(shop.said(ayu)).isEmpty();
  }

  @Test
  void while_nothing_is_said_by_itself_nothing_is_to_be_looked_at() {
    var ayu = shop.hears("ayu", "Halo");
    shop.says(new AutoMessage(AutoMessageKind.AWAY, false, "Kami tutup", Map.of(), 5, false));
    shop.hears("ayu", "Ada ukuran L?");
    triage.assign(dewi, ayu, budi.id());
    triage.unassign(dewi, ayu);
    close(ayu);

    assertThat(shop.due()).isEmpty();
  }

  @Test
  @Rule("SET-14")
  void however_many_decide_at_once_and_again_it_is_said_once() {
    var ayu = shop.hears("ayu", "Halo");
    shop.says(AutoMessageKind.WELCOME, "Halo");
    var entry = first(ayu);

    CompletableFuture.allOf(
            Stream.generate(() -> CompletableFuture.runAsync(() -> decide(entry)))
                .limit(4)
                .toArray(CompletableFuture[]::new))
        .join();
    decide(entry);

    assertThat(shop.kinds(ayu)).containsExactly(AutoMessageKind.WELCOME);
    assertThat(Company.number("select count(*) from outbox_command where contact_id = ?", ayu))
        .isEqualTo(1);
  }

  /** Otherwise the above might hold only because they never met. */
  @Test
  void the_database_lets_nobody_say_it_twice() {
    shop.says(AutoMessageKind.WELCOME, "Halo");
    var ayu = shop.hears("ayu", "Halo");

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                Company.run(
                    """
                    insert into message (workspace_id, id, contact_id, conversation_id, channel_id,
                      direction, sender_category, body, status, at, auto_kind)
                    select workspace_id, gen_random_uuid(), contact_id, conversation_id, channel_id,
                      direction, sender_category, body, status, at, auto_kind
                    from message where contact_id = ? and auto_kind is not null\
                    """,
                    ayu))
        .withStackTraceContaining("message_auto");
  }

  @Test
  @Rule("SET-14")
  void a_server_that_dies_between_deciding_and_saying_leaves_nothing_and_the_next_says_it_once() {
    var ayu = shop.hears("ayu", "Halo");
    shop.says(AutoMessageKind.WELCOME, "Halo");
    var entry = first(ayu);
    var machine = new Machine(shop.front().company().workspace(), Machine.Task.AUTO_REPLYING);
    var replying = Stage.the(AutoReplying.class);

    assertThatExceptionOfType(StopHere.class)
        .isThrownBy(
            () ->
                Stage.the(Tx.class)
                    .run(
                        machine,
                        () -> {
                          var cue = replying.cue(machine, entry).orElseThrow();
                          replying.say(machine, cue, AutoMessageKind.WELCOME, "Halo");
                          throw new StopHere();
                        }));
    assertThat(shop.said(ayu)).isEmpty();
    assertThat(Company.number("select count(*) from outbox_command where contact_id = ?", ayu))
        .isZero();

    decide(entry);
    decide(entry);
    assertThat(shop.kinds(ayu)).containsExactly(AutoMessageKind.WELCOME);
  }

  private static final class StopHere extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void a_text_of_which_nothing_is_left_is_not_said_and_one_that_grows_too_long_is_cut() {
    shop.says(AutoMessageKind.WELCOME, "{{contact.email}}");
    assertThat(shop.said(shop.hears("ayu", "Halo"))).isEmpty();

    shop.says(AutoMessageKind.WELCOME, "{{contact.name}}".repeat(100));
    var long_ = shop.hears("n".repeat(60), "Halo");
    assertThat(shop.said(long_).getFirst().text()).hasSize(5_000);
  }
}
