package app.sapa.inbox;

import static app.sapa.inbox.InboxScene.ALL;
import static app.sapa.inbox.InboxScene.MINE;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.channel.ChannelKind;
import app.sapa.contact.ContactStatus;
import app.sapa.contact.Direction;
import app.sapa.conversation.Closing;
import app.sapa.conversation.ClosingNote;
import app.sapa.conversation.ReadPointers;
import app.sapa.conversation.Reply;
import app.sapa.conversation.SendingLater;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The rows of a list: which, in what order, and what they tell. */
class ConversationListTest {
  private static final Instant MORNING = Instant.parse("2026-11-02T02:00:00Z");

  private final InboxScene scene = new InboxScene();

  @Test
  @Rule("LIST-01")
  void the_list_shows_the_conversations_of_the_selected_inbox() {
    var agent = scene.agent("Adi");
    scene.contactOf(agent, "Budi");
    scene.contact("Citra");

    assertThat(scene.names(agent, MINE)).containsExactly("Budi");
    assertThat(scene.names(agent, ALL)).containsExactly("Citra", "Budi");
  }

  @Test
  @Rule({"LIST-02", "SORT-01"})
  void an_inbox_opens_with_every_status_and_the_newest_message_first() {
    var budi = scene.contact("Budi");
    scene.isClosed(scene.contact("Citra"));
    scene.snooze(scene.contact("Dewi"));
    scene.writes(budi, "And another thing");

    assertThat(Look.FIRST).isEqualTo(new Look(Look.Status.ALL, false, Look.Order.NEWEST));
    assertThat(scene.names(scene.owner, ALL)).containsExactly("Budi", "Dewi", "Citra");
  }

  @Test
  @Rule({"SORT-03", "SORT-10"})
  void the_other_order_begins_with_the_oldest_message_and_silent_contacts_end_both() {
    scene.silent("Eka");
    scene.contact("Budi");
    scene.silent("Fitri");
    scene.contact("Citra");

    assertThat(scene.names(scene.owner, ALL)).containsExactly("Citra", "Budi", "Fitri", "Eka");
    assertThat(scene.names(scene.owner, ALL, Look.FIRST.by(Look.Order.OLDEST)))
        .containsExactly("Budi", "Citra", "Eka", "Fitri");
  }

  @Test
  @Rule({"FILT-02", "FILT-03", "FILT-04"})
  void each_status_shows_its_own_and_the_snoozed_hide_from_open_and_closed() {
    scene.contact("Budi");
    scene.isClosed(scene.contact("Citra"));
    scene.snooze(scene.contact("Dewi"));
    var closedAndSnoozed = scene.contact("Eka");
    scene.isClosed(closedAndSnoozed);
    scene.snooze(closedAndSnoozed);
    scene.silent("Fitri");

    assertThat(scene.names(scene.owner, ALL, Look.FIRST.in(Look.Status.OPEN)))
        .containsExactly("Budi");
    assertThat(scene.names(scene.owner, ALL, Look.FIRST.in(Look.Status.CLOSED)))
        .containsExactly("Citra", "Fitri");
    assertThat(scene.names(scene.owner, ALL, Look.FIRST.in(Look.Status.SNOOZED)))
        .containsExactly("Eka", "Dewi");
  }

  @Test
  @Rule({"FILT-05", "FILT-06"})
  void unreplied_shows_whose_latest_message_is_theirs_and_combines_with_a_status() {
    var budi = scene.contact("Budi");
    scene.isClosed(scene.contact("Citra"));
    scene.contact("Dewi");
    scene.answers(scene.owner, budi, "At once");
    scene.silent("Eka");

    assertThat(scene.names(scene.owner, ALL, Look.FIRST.toggled()))
        .containsExactly("Dewi", "Citra");
    assertThat(scene.names(scene.owner, ALL, Look.FIRST.in(Look.Status.CLOSED).toggled()))
        .containsExactly("Citra");
  }

  @Test
  @Rule("LIST-04")
  void a_row_tells_whether_the_conversation_is_open_closed_or_snoozed() {
    var contact = scene.contact("Budi");
    assertThat(row(contact).status()).isEqualTo(ContactStatus.OPEN);
    assertThat(row(contact).snoozed()).isFalse();

    scene.isClosed(contact);
    assertThat(row(contact).status()).isEqualTo(ContactStatus.CLOSED);

    scene.snooze(contact);
    assertThat(row(contact).snoozed()).isTrue();
  }

  @Test
  @Rule("LIST-05")
  void a_row_tells_on_which_channel_the_latest_message_went() {
    var contact = scene.contact("Budi");
    var named = InboxScene.list().names(scene.owner);

    var channel = named.channel(requireNonNull(row(contact).channel())).orElseThrow();

    assertThat(channel.id()).isEqualTo(scene.channel);
    assertThat(channel.kind()).isEqualTo(ChannelKind.CUSTOM);
  }

