package app.sapa.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.channel.ChannelKind;
import app.sapa.channel.MessageStatus;
import app.sapa.channel.custom.CustomSender;
import app.sapa.channel.webchat.Visit;
import app.sapa.people.Viewer;
import app.sapa.work.QueueName;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How far our messages have come, in whatever order we hear of it. */
class StatusesTest {
  private final Shopfront shop = Shopfront.open();
  private final Viewer dewi = shop.company().owner("Dewi");

  @Test
  @Rule("MSG-16")
  void a_message_on_web_chat_is_sent_then_delivered_then_read_and_never_goes_back() {
    var web = Shopfront.beside(shop.company(), ChannelKind.WEBCHAT);
    var visit = new Visit(shop.company().workspace(), web.channel().id(), UUID.randomUUID());
    web.takes(
        """
        {"visitor":"%s","id":"%s","said":{"text":"Halo"}}\
        """
            .formatted(visit.visitor(), UUID.randomUUID()));
    var contact = web.contact(visit.externalId());
    web.answers(dewi, contact, "Selamat pagi");
    Shopfront.emptied(QueueName.OUTBOX);
    assertThat(status(contact)).isEqualTo(MessageStatus.SENT);

    var thread = Stage.the(ThreadOfVisitor.class);
    var place = thread.latest(visit, 10).getLast().cursor();
    thread.arrived(visit, place, false);
    assertThat(status(contact)).isEqualTo(MessageStatus.DELIVERED);
    thread.arrived(visit, place, true);
    assertThat(status(contact)).isEqualTo(MessageStatus.READ);
    thread.arrived(visit, place, false);
    assertThat(status(contact)).isEqualTo(MessageStatus.READ);
  }

  @Test
  @Rule("MSG-16")
  void reports_move_a_message_forward_in_whatever_order_they_come() {
    var ayu = shop.hears("ayu", "Halo");
    var id = shop.answers(dewi, ayu, "Selamat pagi");
    Shopfront.emptied(QueueName.OUTBOX);
    assertThat(status(ayu)).isEqualTo(MessageStatus.FAILED);

    assertThat(after("delivered", id, ayu)).isEqualTo(MessageStatus.DELIVERED);
    assertThat(after("failed", id, ayu)).isEqualTo(MessageStatus.DELIVERED);
    assertThat(after("read", id, ayu)).isEqualTo(MessageStatus.READ);
    assertThat(after("delivered", id, ayu)).isEqualTo(MessageStatus.READ);
    assertThat(after("failed", id, ayu)).isEqualTo(MessageStatus.READ);
    assertThat(Shopfront.said(dewi, ayu).getLast().error()).isNull();
  }

  private MessageStatus after(String report, UUID message, UUID contact) {
    shop.takes(CustomSender.status(message, report));
    return status(contact);
  }

  @Test
  void a_report_on_another_channel_or_of_another_company_changes_nothing() {
    var ayu = shop.hears("ayu", "Halo");
    var id = shop.answers(dewi, ayu, "Selamat pagi");
    Shopfront.emptied(QueueName.OUTBOX);

    Shopfront.beside(shop.company(), ChannelKind.CUSTOM).takes(CustomSender.status(id, "read"));
    Shopfront.open().takes(CustomSender.status(id, "read"));
    assertThat(status(ayu)).isEqualTo(MessageStatus.FAILED);

    shop.takes(CustomSender.status(id, "read"));
    assertThat(status(ayu)).isEqualTo(MessageStatus.READ);
  }

  @Test
  void a_report_about_what_a_contact_wrote_changes_nothing() {
    var ayu = shop.hears("ayu", "Halo");
    var id = Shopfront.said(dewi, ayu).getFirst().id();

    shop.takes(CustomSender.status(id, "read"));

    assertThat(status(ayu)).isEqualTo(MessageStatus.RECEIVED);
  }

  private MessageStatus status(UUID contact) {
    return Shopfront.said(dewi, contact).getLast().status();
  }
}
