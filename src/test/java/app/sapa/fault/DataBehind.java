package app.sapa.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.ds.PGSimpleDataSource;

/** The embedded database of a server in another process, seen past all its walls. */
public record DataBehind(Path data) {
  /** As the maintenance role. */
  public Connection connect() throws SQLException {
    return connect("sapa_maint");
  }

  /** As whoever may do everything. */
  public Connection superuser() throws SQLException {
    return connect("postgres");
  }

  private Connection connect(String user) throws SQLException {
    try {
      var passwords = new Properties();
      try (var file = Files.newBufferedReader(data.resolve("passwords.properties"))) {
        passwords.load(file);
      }
      var port = Files.readString(data.resolve("postgres.port")).strip();
      var source = new PGSimpleDataSource();
      source.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/sapa?sslmode=disable");
      source.setUser(user);
      source.setPassword(passwords.getProperty(user));
      source.setCurrentSchema("sapa");
      return source.getConnection();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
