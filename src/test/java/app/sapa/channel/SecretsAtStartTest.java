package app.sapa.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.sapa.Company;
import app.sapa.Stage;
import app.sapa.base.WillNotStart;
import app.sapa.database.TestDatabase;
import app.sapa.guard.SecretTrouble;
import app.sapa.guard.Secrets;
import app.sapa.workspace.DataSources;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jboss.weld.environment.se.Weld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsAtStartTest {
  private static final long HERE = 7;

  private final ChannelSecrets before = ChannelSecretsOf.aTest();
  private final UUID channel = UUID.randomUUID();
  private final List<SecretsAtStart.Sealed> stored =
      List.of(
          new SecretsAtStart.Sealed(
              HERE, "channel", channel, before.sealed(HERE, channel, "whsec_c2FsYW0gaGFuZ2F0")));

  @Test
  void with_the_key_of_what_is_stored_everything_opens() {
    assertThatCode(() -> SecretsAtStart.open(before.secrets, stored)).doesNotThrowAnyException();
  }

  @Test
  void with_another_key_the_operator_hears_which_setting_is_wrong() {
    var other = ChannelSecretsOf.aTest();

    assertThatExceptionOfType(SecretTrouble.class)
        .isThrownBy(() -> SecretsAtStart.open(other.secrets, stored))
        .withMessageContaining("SAPA_SECRET_KEY")
        .withMessageNotContaining("\n");
  }

  @ParameterizedTest
  @CsvSource({
    "not base64 at all!, is not base64",
    "c2hvcnQ=, holds 5 bytes instead of 32",
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=, 'is a sample, not 32 random bytes'"
  })
  void a_server_whose_key_is_unfit_does_not_start_and_says_why_in_one_line(
      String key, String reason) {
    assertThat(lineOfTheRefusedStart(key))
        .isEqualTo(
            "The secret key (SAPA_SECRET_KEY) %s; make one with: openssl rand -base64 32"
                .formatted(reason));
  }

  @Test
  void nor_one_whose_key_does_not_open_what_is_stored() {
    var company = Stage.company();
    var sealed = company.channel(ChannelKind.CUSTOM);
    Company.run(
        "update channel set secret = ? where id = ?",
        before.sealed(company.workspace(), sealed, "whsec_c2FsYW0gaGFuZ2F0"),
        sealed);

    assertThat(lineOfTheRefusedStart("vJ2m0Yb7c1u9oQx4LrT8zEwK5hGdNfS3aPiVqHkRjXA="))
        .matches(
            "The secret key is the wrong one: a stored secret was sealed with key [0-9a-f]{8},"
                + " and SAPA_SECRET_KEY holds [0-9a-f]{8}\\.");
  }

  /** The one line that a server with this key tells, which has no trace, and nothing of the key. */
  private static String lineOfTheRefusedStart(String key) {
    try (var told = new Told()) {
      assertThatExceptionOfType(WillNotStart.class)
          .isThrownBy(() -> start(key))
          .withNoCause()
          .withMessage("Sapa does not start without the right secret key")
          .satisfies(refused -> assertThat(refused.getStackTrace()).isEmpty());

      assertThat(told.records).hasSize(1);
      var line = told.records.getFirst();
      assertThat(line.getLevel()).isEqualTo(Level.SEVERE);
      assertThat(line.getThrown()).isNull();
      assertThat(line.getMessage()).doesNotContain("\n").doesNotContain(key);
      return line.getMessage();
    }
  }

  private static void start(String key) {
    try (var container =
        new Weld("refused")
            .disableDiscovery()
            .beanClasses(SecretsAtStart.class, ChannelSecrets.class, TestSources.class)
            .addExtensions(new Key(key))
            .initialize()) {
      assertThat(container.isRunning()).isFalse();
    }
  }

  /** The installation's secrets under that key, as its setting would bring them. */
  record Key(String key) implements Extension {
    void secrets(@Observes AfterBeanDiscovery discovery) {
      discovery
          .addBean()
          .types(Secrets.class)
          .scope(Singleton.class)
          .produceWith(instance -> Secrets.open(key));
    }
  }

  @ApplicationScoped
  static class TestSources extends DataSources {
    @Override
    public DataSource maintenance() {
      return TestDatabase.shared().maintenance();
    }
  }

  /** What the check tells its operator, kept from the console. */
  private static final class Told extends Handler implements AutoCloseable {
    private final List<LogRecord> records = new ArrayList<>();
    private final Logger log = Logger.getLogger(SecretsAtStart.class.getName());

    Told() {
      log.setUseParentHandlers(false);
      log.addHandler(this);
    }

    @Override
    public void publish(LogRecord line) {
      records.add(line);
    }

    @Override
    public void flush() {
      // Every line is kept as it comes.
    }

    @Override
    public void close() {
      log.removeHandler(this);
      log.setUseParentHandlers(true);
    }
  }
}
