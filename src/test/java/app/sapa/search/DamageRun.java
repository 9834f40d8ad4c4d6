package app.sapa.search;

import app.sapa.Company;
import app.sapa.base.SystemClock;
import app.sapa.contact.Veils;
import app.sapa.contact.VisibleContacts;
import app.sapa.database.TestDatabase;
import app.sapa.live.Live;
import app.sapa.people.Role;
import app.sapa.people.Viewer;
import app.sapa.work.Threads;
import app.sapa.workspace.DataSources;
import app.sapa.workspace.Scope;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Vetoed;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.jboss.weld.bootstrap.spi.BeanDiscoveryMode;
import org.jboss.weld.environment.se.Weld;

/**
 * A JVM of its own in which the application is stopped, its index damaged, and started again.
 * Prints per damage whether the index was kept or made anew, and how many messages are found then.
 */
final class DamageRun {
  private final Path folder;
  private final long workspace =
      Company.number(
          """
          insert into workspace (slug, name, time_zone, language, country, created_at)
          values ('damaged-' || left(gen_random_uuid()::text, 13), 'Damaged', 'Asia/Jakarta', 'en', 'ID', now())
          returning id\
          """);
  private final Viewer viewer =
      new Viewer(
          workspace,
          UUID.randomUUID(),
          UUID.randomUUID(),
          "Vera",
          Role.OWNER,
          Scope.ALL,
          Set.of(),
          Set.of(),
          Set.of(),
          0);

  private DamageRun(Path folder) {
    this.folder = folder;
  }

  /** What happens to an index while nobody looks after it. */
  enum Damage {
    NONE {
      @Override
      void on(Path index, Path dayBefore) {}
    },
    DELETED {
      @Override
      void on(Path index, Path dayBefore) throws IOException {
        delete(index);
      }
    },
    ONE_KIND_DELETED {
      @Override
      void on(Path index, Path dayBefore) throws IOException {
        delete(index.resolve("message"));
      }
    },
    TRUNCATED {
      @Override
      void on(Path index, Path dayBefore) throws IOException {
        for (var file : files(index.resolve("message"))) {
          var bytes = Files.readAllBytes(file);
          Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        }
      }
    },
    ZEROED {
      @Override
      void on(Path index, Path dayBefore) throws IOException {
        for (var file : files(index.resolve("message"))) {
          if (!file.getFileName().toString().startsWith("segments")) {
            Files.write(file, new byte[(int) Files.size(file)]);
          }
        }
      }
    },
    OF_ANOTHER_SHAPE {
      @Override
      void on(Path index, Path dayBefore) throws IOException {
        Files.writeString(index.resolve("shape"), "edition 0\n");
        delete(index.resolve("message"));
        try (var folder = FSDirectory.open(index.resolve("message"));
            var writer = new IndexWriter(folder, new IndexWriterConfig())) {
          writer.addDocument(List.of(new NumericDocValuesField(SearchDocument.ORDER, 1)));
        }
      }
    },
    RESTORED_FROM_THE_DAY_BEFORE {
      @Override
      void on(Path index, Path dayBefore) throws IOException {
        delete(index);
        copy(dayBefore, index);
      }
    };

    abstract void on(Path index, Path dayBefore) throws IOException;
  }

  public static void main(String[] arguments) throws IOException {
    for (var damage : Damage.values()) {
      var folder = Files.createTempDirectory("damage-");
      System.out.println(damage + " " + new DamageRun(folder).run(damage));
      delete(folder);
    }
    System.exit(0);
  }

  private String run(Damage damage) throws IOException {
    var index = folder.resolve("index");
    var dayBefore = folder.resolve("day-before");
    System.setProperty("sapa.index", index.toString());
    write("mango one");
    live();
    copy(index, dayBefore);
    write("mango two");
    live();
    long marker = marker();
    damage.on(index, dayBefore);
    long found = live();
    return (marker() == marker ? "kept " : "anew ") + found;
  }

  /** One life of the application; it tells how many messages are found in it. */
  private long live() {
    try (var container =
        new Weld("life-" + System.nanoTime())
            .disableDiscovery()
            .setBeanDiscoveryMode(BeanDiscoveryMode.ANNOTATED)
            .addPackages(true, SystemClock.class, Tx.class, Live.class)
            .addPackages(false, Index.class)
            .addBeanClasses(Threads.class, VisibleContacts.class, Veils.class)
            .addExtension(new OurDatabase())
            .initialize()) {
      container.select(JournalWriter.class).get().catchUp(workspace);
      var found = container.select(MessageSearch.class).get().search(viewer, "mango", 10, null);
      return found.rebuilding() ? -1 : found.total();
    }
  }

  private long marker() {
    return Company.number(
        "select sum(hashtext(marker::text)) from index_state where workspace_id = ?", workspace);
  }

  private void write(String body) {
    Company.run(
        """
        with channel as (insert into channel (workspace_id, id, key, kind, name, created_at)
            values (?, gen_random_uuid(), gen_random_uuid()::text, 'CUSTOM', 'Ours', now())
            returning workspace_id, id),
          contact as (insert into contact (workspace_id, id, status_since, newest_key, oldest_key,
            last_entry_at, created_at) select workspace_id, id, now(), now(), now(), now(), now()
            from channel returning id)
        insert into message (workspace_id, id, contact_id, channel_id, direction, sender_category,
          body, status, at)
        select ch.workspace_id, gen_random_uuid(), c.id, ch.id, 'IN', 'CONTACT', ?, 'RECEIVED',
          now() from channel ch, contact c\
        """,
        workspace,
        body);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    for (var file : files(from)) {
      var target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** Puts the tests' database behind the application's doors. */
  static final class OurDatabase implements Extension {
    void instead(@Observes ProcessAnnotatedType<DataSources> doors) {
      doors.veto();
    }

    void ours(@Observes AfterBeanDiscovery beans) {
      beans
          .<DataSources>addBean()
          .types(DataSources.class, Object.class)
          .scope(ApplicationScoped.class)
          .produceWith(instance -> new Doors());
    }
  }

  @Vetoed // made by hand above, and in no other container
  private static final class Doors extends DataSources {
    @Override
    public DataSource app() {
      return TestDatabase.shared().app();
    }

    @Override
    public DataSource maintenance() {
      return TestDatabase.shared().maintenance();
    }
  }
}
