package app.sapa.database;

import app.sapa.ChildJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A JVM of its own that uses the database as the server does, until its input ends or it is killed.
 */
final class ServerProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader lines;

  private ServerProcess(Process process) {
    this.process = process;
    this.lines = process.inputReader(StandardCharsets.UTF_8);
  }

  static ServerProcess on(Path data) throws IOException {
    return with("-Dsapa.data=" + data);
  }

  static ServerProcess with(String property) throws IOException {
    return new ServerProcess(ChildJvm.running(ServerProcess.class, property));
  }

  /** The next thing it says: {@code ready}, or why it refused. */
  String says() throws IOException {
    return String.valueOf(lines.readLine());
  }

  /** As {@code kill -9}. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Lets it end in order. */
  int end() throws IOException, InterruptedException {
    process.getOutputStream().close();
    return process.waitFor();
  }

  @Override
  public void close() {
    kill();
  }

  public static void main(String[] arguments) throws IOException {
    try (Connection connection = new SapaDataSource().getConnection()) {
      Sql.run(
          connection,
          """
          insert into scheduled_task (task_name, task_instance, execution_time, picked, version)
          values ('kept', 'here', now(), false, 1)
          """);
      System.out.println("ready");
      System.in.read();
    } catch (SQLException e) {
      System.out.println(e.getMessage());
    }
  }
}
