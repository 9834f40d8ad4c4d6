package app.sapa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class RulesTest {
  private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]{1,4}-\\d{2}");

  @TempDir Path folder;

  @Test
  void every_rule_named_has_the_form_of_the_catalogue_and_a_test_names_at_most_three() {
    var tests = Rule.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    var rules =
        new ClassFileImporter()
                .withImportOption(location -> location.contains(tests))
                .importPackages("app.sapa")
                .stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Rule.class))
                .toList();

    assertThat(rules).isNotEmpty().allMatch(RulesTest::isWellNamed);
  }

  private static boolean isWellNamed(JavaMethod method) {
    var ids = List.of(method.getAnnotationOfType(Rule.class).value());
    return !ids.isEmpty()
        && ids.size() <= 3
        && ids.stream().allMatch(id -> ID.matcher(id).matches());
  }

  @Test
  void a_rule_is_proved_when_every_test_that_names_it_passed() throws IOException {
    assertThat(after("one", Planted.class))
        .containsExactly(
            "# Rules of the catalogue in the build of one",
            "AAA-01\tproved\tPlanted.passes",
            "AAA-02\tnot proved\tPlanted.fails",
            "AAA-03\tnot proved\tPlanted.fails_once",
            "AAA-04\tnot proved\tPlanted.sleeps",
            "AAA-05\tproved\tPlanted.passes, Planted.passes_twice");
  }

  @Test
  void the_test_machines_of_one_build_add_up_and_another_build_starts_anew() throws IOException {
    var first = after("one", Planted.class);
    assertThat(after("one", Later.class))
        .contains("AAA-01\tnot proved\tLater.fails_later", "BBB-01\tproved\tLater.passes")
        .containsAll(first.stream().filter(line -> !line.startsWith("AAA-01")).toList());
    assertThat(after("two", Later.class))
        .noneMatch(line -> line.startsWith("AAA-02"))
        .contains("BBB-01\tproved\tLater.passes");
  }

  private List<String> after(String run, Class<?> tests) throws IOException {
    var file = folder.resolve("rules.txt");
    var launcher =
        LauncherFactory.create(
            LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestExecutionListeners(new ProvedRules(file, run))
                .build());
    launcher.execute(
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(tests))
            .configurationParameter("app.sapa.planted", "true")
            .build());
    return Files.readAllLines(file);
  }

  /** Lets the tests below run when this test asks, and never by themselves. */
  static final class WhenAsked implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return context.getConfigurationParameter("app.sapa.planted").isPresent()
          ? ConditionEvaluationResult.enabled("asked for")
          : ConditionEvaluationResult.disabled("planted");
    }
  }

  @ExtendWith(WhenAsked.class)
  static final class Planted {
    @Test
    @Rule({"AAA-01", "AAA-05"})
    void passes() {}

    @Test
    @Rule("AAA-02")
    void fails() {
      throw new AssertionError();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    @Rule("AAA-03")
    void fails_once(int number) {
      assertThat(number).isEqualTo(1);
    }

    @Test
    @Disabled
    @Rule("AAA-04")
    void sleeps() {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    @Rule("AAA-05")
    void passes_twice(int number) {
      assertThat(number).isPositive();
    }
  }

  @ExtendWith(WhenAsked.class)
  static final class Later {
    @Test
    @Rule("AAA-01")
    void fails_later() {
      throw new AssertionError();
    }

    @Test
    @Rule("BBB-01")
    void passes() {}
  }
}
