package app.sapa;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.workspace.Tx;
import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Holds the house to its rules, and each rule to the classes planted against it in {@code
 * app.sapa.planted}: a rule that lets those pass would let ours pass too.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
  private static final HouseRules HOUSE = new HouseRules("app.sapa");
  private static final HouseRules PLANTED = new HouseRules("app.sapa.planted");

  private static final Pattern CULPRIT =
      Pattern.compile("(?:Class|Method|Field|Constructor) <(app\\.sapa\\.planted\\.[\\w.]+)");

  private JavaClasses house;
  private JavaClasses planted;

  @BeforeAll
  void read() {
    ArchConfiguration.withThreadLocalScope(
        configuration -> {
          configuration.setResolveMissingDependenciesFromClassPath(false);
          house = read(Tx.class, "app.sapa");
          planted = read(ArchitectureTest.class, "app.sapa.planted");
        });
  }

  /** Only what was compiled together with that class: tests are none of the house. */
  private static JavaClasses read(Class<?> neighbour, String root) {
    var where = neighbour.getProtectionDomain().getCodeSource().getLocation();
    return new ClassFileImporter()
        .withImportOption(location -> location.contains(where.getPath()))
        .importPackages(root);
  }

  private record Kept(String name, Function<HouseRules, ArchRule> rule, Set<String> culprits) {
    Kept(String name, Function<HouseRules, ArchRule> rule, String... culprits) {
      this(name, rule, Set.of(culprits));
    }
  }

  private static Stream<Kept> rules() {
    return Stream.of(
        new Kept(
            "packages look down",
            HouseRules::looks_down,
            "base.KnowsInbox",
            "search.KnowsSibling",
            "attic.OffTheMap"),
        new Kept(
            "nobody names the database",
            HouseRules::stands_apart_from_the_database,
            "contact.KnowsDatabase"),
        new Kept(
            "the database names nobody", HouseRules::database_stands_alone, "database.KnowsBase"),
        new Kept("no cycles", HouseRules::has_no_cycles, "contact.InRing", "contact.ring.Ring"),
        new Kept(
            "services know no screen", HouseRules::services_know_no_screen, "contact.KnowsScreen"),
        new Kept("nobody knows a door", HouseRules::capabilities_know_no_door, "contact.KnowsDoor"),
        new Kept(
            "screens hold no query",
            HouseRules::screens_hold_no_query,
            "inbox.ui.AskingScreen",
            "inbox.ui.OpeningScreen"),
        new Kept(
            "Vaadin stays with the screens",
            HouseRules::vaadin_stays_with_the_screens,
            "contact.Drawn"),
        new Kept("no paid components", HouseRules::no_paid_components),
        new Kept(
            "media are known by nobody",
            HouseRules::media_are_known_by_nobody,
            "conversation.KnowsMedium",
            "contact.KnowsVisit",
            "channel.custom.KnowsWebChat"),
        new Kept(
            "time comes from the clock",
            HouseRules::time_comes_from_the_clock,
            "contact.OwnTime",
            "contact.OwnDate"),
        new Kept("names say something", HouseRules::names_say_something, "contact.ContactManager"),
        new Kept(
            "connections leave through the guard",
            HouseRules::connections_leave_through_the_guard,
            "contact.CallsHome",
            "contact.OpensSocket"),
        new Kept("no markup", HouseRules::html_is_made_by_the_guard, "inbox.ui.Markup"),
        new Kept("no native queries", HouseRules::no_native_queries, "contact.AsksNatively"),
        new Kept(
            "statements go through Tx",
            HouseRules::statements_go_through_tx,
            "contact.AsksDirectly"),
        new Kept(
            "tables have a workspace", HouseRules::tables_have_a_workspace, "contact.Unwalled"),
        new Kept("no hidden tables", HouseRules::no_hidden_tables, "contact.Walled"),
        new Kept(
            "no unwalled session", HouseRules::no_unwalled_session, "contact.WritesPastTenant"),
        new Kept("no Java deserialisation", HouseRules::no_java_deserialisation, "contact.Thaws"),
        new Kept(
            "screens say who may open them",
            HouseRules::screens_say_who_may_open_them,
            "inbox.ui.OpenToAnybody"),
        new Kept(
            "beans can be proxied",
            HouseRules::beans_can_be_proxied,
            "contact.SealedBean",
            "contact.BeanWithoutDoor",
            "contact.BeanWithFinalMethod"));
  }

  @TestFactory
  Stream<DynamicTest> the_house_keeps_to() {
    return rules()
        .map(
            kept ->
                DynamicTest.dynamicTest(kept.name(), () -> kept.rule().apply(HOUSE).check(house)));
  }

  /** Fails also when a rule names somebody who did nothing. */
  @TestFactory
  Stream<DynamicTest> a_planted_class_is_caught_by() {
    return rules()
        .filter(kept -> !kept.culprits().isEmpty())
        .map(kept -> DynamicTest.dynamicTest(kept.name(), () -> assertCaught(kept)));
  }

  private void assertCaught(Kept kept) {
    var report = kept.rule().apply(PLANTED).allowEmptyShould(true).evaluate(planted);
    var caught =
        report.getFailureReport().getDetails().stream()
            .flatMap(detail -> CULPRIT.matcher(detail).results())
            .map(found -> classIn(found.group(1)))
            .collect(Collectors.toSet());
    assertThat(caught).isEqualTo(kept.culprits());
  }

  /** The report names members too. */
  private String classIn(String member) {
    return planted.stream()
        .map(found -> found.getName())
        .filter(name -> (member + ".").startsWith(name + "."))
        .map(name -> name.substring(PLANTED.root().length() + 1))
        .findFirst()
        .orElse(member);
  }
}
