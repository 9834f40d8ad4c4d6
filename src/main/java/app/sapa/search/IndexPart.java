package app.sapa.search;

import app.sapa.people.Machine;
import app.sapa.workspace.Part;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The search index of this node: whether its files can be read. One that is being made anew is
 * ready, since search says so itself.
 */
@ApplicationScoped
public class IndexPart implements Part {
  // Of no workspace, so that nothing is found.
  private static final long NOWHERE = 0;

  @Inject Tx tx;
  @Inject Index index;

  @Override
  public String name() {
    return "index";
  }

  @Override
  public boolean ready() {
    return tx.in(
        new Machine(NOWHERE, Machine.Task.INDEXING),
        () ->
            index
                    .session()
                    .search(ContactDocument.class)
                    .where(f -> f.matchAll())
                    .fetchTotalHitCount()
                == 0);
  }
}
