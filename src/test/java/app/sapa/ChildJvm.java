package app.sapa;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java program of the tests in a process of its own, which knows no variable of ours. */
public final class ChildJvm {
  private ChildJvm() {}

  /**
   * Starts it with the tests' class path; what it complains of is dropped.
   *
   * @param properties such as {@code -Dsapa.data=/a/folder}
   */
  public static Process running(Class<?> program, String... properties) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(properties));
    command.add(program.getName());
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().removeIf(name -> name.startsWith("SAPA_"));
    return builder.start();
  }
}
