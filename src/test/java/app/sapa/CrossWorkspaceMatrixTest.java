package app.sapa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.sapa.Doings.Doing;
import app.sapa.Doings.Reach;
import app.sapa.base.NotThere;
import app.sapa.base.Page;
import app.sapa.base.Refusal;
import app.sapa.conversation.Attention;
import app.sapa.conversation.Closing;
import app.sapa.conversation.ClosingNote;
import app.sapa.conversation.Replying;
import app.sapa.conversation.Timeline;
import app.sapa.conversation.Triage;
import app.sapa.people.Viewer;
import app.sapa.search.Found;
import app.sapa.workspace.Scope;
import app.sapa.workspace.Tx;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.function.Executable;

/**
 * Whatever a viewer can ask, asked about the things of another workspace, or of contacts they may
 * not see: it is as if these were not there, and they stay as they are.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrossWorkspaceMatrixTest {
  private Belongings theirs;
  private Viewer stranger;
  private Viewer strangeAgent;
  private Viewer theirAgent;
  private Viewer theirTeamAgent;

  @BeforeAll
  void two_companies() {
    theirs = Belongings.of(Stage.company());
    var elsewhere = Stage.company();
    stranger = elsewhere.owner("Olaf");
    strangeAgent = elsewhere.agent("Adi", Scope.ALL, "Sales");
    theirAgent = theirs.company().agent("Omar", Scope.OWN);
    theirTeamAgent = theirs.company().agent("Tia", Scope.TEAM, "Support");
  }

  @Test
  void the_table_tells_how_to_call_every_method_that_takes_a_viewer() {
    var listed = Doings.all().stream().map(Doing::method).collect(Collectors.toSet());

    assertThat(listed)
        .isEqualTo(methods().map(CrossWorkspaceMatrixTest::nameOf).collect(Collectors.toSet()));
  }

  /** Public methods of public beans; {@code workspace} is what carries them all out. */
  private static Stream<Method> methods() {
    var where = Tx.class.getProtectionDomain().getCodeSource().getLocation();
    return new ClassFileImporter()
            .withImportOption(location -> location.contains(where.getPath()))
            .importPackages("app.sapa")
            .stream()
            .filter(found -> found.isAnnotatedWith(ApplicationScoped.class))
            .filter(found -> !found.getPackageName().matches(".*\\.(ui|workspace|shell)"))
            .map(found -> found.reflect())
            .filter(type -> Modifier.isPublic(type.getModifiers()))
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
            .filter(CrossWorkspaceMatrixTest::takesAViewer);
  }

  private static boolean takesAViewer(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .anyMatch(type -> type != Object.class && type.isAssignableFrom(Viewer.class));
  }

  private static String nameOf(Method method) {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }

  @TestFactory
  @Rule({"MSG-12", "VIS-10"})
  Stream<DynamicTest> of_another_workspace_nothing_is_there() {
    return Doings.all().stream()
        .flatMap(
            doing ->
                Stream.of(stranger, strangeAgent)
                    .map(viewer -> test(doing, viewer, () -> assertNotThere(doing, viewer))));
  }

  @TestFactory
  @Rule({"VIS-13", "VIS-12"})
  Stream<DynamicTest> of_a_contact_one_may_not_see_nothing_is_there() {
    return Doings.all().stream()
        .filter(doing -> doing.reach() != Reach.WORKSPACE)
        .flatMap(
            doing ->
                Stream.of(theirAgent, theirTeamAgent)
                    .map(viewer -> test(doing, viewer, () -> assertNotThere(doing, viewer))));
  }

  /** Without this, a table that asks the wrong questions would find every wall in place. */
  @TestFactory
  Stream<DynamicTest> the_owner_of_the_things_is_answered() {
    var own = Belongings.of(Stage.company());
    return Doings.all().stream()
        .filter(doing -> doing.reach() != Reach.SILENT)
        .map(
            doing ->
                test(
                    doing,
                    own.owner(),
                    () -> assertThat(isNothing(doing.asked().apply(own.owner(), own))).isFalse()));
  }

  @Test
  void a_change_to_any_row_would_be_seen() {
    var own = Belongings.of(Stage.company());
    var before = own.everyRow(own.owner());

    Company.run("update channel_identity set display_name = 'x' where false");
    assertThat(own.everyRow(own.owner())).isEqualTo(before);
    Company.run("update tag set emoji = '!' where id = ?", own.tag());
    assertThat(own.everyRow(own.owner())).isNotEqualTo(before);
  }

  private static DynamicTest test(Doing doing, Viewer viewer, Executable check) {
    return DynamicTest.dynamicTest(viewer.name() + ": " + doing.method(), check);
  }

  private void assertNotThere(Doing doing, Viewer viewer) {
    var before = theirs.everyRow(viewer);
    try {
      var answer = doing.asked().apply(viewer, theirs);
      assertThat(doing.reach() == Reach.SILENT || isNothing(answer))
          .as("%s answers %s", doing.method(), answer)
          .isTrue();
    } catch (NotThere e) {
      // As it should be: nothing else is said, whether or not it exists.
    }
    assertThat(theirs.everyRow(viewer)).isEqualTo(before);
    assertThat(Stage.the(Attention.class).beside(theirs.owner(), theirs.contact()))
        .extracting(Attention.Attending::member)
        .doesNotContain(viewer.id());
  }

  private static boolean isNothing(Object answer) {
    return switch (answer) {
      case Optional<?> found -> found.isEmpty();
      case Collection<?> found -> found.isEmpty();
      case Map<?, ?> found -> found.isEmpty();
      case Page<?> page -> page.items().isEmpty();
      case Found<?> found -> found.hits().isEmpty() && found.total() == 0;
      case Timeline.Window window -> window.entries().isEmpty();
      case Boolean yes -> !yes;
      case String text -> text.isEmpty();
      default -> false;
    };
  }

  @Test
  void with_a_contact_of_ones_own_the_things_of_another_workspace_are_not_there_either() {
    var ours = Belongings.of(Stage.company());
    var before = theirs.everyRow(ours.owner());
    var triage = Stage.the(Triage.class);
    var owner = ours.owner();

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> triage.assign(owner, ours.contact(), theirs.owner().id()));
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(
            () ->
                Stage.the(Closing.class)
                    .close(owner, ours.contact(), new ClosingNote(theirs.category(), "")));
    assertThatExceptionOfType(NotThere.class)
        .isThrownBy(
            () -> Stage.the(Timeline.class).around(owner, ours.contact(), theirs.message(), 9));
    assertThatExceptionOfType(NotThere.class)
        .isThrownBy(() -> Stage.the(Replying.class).retry(owner, ours.contact(), theirs.message()));
    assertThat(theirs.everyRow(owner)).isEqualTo(before);
  }
}
