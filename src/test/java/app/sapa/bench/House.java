package app.sapa.bench;

import app.sapa.base.SystemClock;
import app.sapa.bulk.Bulk;
import app.sapa.channel.Channels;
import app.sapa.contact.VisibleContacts;
import app.sapa.conversation.Replying;
import app.sapa.database.DatabaseRole;
import app.sapa.database.KeptDatabase;
import app.sapa.guard.PasswordHasher;
import app.sapa.inbox.Inboxes;
import app.sapa.kit.Texts;
import app.sapa.live.Live;
import app.sapa.people.Viewers;
import app.sapa.search.AnalyzerDefinitions;
import app.sapa.work.Queue;
import app.sapa.workspace.DataSources;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Vetoed;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jboss.weld.bootstrap.spi.BeanDiscoveryMode;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** The application's own beans over the data set, without a server and without a screen. */
final class House implements Beans, AutoCloseable {
  private final WeldContainer container;

  House(KeptDatabase database, Path data) {
    // Demo mode keeps its secret key beside its data, where the packaged server looks for it too.
    System.setProperty("sapa.demo", "true");
    System.setProperty("sapa.data", data.toString());
    container =
        new Weld("bench")
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
                Inboxes.class,
                Bulk.class,
                AnalyzerDefinitions.class)
            .addExtension(new DoorsTo(database))
            .initialize();
  }

  @Override
  public <T> T the(Class<T> type) {
    return container.select(type).get();
  }

  @Override
  public void close() {
    container.close();
  }

  /** Puts the kept database behind the application's doors. */
  static final class DoorsTo implements Extension {
    private final KeptDatabase database;

    DoorsTo(KeptDatabase database) {
      this.database = database;
    }

    void instead(@Observes ProcessAnnotatedType<DataSources> doors) {
      doors.veto();
    }

    void ours(@Observes AfterBeanDiscovery beans) {
      beans
          .<DataSources>addBean()
          .types(DataSources.class, Object.class)
          .scope(ApplicationScoped.class)
          .produceWith(instance -> new Doors(database));
    }
  }

  @Vetoed // made by hand above
  private static class Doors extends DataSources {
    private final KeptDatabase database;

    Doors(KeptDatabase database) {
      this.database = database;
    }

    @Override
    public DataSource app() {
      return Tally.listening(database.as(DatabaseRole.APP));
    }

    @Override
    public DataSource ingest() {
      return database.as(DatabaseRole.INGEST);
    }

    @Override
    public DataSource maintenance() {
      return database.as(DatabaseRole.MAINTENANCE);
    }
  }
}
