package app.sapa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes which rules of the catalogue this build proved, and by which tests, into the file that the
 * system property {@code sapa.rules} names. A rule counts when every test that names it ran and
 * passed. The test JVMs of one build, told apart from others by {@code sapa.run}, add to one file.
 */
public final class ProvedRules implements TestExecutionListener {
  private static final String PROVED = "proved";
  private static final String NOT_PROVED = "not proved";

  private final Path file;
  private final String run;
  private final Map<String, Set<String>> passed = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> failed = new ConcurrentHashMap<>();
  private volatile Optional<TestPlan> plan = Optional.empty();

  /** As the build asks for it; without the property nothing is written. */
  public ProvedRules() {
    this(Path.of(System.getProperty("sapa.rules", "")), System.getProperty("sapa.run", ""));
  }

  ProvedRules(Path file, String run) {
    this.file = file;
    this.run = run;
  }

  @Override
  public void testPlanExecutionStarted(TestPlan started) {
    plan = Optional.of(started);
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    plan.ifPresent(known -> known.getDescendants(test).forEach(each -> note(each, failed)));
    note(test, failed);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
      plan.ifPresent(known -> known.getDescendants(test).forEach(each -> note(each, failed)));
      note(test, failed);
    } else if (test.isTest()) {
      note(test, passed);
    }
  }

  private void note(TestIdentifier test, Map<String, Set<String>> outcome) {
    method(test).ifPresent(method -> note(method, outcome));
  }

  private static void note(MethodSource method, Map<String, Set<String>> outcome) {
    var name = method.getJavaClass().getSimpleName() + "." + method.getMethodName();
    AnnotationSupport.findAnnotation(method.getJavaMethod(), Rule.class)
        .ifPresent(
            rule -> {
              for (var id : rule.value()) {
                outcome.computeIfAbsent(id, key -> ConcurrentHashMap.newKeySet()).add(name);
              }
            });
  }

  /** The method a test is, or for one of many invocations, the method it belongs to. */
  private Optional<MethodSource> method(TestIdentifier test) {
    for (var at = Optional.of(test); at.isPresent(); at = parent(at.get())) {
      if (at.get().getSource().orElse(null) instanceof MethodSource source) {
        return Optional.of(source);
      }
    }
    return Optional.empty();
  }

  private Optional<TestIdentifier> parent(TestIdentifier test) {
    return plan.flatMap(known -> known.getParent(test));
  }

  @Override
  public void testPlanExecutionFinished(TestPlan finished) {
    if (file.toString().isEmpty()) {
      return;
    }
    try {
      var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
      if (!lines.isEmpty() && lines.getFirst().equals(title())) {
        lines.forEach(this::recall);
      }
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, written());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String title() {
    return "# Rules of the catalogue in the build of " + run;
  }

  private void recall(String line) {
    var parts = line.split("\t", -1);
    if (parts.length == 3) {
      (parts[1].equals(PROVED) ? passed : failed)
          .computeIfAbsent(parts[0], key -> ConcurrentHashMap.newKeySet())
          .addAll(List.of(parts[2].split(", ", -1)));
    }
  }

  private List<String> written() {
    var rules = new TreeMap<String, String>();
    passed.forEach((id, tests) -> rules.put(id, PROVED + "\t" + sorted(tests)));
    failed.forEach((id, tests) -> rules.put(id, NOT_PROVED + "\t" + sorted(tests)));
    var lines = new ArrayList<>(List.of(title()));
    rules.forEach((id, how) -> lines.add(id + "\t" + how));
    return lines;
  }

  private static String sorted(Set<String> tests) {
    return String.join(", ", new TreeSet<>(tests));
  }
}
