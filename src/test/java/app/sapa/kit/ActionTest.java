package app.sapa.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import app.sapa.kit.Action.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the list of actions, who does them, and their names together. */
class ActionTest {
  private static final Path SCREENS = Path.of("src/main/java/app/sapa");
  private static final Path ELEMENTS = Path.of("src/main/frontend/sapa");
  private static final Pattern DOER =
      Pattern.compile("doing\\(\\s*this,\\s*\\{(.*?)\\}", Pattern.DOTALL);
  private static final Pattern DEED = Pattern.compile("['\\s{]([a-z-]+)'?: \\(");

  /** Contexts whose keys are pressed anywhere on a page. */
  private static final List<Context> PAGE =
      List.of(Context.EVERYWHERE, Context.LIST, Context.CONVERSATION);

  /** Where those keys are read that mean it only where the keyboard is. */
  private static final Map<Context, List<String>> OWN =
      Map.ofEntries(
          entry(Context.LIST, List.of("sapa-list.ts")),
          entry(Context.THREAD, List.of("sapa-thread.ts")),
          entry(Context.COMPOSER, List.of("sapa-composer.ts", "offer-kinds.ts")),
          entry(Context.FINDING, List.of("sapa-find.ts")));

  private final Texts texts = new Texts();

  @ParameterizedTest
  @EnumSource(Action.class)
  void every_action_has_a_name_in_both_languages(Action action) {
    var key = "action." + action.key();

    assertThat(Languages.ALL).extracting(language -> texts.of(language, key)).doesNotContain(key);
  }

  @ParameterizedTest
  @EnumSource(Context.class)
  void every_context_has_a_title_in_both_languages(Context context) {
    var key = "island.shortcuts." + context.key();

    assertThat(Languages.ALL).extracting(language -> texts.of(language, key)).doesNotContain(key);
  }

  @Test
  void no_key_means_two_things_on_a_page_or_in_one_place() {
    assertThat(keys(PAGE)).doesNotHaveDuplicates();
    for (var context : Context.values()) {
      assertThat(keys(List.of(context))).doesNotHaveDuplicates();
    }
  }

  private static List<String> keys(List<Context> contexts) {
    return Stream.of(Action.values())
        .filter(action -> contexts.contains(action.context()))
        .flatMap(action -> action.keys().stream())
        .toList();
  }

  /** Else the second of two keys would never be waited for. */
  @Test
  void no_key_is_also_the_first_of_two() {
    var all = keys(PAGE);

    assertThat(all.stream().filter(key -> key.contains(" ")).map(key -> key.substring(0, 1)))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(all);
  }

  /** As the browser or the system would not let go of them. */
  @Test
  void no_key_is_the_browsers_own() {
    assertThat(keys(List.of(Context.values())))
        .doesNotContain("Ctrl+W", "Ctrl+T", "Ctrl+N", "Ctrl+L", "Ctrl+F", "Alt+D", "Alt+F4", "F5");
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void somebody_does_it(Action action) {
    boolean leads = action.address() != null;
    boolean onScreen =
        written(SCREENS, "java").contains("Keys.press(Action." + action.name())
            || written(SCREENS, "java").contains("doing(Action." + action.name());
    boolean byElement = deeds().contains(action.key());
    boolean inPlace = action.keys().stream().allMatch(key -> isReadInPlace(action, key));

    assertThat(leads || onScreen || byElement || inPlace).isTrue();
  }

  private static boolean isReadInPlace(Action action, String key) {
    return OWN.getOrDefault(action.context(), List.of()).stream()
        .anyMatch(
            file -> text(ELEMENTS.resolve(file)).contains("'" + key.replace("Shift+", "") + "'"));
  }

  @Test
  void elements_do_nothing_that_is_not_in_the_list() {
    var listed = Arrays.stream(Action.values()).map(Action::key).toList();

    assertThat(deeds()).isNotEmpty();
    assertThat(listed).containsAll(deeds());
  }

  private static TreeSet<String> deeds() {
    return DOER.matcher(written(ELEMENTS, "ts"))
        .results()
        .flatMap(doer -> DEED.matcher(doer.group(1)).results())
        .map(deed -> deed.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String written(Path folder, String ending) {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith("." + ending))
          .map(ActionTest::text)
          .collect(Collectors.joining("\n"))
          .replaceAll("Keys\\.press\\(\\s+", "Keys.press(");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void screen_readers_are_told_of_keys_but_not_of_those_that_follow_each_other() {
    assertThat(Action.PALETTE.shortcuts(true)).isEqualTo("Control+K Meta+K");
    assertThat(Action.REPLY.shortcuts(true)).isEqualTo("R Alt+R");
    assertThat(Action.GO_INBOX.shortcuts(true)).isEmpty();
  }

  @Test
  void keys_that_write_a_character_rest_when_they_are_turned_off_and_no_others() {
    assertThat(Action.REPLY.shortcuts(false)).isEqualTo("Alt+R");
    assertThat(Action.PALETTE.shortcuts(false)).isEqualTo("Control+K Meta+K");
    assertThat(Action.LEAVE.shortcuts(false)).isEqualTo("Escape");
    assertThat(Action.FIND_HERE.shortcuts(false)).isEmpty();
    assertThat(Action.GO_INBOX.isSingle("G I")).isTrue();
    assertThat(Action.SHORTCUTS.isSingle("?")).isTrue();
  }

  @Test
  void what_only_some_may_see_is_offered_to_them_alone() {
    var nothing = new Action.Rights(false, false, false);
    assertThat(Action.GO_MINE.isFor(nothing)).isTrue();
    for (var only : List.of(Action.GO_UNASSIGNED, Action.GO_CONTACTS, Action.GO_SETTINGS)) {
      assertThat(only.isFor(nothing)).isFalse();
      assertThat(only.isFor(new Action.Rights(true, false, false)))
          .isEqualTo(only == Action.GO_UNASSIGNED);
      assertThat(only.isFor(new Action.Rights(false, true, false)))
          .isEqualTo(only == Action.GO_CONTACTS);
      assertThat(only.isFor(new Action.Rights(false, false, true)))
          .isEqualTo(only == Action.GO_SETTINGS);
    }
  }
}
