package app.sapa.workspace;

import jakarta.enterprise.context.ApplicationScoped;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** The server's doors to PostgreSQL, one per role; each role can do only what it is for. */
@ApplicationScoped
public class DataSources {
  /** The application: row policies bind it. */
  public DataSource app() {
    return named("jdbc/app");
  }

  /** Keeps what providers deliver, and may find the workspace behind a channel. */
  public DataSource ingest() {
    return named("jdbc/ingest");
  }

  /** Sees all workspaces: provisioning and sweeps that look across them; never screens. */
  public DataSource maintenance() {
    return named("jdbc/maintenance");
  }

  @SuppressWarnings("BanJNDI") // the names are the three above, never anybody's input
  private static DataSource named(String name) {
    try {
      return InitialContext.doLookup(name);
    } catch (NamingException e) {
      throw new IllegalStateException("the server offers no " + name, e);
    }
  }
}
