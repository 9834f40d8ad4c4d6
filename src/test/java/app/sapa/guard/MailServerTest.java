package app.sapa.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailServerTest {
  private static final Map<String, String> ENOUGH =
      Map.of(
          "SAPA_SMTP_HOST", "mail.sapa.test",
          "SAPA_SMTP_FROM", "inbox@sapa.test",
          "SAPA_URL", "https://inbox.sapa.test/");

  private static Optional<MailSettings> read(Map<String, String> variables) {
    return MailSettings.read(name -> Optional.ofNullable(variables.get(name)));
  }

  @Test
  void nothing_set_is_no_mail_and_a_host_an_address_and_a_url_are_enough() {
    assertThat(read(Map.of())).isEmpty();
    assertThat(read(ENOUGH))
        .contains(
            new MailSettings(
                "mail.sapa.test",
                587,
                null,
                null,
                "inbox@sapa.test",
                MailSettings.Tls.STARTTLS,
                "https://inbox.sapa.test"));
    var encrypted = new TreeMap<>(ENOUGH);
    encrypted.put("SAPA_SMTP_TLS", "tls");
    assertThat(read(encrypted)).get().matches(settings -> settings.port() == 465);
  }

  @ParameterizedTest
  @CsvSource({
    "SAPA_SMTP_FROM, ''",
    "SAPA_SMTP_FROM, Sapa <inbox@sapa.test>",
    "SAPA_URL, ''",
    "SAPA_URL, inbox.sapa.test",
    "SAPA_URL, ftp://inbox.sapa.test",
    "SAPA_SMTP_TLS, yes",
    "SAPA_SMTP_PORT, 0",
    "SAPA_SMTP_PORT, smtp",
    "SAPA_SMTP_USER, inbox"
  })
  void what_is_missing_or_wrong_is_named_in_one_line(String name, String value) {
    var variables = new TreeMap<>(ENOUGH);
    variables.put(name, value);
    if (value.isEmpty()) {
      variables.remove(name);
    }

    assertThatExceptionOfType(MailTrouble.class)
        .isThrownBy(() -> read(variables))
        .withMessageContaining(name)
        .withMessageNotContaining("\n");
  }

  @Test
  void a_mail_arrives_as_plain_text_to_one_and_no_line_of_it_becomes_a_header() {
    try (var office = new PostOffice()) {
      var sent =
          office
              .server()
              .send("nia@sapa.test", "Halo\r\nBcc: all@sapa.test", "Selamat datang.\n.\nQUIT");

      assertThat(sent).isTrue();
      assertThat(office.mails())
          .singleElement()
          .asString()
          .contains("RCPT TO:<nia@sapa.test>", "To: nia@sapa.test", "From: inbox@sapa.test")
          .contains("Auto-Submitted: auto-generated", "Selamat datang.\n..\nQUIT")
          .doesNotContainPattern("(?m)^Bcc:");
    }
  }

  @Test
  void an_address_that_does_not_exist_is_given_up_and_trouble_is_tried_again() {
    try (var office = new PostOffice()) {
      office.answering("550 no such user");
      assertThat(office.server().send("nobody@sapa.test", "Halo", "x")).isFalse();

      assertThatExceptionOfType(MailServer.Undelivered.class)
          .as("a server that offers no encryption gets nothing")
          .isThrownBy(
              () ->
                  office
                      .server(office.settings(MailSettings.Tls.STARTTLS))
                      .send("nia@sapa.test", "Halo", "x"));
      assertThat(office.mails()).isEmpty();
    }
    var closed = new PostOffice();
    closed.close();
    assertThatExceptionOfType(MailServer.Undelivered.class)
        .isThrownBy(() -> closed.server().send("nia@sapa.test", "Halo", "x"))
        .withMessageNotContaining("nia");
  }
}
