package app.sapa.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** One way into the server: where, as whom, with which settings from the first statement on. */
record Login(
    String url, String user, String password, List<String> settings, Duration socketTimeout) {

  static Login of(String url, DatabaseRole role, String password) {
    return new Login(url, role.login(), password, role.settings(), role.socketTimeout());
  }

  /** For the work before the application: creating, migrating, stopping. */
  static Login plain(String url, String user, String password) {
    return new Login(url, user, password, List.of(), Duration.ZERO);
  }

  Login to(String otherUrl) {
    return new Login(otherUrl, user, password, settings, socketTimeout);
  }

  Login with(String... more) {
    return new Login(url, user, password, List.of(more), socketTimeout);
  }

  Connection connect() throws SQLException {
    return dataSource().getConnection();
  }

  PGSimpleDataSource dataSource() throws SQLException {
    var source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(user);
    source.setPassword(password);
    source.setApplicationName("sapa");
    source.setConnectTimeout(10);
    source.setSocketTimeout((int) socketTimeout.toSeconds());
    source.setTcpKeepAlive(true);
    source.setDefaultRowFetchSize(500);
    source.setAssumeMinServerVersion("15");
    source.setOptions(settings.stream().map(s -> "-c " + s).collect(Collectors.joining(" ")));
    // The details of a violated key are what people wrote: they must not reach a log.
    source.setProperty(PGProperty.LOG_SERVER_ERROR_DETAIL, "false");
    return source;
  }

  /** Never the password. */
  @Override
  public String toString() {
    return user + "@" + url;
  }
}