  @Test
  void a_row_tells_whether_a_reply_waits_for_its_time_to_be_sent() {
    var budi = scene.contact("Budi");
    var citra = scene.contact("Citra");
    var later = Stage.the(SendingLater.class);
    var tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);
    later.at(scene.owner, budi, Reply.of(UUID.randomUUID(), "Besok"), tomorrow);
    later.soon(scene.owner, citra, Reply.of(UUID.randomUUID(), "Sebentar"));

    assertThat(row(budi).awaited()).isTrue();
    assertThat(row(citra).awaited()).isFalse();
  }

  @Test
  @Rule("LIST-06")
  void a_row_tells_how_many_messages_the_viewer_has_not_read() {
    var contact = scene.contact("Budi");
    scene.writes(contact, "Hello?");
    scene.writes(contact, "Hello??");
    assertThat(row(contact).unread()).isEqualTo(3);

    Stage.the(ReadPointers.class).read(scene.owner, contact, 2);
    assertThat(row(contact).unread()).isEqualTo(1);

    Stage.the(ReadPointers.class).read(scene.owner, contact, 3);
    assertThat(row(contact).unread()).isZero();
  }

  @Test
  @Rule("LIST-12")
  void what_one_member_reads_stays_unread_for_another() {
    var agent = scene.agent("Adi");
    var contact = scene.contact("Budi");

    Stage.the(ReadPointers.class).read(scene.owner, contact, 1);

    assertThat(row(contact).unread()).isZero();
    assertThat(scene.row(agent, ALL, contact).unread()).isEqualTo(1);
  }

  @Test
  @Rule("LIST-07")
  void a_row_tells_when_the_latest_message_went_and_in_which_direction() {
    var contact = scene.silent("Budi");
    assertThat(row(contact).lastMessageAt()).isNull();
    var later = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MILLIS);

    scene.writes(contact, "Good morning", later);
    assertThat(row(contact).lastMessageAt()).isBetween(later, later.plusMillis(1));
    assertThat(row(contact).lastDirection()).isEqualTo(Direction.IN);
    assertThat(row(contact).preview()).isEqualTo("Good morning");

    scene.answers(scene.owner, contact, "Good morning, Budi");
    assertThat(row(contact).lastDirection()).isEqualTo(Direction.OUT);
    assertThat(row(contact).preview()).isEqualTo("Good morning, Budi");
  }

  @Test
  @Rule("LIST-08")
  void a_row_tells_whose_contact_it_is() {
    var agent = scene.agent("Adi Wijaya");
    var contact = scene.contact("Budi");
    assertThat(row(contact).assignee()).isNull();

    scene.assign(contact, agent);

    var assignee = row(contact).assignee();
    assertThat(assignee).isEqualTo(agent.id());
    assertThat(InboxScene.list().names(scene.owner).member(agent.id())).isEqualTo("Adi Wijaya");
  }

  @Test
  @Rule("LIST-11")
  void a_contact_has_one_row_with_the_state_of_the_latest_conversation() {
    var contact = scene.contact("Budi");
    scene.isClosed(contact);
    scene.writes(contact, "One more question");
    scene.isClosed(contact);
    scene.writes(contact, "And a last one");

    assertThat(scene.names(scene.owner, ALL)).containsExactly("Budi");
    assertThat(row(contact).status()).isEqualTo(ContactStatus.OPEN);
    assertThat(row(contact).unread()).isEqualTo(1);
    Stage.the(Closing.class).close(scene.owner, contact, ClosingNote.NONE);
    assertThat(row(contact).status()).isEqualTo(ContactStatus.CLOSED);
  }

  @Test
  @Rule({"LIST-13", "SORT-02"})
  void a_broadcast_shows_in_the_row_and_does_not_move_it() {
    var budi = scene.contact("Budi");
    scene.contact("Citra");
    var sent = MORNING.plus(Duration.ofDays(3_650));
    Company.run(
        """
        update contact set last_message_at = ?, last_message_direction = 'OUT',
          last_message_preview = 'Sale!' where id = ?\
        """,
        sent.atOffset(ZoneOffset.UTC),
        budi);

    assertThat(scene.names(scene.owner, ALL)).containsExactly("Citra", "Budi");
    assertThat(row(budi).lastMessageAt()).isEqualTo(sent);
    assertThat(row(budi).lastDirection()).isEqualTo(Direction.OUT);
  }

  private ListRow row(UUID contact) {
    return scene.row(scene.owner, ALL, contact);
  }
}
