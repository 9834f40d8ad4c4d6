package app.sapa.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.sapa.people.Machine;
import app.sapa.work.EachWorkspace;
import app.sapa.work.Threads;
import app.sapa.workspace.DataSources;
import app.sapa.workspace.Part;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What only the server can show: its data sources and their roles, its pool under our walls, its
 * threads. These tests run inside of it.
 */
@ExtendWith(ArquillianExtension.class)
@Execution(ExecutionMode.SAME_THREAD)
class InContainerIT {
  private static final int MORE_THAN_THE_POOL = 60;

  @Inject DataSources dataSources;
  @Inject Tx tx;
  @Inject EachWorkspace eachWorkspace;
  @Inject Threads threads;
  @Inject Instance<Part> parts;
  @Inject Instance<ManagedThreadFactory> managed;

  @Deployment
  static WebArchive sapa() {
    return DeployedSapa.without("shell", "ui").with(InContainerIT.class);
  }

  @Test
  void each_door_to_the_database_is_of_its_own_role() throws SQLException {
    assertEquals("sapa_app", asked(dataSources.app(), "select current_user"));
    assertEquals("sapa_ingest", asked(dataSources.ingest(), "select current_user"));
    assertEquals("sapa_maint", asked(dataSources.maintenance(), "select current_user"));
  }

  @Test
  void a_connection_from_the_servers_pool_never_remembers_a_workspace() throws Exception {
    var workspaces = workspaces();
    assertTrue(workspaces.size() > 1);
    for (int i = 0; i < MORE_THAN_THE_POOL; i++) {
      enter(workspaces.get(i % workspaces.size()), i % 3 == 0);
      assertEquals("", asked(dataSources.app(), "select current_setting('app.workspace', true)"));
      assertEquals("0", asked(dataSources.app(), "select count(*) from contact"));
    }
  }

  @Test
  void many_threads_of_the_server_each_see_the_workspace_they_entered_and_no_other()
      throws InterruptedException, ExecutionException {
    var workspaces = workspaces();
    try (var pool = threads.pool("container-test", 12)) {
      var tasks = new ArrayList<Callable<Boolean>>();
      for (int i = 0; i < MORE_THAN_THE_POOL; i++) {
        long here = workspaces.get(i % workspaces.size());
        tasks.add(() -> seesOnly(here));
      }
      for (var seen : pool.invokeAll(tasks)) {
        assertTrue(seen.get());
      }
    }
  }

  @Test
  void work_runs_on_the_servers_own_threads() {
    assertTrue(managed.isResolvable());
  }

  @Test
  void database_and_index_are_ready() {
    assertFalse(parts.isUnsatisfied());
    for (var part : parts) {
      assertTrue(part.ready(), part.name());
    }
  }

  private List<Long> workspaces() {
    var all = new ArrayList<Long>();
    eachWorkspace.run(all::add);
    return all;
  }

  private void enter(long workspace, boolean failing) {
    var machine = new Machine(workspace, Machine.Task.COUNTING);
    if (failing) {
      assertThrows(
          IllegalStateException.class,
          () ->
              tx.run(
                  machine,
                  () -> {
                    throw new IllegalStateException("in the middle");
                  }));
    } else {
      assertTrue(seesOnly(workspace));
    }
  }

  private boolean seesOnly(long workspace) {
    return tx.in(
        new Machine(workspace, Machine.Task.COUNTING),
        () ->
            tx.list(
                    Sql.of("select distinct workspace_id as here from membership"),
                    row -> row.big("here"))
                .equals(List.of(workspace)));
  }

  private static String asked(DataSource source, String question) throws SQLException {
    try (Connection connection = source.getConnection();
        var query = connection.prepareStatement(question);
        var answer = query.executeQuery()) {
      answer.next();
      var text = answer.getString(1);
      return text == null ? "" : text;
    }
  }
}
