package app.sapa.channel.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.sapa.Rule;
import app.sapa.channel.Handle;
import app.sapa.channel.Inbound;
import app.sapa.channel.MessageStatus;
import app.sapa.channel.Undecodable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CustomDecodingTest {
  private static final UUID OURS = UUID.fromString("018f2f6e-7c1a-7b2d-9a3e-0123456789ab");

  private final CustomAdapter adapter = new CustomAdapter();

  @Test
  void a_message_arrives_with_everything_that_was_told() {
    assertThat(decoded("message-full"))
        .isEqualTo(
            new Inbound.Text(
                new Handle("u-77", "Sari", "+6281234567890", "s@x.id", "id-ID", true),
                "m-1",
                "Halo, pesanan saya sudah dikirim?",
                Instant.parse("2026-11-20T10:00:00Z"),
                List.of(),
                "m-0"));
  }

  @Test
  void a_message_needs_no_more_than_two_ids_and_a_text() {
    var smallest =
        new Inbound.Text(new Handle("u-77", null, null, null, null, true), "m-1", "Halo", null);

    assertThat(decoded("message-smallest")).isEqualTo(smallest);
    assertThat(decoded("message-nulls-where-optional")).isEqualTo(smallest);
  }

  @Test
  void writing_of_every_direction_and_kind_arrives_as_it_was_written() {
    assertThat(text("message-emoji").text()).isEqualTo("Terima kasih 🙏🏽❤️‍🔥");
    assertThat(text("message-emoji").from().name()).isEqualTo("👩‍👩‍👧 Keluarga");
    assertThat(text("message-right-to-left").text())
        .isEqualTo("مرحبا، أين طلبي رقم 123؟ \u202bשלום\u202c");
    assertThat(text("message-han-and-newlines").text()).isEqualTo("第一行\n第二行\t結束");
    assertThat(text("message-surrounded-by-spaces").text()).isEqualTo("  Halo  ");
    assertThat(text("message-html").text()).isEqualTo("<script>alert(1)</script>");
    assertThat(text("message-sql").from().externalId()).isEqualTo("u'); drop table contact; --");
  }

  @Test
  void what_postgresql_cannot_keep_is_left_out_or_replaced() {
    assertThat(text("message-nul").text()).isEqualTo("Halo");
    assertThat(text("message-nul").from().name()).isEqualTo("Sari");
    assertThat(text("message-backslash-before-u0000").text()).isEqualTo("C:\\u0000 is a path");
    assertThat(text("message-half-an-emoji").text()).isEqualTo("\uFFFD half \uFFFD");
    assertThat(text("message-half-an-emoji").from().name()).isEqualTo("A\uFFFD");
  }

  @Test
  @Rule("FILE-04")
  void files_come_as_addresses_and_need_no_words() {
    assertThat(text("message-attachments").text()).isEqualTo("Halo");
    assertThat(text("message-attachments").files())
        .containsExactly(new Inbound.File.Elsewhere("https://x.id/a.png", "a.png"));
    assertThat(text("message-attachments-alone").text()).isEmpty();
    assertThat(text("message-attachments-alone").files())
        .containsExactly(
            new Inbound.File.Elsewhere(
                "https://x.id/files/nota%20baru.pdf?token=1", "nota%20baru.pdf"));
  }

  @Test
  void a_text_may_be_ten_thousand_long() {
    assertThat(text("message-longest").text()).hasSize(10_000);
  }

  @Test
  void a_phone_number_or_address_that_is_none_is_taken_as_told() {
    assertThat(text("message-odd-phone").from().phone()).isEqualTo("ask at the desk");
    assertThat(text("message-odd-phone").from().email()).isEqualTo("not an address");
  }

  @Test
  void blank_details_are_none_and_names_lose_the_spaces_around_them() {
    assertThat(text("message-surrounded-by-spaces").from().name()).isEqualTo("Sari");
    assertThat(text("message-surrounded-by-spaces").from().phone()).isNull();
  }

  @Test
  void a_status_tells_what_became_of_a_message_of_ours() {
    assertThat(decoded("status-delivered"))
        .isEqualTo(new Inbound.Status(OURS, MessageStatus.DELIVERED, null));
    assertThat(decoded("status-read"))
        .isEqualTo(new Inbound.Status(OURS, MessageStatus.READ, null));
    assertThat(decoded("status-failed"))
        .isEqualTo(
            new Inbound.Status(
                OURS,
                MessageStatus.FAILED,
                "131026: Receiver is incapable of receiving this message"));
    assertThat(decoded("status-failed-without-words"))
        .isEqualTo(new Inbound.Status(OURS, MessageStatus.FAILED, null));
  }

  static Stream<String> refused() {
    return Payloads.names("refused");
  }

  @ParameterizedTest
  @MethodSource("refused")
  void what_is_not_as_agreed_is_undecodable(String name) {
    assertThatExceptionOfType(Undecodable.class)
        .isThrownBy(() -> adapter.decode(Payloads.read("refused", name)))
        .satisfies(e -> assertThat(e.getMessage()).isNotBlank().hasSizeLessThan(160));
  }

  @ParameterizedTest
  @CsvSource({
    "contact-id-is-an-object, contact.externalId",
    "contact-id-is-a-number, contact.externalId",
    "contact-id-too-long, contact.externalId",
    "text-is-null, message.text",
    "text-too-long, message.text",
    "sent-at-without-an-offset, message.sentAt",
    "attachments-too-many, message.attachments",
    "attachment-without-a-url, url",
    "unknown-field, contact.role",
    "field-twice, twice",
    "status-unknown, status",
  })
  void the_reason_names_the_place(String name, String place) {
    assertThatExceptionOfType(Undecodable.class)
        .isThrownBy(() -> adapter.decode(Payloads.read("refused", name)))
        .withMessageContaining(place);
  }

  private Inbound.Text text(String name) {
    return (Inbound.Text) decoded(name);
  }

  private Inbound decoded(String name) {
    return adapter.decode(Payloads.read("taken", name)).getFirst();
  }
}
