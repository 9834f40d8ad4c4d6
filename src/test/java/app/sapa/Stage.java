package app.sapa;

import app.sapa.automation.AutoMessages;
import app.sapa.base.SystemClock;
import app.sapa.bulk.Bulk;
import app.sapa.channel.Channels;
import app.sapa.contact.VisibleContacts;
import app.sapa.conversation.Replying;
import app.sapa.database.TestDatabase;
import app.sapa.guard.FileAddresses;
import app.sapa.guard.FileFolder;
import app.sapa.guard.LoopbackPages;
import app.sapa.guard.PasswordHasher;
import app.sapa.guard.Secrets;
import app.sapa.inbox.Inboxes;
import app.sapa.kit.Texts;
import app.sapa.live.Live;
import app.sapa.notification.Notices;
import app.sapa.people.SystemMail;
import app.sapa.people.Viewers;
import app.sapa.search.AnalyzerDefinitions;
import app.sapa.work.Queue;
import app.sapa.workspace.DataSources;
import app.sapa.workspace.IndexFolder;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Specializes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.weld.bootstrap.spi.BeanDiscoveryMode;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/**
 * The application without a server: the real beans in a CDI container, on a real PostgreSQL and a
 * real index. One per test JVM; each test makes companies of its own.
 */
public final class Stage {
  private static final WeldContainer CONTAINER = start();

  private Stage() {}

  /** A bean of the application. */
  public static <T> T the(Class<T> type) {
    return CONTAINER.select(type).get();
  }

  /** A new company with nobody but its owner. */
  public static Company company() {
    return Company.founded();
  }

  private static WeldContainer start() {
    return new Weld("stage")
        .disableDiscovery()
        .setBeanDiscoveryMode(BeanDiscoveryMode.ANNOTATED)
        .addPackages(
            true,
            SystemClock.class,
            Tx.class,
            PasswordHasher.class,
            Texts.class,
            Queue.class,
            Live.class,
            Viewers.class,
            Channels.class,
            VisibleContacts.class,
            Replying.class,
            Notices.class,
            Inboxes.class,
            Bulk.class,
            AutoMessages.class,
            AnalyzerDefinitions.class)
        .addBeanClasses(
            TestSources.class,
            TestIndexFolder.class,
            TestMail.class,
            TestFileFolder.class,
            TestFileAddresses.class,
            TestSecrets.class,
            LoopbackPages.class)
        .addExtensions(new ManyKeys())
        .initialize();
  }

  /** Tests seal with keys of their own, so no one key opens what the shared database holds. */
  static final class ManyKeys implements Extension {
    private static final Set<String> WITH_A_KEY =
        Set.of("SecretsAtStart", "SecretsSource", "FileAddresses");

    void unchecked(@Observes ProcessAnnotatedType<?> type) {
      if (WITH_A_KEY.contains(type.getAnnotatedType().getJavaClass().getSimpleName())) {
        type.veto();
      }
    }
  }

  /** The same doors, to the tests' database. */
  @Specializes
  @ApplicationScoped
  static class TestSources extends DataSources {
    @Override
    public DataSource app() {
      return Overheard.of(TestDatabase.shared().app());
    }

    @Override
    public DataSource ingest() {
      return TestDatabase.shared().ingest();
    }

    @Override
    public DataSource maintenance() {
      return TestDatabase.shared().maintenance();
    }
  }

  /** Mail is shown to whoever causes it, as in demo mode. */
  @Specializes
  @ApplicationScoped
  static class TestMail extends SystemMail {
    @Override
    public void require() {
      // Otherwise refused, which its own test says.
    }
  }

  /** A fresh index for each test JVM. */
  @Specializes
  @ApplicationScoped
  static class TestIndexFolder extends IndexFolder {
    private final Path folder = fresh("index-");

    @Override
    public Path path() {
      return folder;
    }
  }

  /** A file store of each test JVM's own. */
  @Specializes
  @ApplicationScoped
  static class TestFileFolder extends FileFolder {
    private final Path folder = fresh("files-");

    @Override
    public Path path() {
      return folder;
    }
  }

  /** Addresses that nothing seals: here is no one key. */
  @ApplicationScoped
  static class TestFileAddresses {
    @Produces
    @ApplicationScoped
    FileAddresses addresses() {
      return new FileAddresses() {
        @Override
        public String of(Opened file, String storedName, Duration life) {
          return "https://files.sapa.test/f/" + file.storage();
        }
      };
    }
  }

  /** Sealed with a key of this test JVM's own. */
  @ApplicationScoped
  static class TestSecrets {
    @Produces
    @Singleton
    Secrets secrets() {
      var key = new byte[32];
      new SecureRandom().nextBytes(key);
      return Secrets.open(Base64.getEncoder().encodeToString(key));
    }
  }

  private static Path fresh(String prefix) {
    try {
      var parent =
          Path.of(System.getProperty("sapa.test.data", System.getProperty("java.io.tmpdir")));
      return Files.createTempDirectory(Files.createDirectories(parent), prefix);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
