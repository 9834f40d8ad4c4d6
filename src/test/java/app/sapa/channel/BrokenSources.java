package app.sapa.channel;

import app.sapa.workspace.DataSources;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.enterprise.inject.Vetoed;
import javax.sql.DataSource;

/** A database that is not there. */
@Vetoed
final class BrokenSources extends DataSources {
  private static final DataSource GONE = gone();

  private static DataSource gone() {
    var config = new HikariConfig();
    config.setJdbcUrl("jdbc:postgresql://127.0.0.1:1/sapa");
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(300);
    config.setMinimumIdle(0);
    return new HikariDataSource(config);
  }

  @Override
  public DataSource ingest() {
    return GONE;
  }
}
