package app.sapa.search;

import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hibernate.Session;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.mapper.orm.spi.BatchMappingContext;

/** The index as the transaction under way may use it: its workspace's documents and no others. */
@ApplicationScoped
class Index {
  @Inject Tx tx;

  SearchSession session() {
    return Search.session(tx.entities().unwrap(Session.class));
  }

  Additions additions() {
    var session = tx.entities().unwrap(Session.class);
    var mapping = (BatchMappingContext) Search.mapping(session.getSessionFactory());
    return new Additions(mapping.sessionContext(session).createIndexer());
  }
}
