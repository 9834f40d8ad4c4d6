package app.sapa.workspace;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Persistence;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.AvailableSettings;
import org.jspecify.annotations.Nullable;

/**
 * Hibernate, started by the application itself: the same unit runs in the server, in tests and in
 * the benchmark. See decision 0002.
 */
@ApplicationScoped
public class Sessions {
  @Inject DataSources dataSources;
  @Inject IndexFolder indexFolder;
  private volatile @Nullable SessionFactory factory;

  /** A session of this entry's workspace; its connection carries the entry's settings. */
  EntityManager open(Entry entry) {
    return factory().withOptions().tenantIdentifier((Object) entry.workspace()).openSession();
  }

  /** The factory, for the search index's mapping. */
  public SessionFactory factory() {
    var made = factory;
    return made != null ? made : make();
  }

  private synchronized SessionFactory make() {
    var made = factory;
    if (made == null) {
      made =
          Persistence.createEntityManagerFactory("sapa", settings()).unwrap(SessionFactory.class);
      factory = made;
    }
    return made;
  }

  private Map<String, Object> settings() {
    return Map.of(
        AvailableSettings.MULTI_TENANT_CONNECTION_PROVIDER,
        new WalledConnections(dataSources.app()),
        "hibernate.search.backend.directory.root",
        indexFolder.path().toString());
  }

  @PreDestroy
  void close() {
    var made = factory;
    if (made != null) {
      made.close();
    }
  }
}
