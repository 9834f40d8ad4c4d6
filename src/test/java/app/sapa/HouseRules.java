package app.sapa;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import app.sapa.base.SystemClock;
import app.sapa.workspace.Row;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import java.io.ObjectInputStream;
import java.time.Clock;
import java.util.Set;
import org.hibernate.StatelessSession;

/**
 * What the whole house keeps to, as rules over its classes.
 *
 * @param root the package whose subpackages are the capabilities
 */
record HouseRules(String root) {
  private static final Set<String> TIME_OF_DAY =
      Set.of("now", "currentTimeMillis", "systemUTC", "systemDefaultZone", "system");

  /** Where bytes leave without the checks of {@code guard.OutboundHttp}. */
  private static final DescribedPredicate<JavaClass> SOCKETS =
      resideInAnyPackage("java.net.http..", "java.nio.channels..", "javax.net..", "org.apache.hc..")
          .and(describe("that open connections", HouseRules::opens))
          .or(
              describe(
                  "sockets and URL connections",
                  found ->
                      Set.of(
                              "java.net.Socket",
                              "java.net.ServerSocket",
                              "java.net.DatagramSocket",
                              "java.net.URLConnection",
                              "java.net.HttpURLConnection",
                              "javax.net.ssl.HttpsURLConnection")
                          .contains(found.getName())));

  private static final DescribedPredicate<JavaClass> JDBC =
      describe(
          "JDBC statements",
          found ->
              Set.of(
                      "javax.sql.DataSource",
                      "java.sql.DriverManager",
                      "java.sql.Connection",
                      "java.sql.Statement",
                      "java.sql.PreparedStatement",
                      "java.sql.CallableStatement")
                  .contains(found.getName()));

  /** They look for the workspace first, or across all of them. */
  private static final Set<String> BEFORE_ANY_WORKSPACE =
      Set.of(
          "channel.Deliveries",
          "channel.Doors",
          "channel.Ingest",
          "channel.SecretsAtStart",
          "channel.webchat.DemoCompanies",
          "provisioning.Registry",
          "search.AcrossWorkspaces");

  private static final DescribedPredicate<JavaMethodCall> NATIVE_QUERIES =
      describe(
          "native queries",
          call ->
              call.getTarget().getName().startsWith("createNative")
                  && call.getTargetOwner().getPackageName().matches("(jakarta|org\\.hibernate).*"));

  private static final DescribedPredicate<JavaMethodCall> THE_MACHINES_TIME =
      describe("the machine's time", call -> asksTheMachine(call.getTarget()));

  private static boolean opens(JavaClass found) {
    return !found.getSimpleName().endsWith("FileChannel")
        && !found.getSimpleName().equals("FileLock")
        && !found.getSimpleName().endsWith("ByteChannel");
  }

  private static boolean asksTheMachine(MethodCallTarget target) {
    var owner = target.getOwner().getName();
    boolean withClock =
        target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    return TIME_OF_DAY.contains(target.getName())
        && !withClock
        && (owner.startsWith("java.time.") || owner.equals("java.lang.System"));
  }

  /** Each package may know those before it on the map, and is on it. */
  ArchRule looks_down() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(new LooksDown(root))
        .because("a change to one capability must reach no further than those built on it");
  }

  ArchRule stands_apart_from_the_database() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(root + ".database..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(root + ".database..")
        .because("the server loads the database before the application, from another place");
  }

  ArchRule database_stands_alone() {
    return noClasses()
        .that()
        .resideInAPackage(root + ".database..")
        .should(
            dependOnClassesThat(
                resideInAPackage(root + "..")
                    .and(DescribedPredicate.not(resideInAPackage(root + ".database..")))))
        .because("where the server loads it, the application is not there");
  }

  ArchRule has_no_cycles() {
    return slices()
        .matching(root + ".(**)")
        .should()
        .beFreeOfCycles()
        .because("packages that know each other can only be read as one");
  }

  ArchRule services_know_no_screen() {
    return noClasses()
        .that()
        .resideOutsideOfPackages("..ui..", root + ".shell..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(root + "..ui..")
        .because("what a company does must be possible without looking at it");
  }

  ArchRule capabilities_know_no_door() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("..api..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(root + "..api..")
        .because("a door calls in, and nobody calls out through it");
  }

  ArchRule screens_hold_no_query() {
    return noClasses()
        .that()
        .resideInAPackage("..ui..")
        .should(
            dependOnClassesThat(
                resideInAnyPackage(
                        "jakarta.persistence..", "org.hibernate..", "java.sql..", "javax.sql..")
                    .or(type(Tx.class))
                    .or(type(Sql.class))
                    .or(type(Row.class))))
        .because("what a viewer may see is decided in one place, and that is no screen");
  }

  ArchRule vaadin_stays_with_the_screens() {
    return noClasses()
        .that()
        .resideOutsideOfPackages("..ui..", root + ".kit..", root + ".shell..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.vaadin..")
        .because("a capability must run in a worker, a test and a benchmark");
  }

  ArchRule no_paid_components() {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "com.vaadin.flow.component.charts..",
            "com.vaadin.flow.component.board..",
            "com.vaadin.flow.component.crud..",
            "com.vaadin.flow.component.dashboard..",
            "com.vaadin.flow.component.gridpro..",
            "com.vaadin.flow.component.map..",
            "com.vaadin.flow.component.richtexteditor..",
            "com.vaadin.flow.component.spreadsheet..")
        .because("whoever builds Sapa must need no licence key");
  }

  ArchRule media_are_known_by_nobody() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(new KnowsNoMedium(root))
        .because("a medium is added or dropped without a change to anything else");
  }

  ArchRule time_comes_from_the_clock() {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName(SystemClock.class.getName())
        .should()
        .callMethodWhere(THE_MACHINES_TIME)
        .orShould()
        .callConstructor(java.util.Date.class)
        .because("a test must be able to say what time it is");
  }

  ArchRule names_say_something() {
    return noClasses()
        .should()
        .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO|Service)(\\$.*)?")
        .because("such a name says what a class is made of, not what it is for");
  }

  ArchRule connections_leave_through_the_guard() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(root + ".guard..", root + ".database..")
        .should(dependOnClassesThat(SOCKETS))
        .because("only there is an address checked before it is called");
  }

  ArchRule html_is_made_by_the_guard() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(root + ".guard..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("com.vaadin.flow.component.Html")
        .because("what somebody wrote must not become markup");
  }

  ArchRule no_native_queries() {
    return noClasses()
        .should()
        .callMethodWhere(NATIVE_QUERIES)
        .because("statements go through Tx, which counts and binds them");
  }

  ArchRule statements_go_through_tx() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(root + ".workspace..", root + ".work..", root + ".database..")
        .and(describe("have a workspace to enter", found -> !comesBeforeAnyWorkspace(found)))
        .should(dependOnClassesThat(JDBC))
        .because("only Tx puts the walls up around a statement");
  }

  private boolean comesBeforeAnyWorkspace(JavaClass found) {
    return BEFORE_ANY_WORKSPACE.stream()
        .map(name -> root + "." + name)
        .anyMatch(name -> (found.getName() + "$").startsWith(name + "$"));
  }

  ArchRule tables_have_a_workspace() {
    return classes()
        .that()
        .areAnnotatedWith(Entity.class)
        .should(HouseConditions.HAVE_A_TENANT)
        .because("a row without its workspace has no wall");
  }

  ArchRule no_hidden_tables() {
    return fields()
        .should()
        .notBeAnnotatedWith(ElementCollection.class)
        .andShould()
        .notBeAnnotatedWith(ManyToMany.class)
        .because("their join tables have no workspace, and so no wall");
  }

  ArchRule no_unwalled_session() {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(StatelessSession.class)
        .because("it writes past the tenant that a session carries");
  }

  ArchRule no_java_deserialisation() {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ObjectInputStream.class)
        .because("what arrives from outside must not choose which classes are made");
  }

  ArchRule screens_say_who_may_open_them() {
    return classes()
        .that()
        .areAnnotatedWith("com.vaadin.flow.router.Route")
        .should()
        .beAnnotatedWith(PermitAll.class)
        .orShould()
        .beAnnotatedWith(RolesAllowed.class)
        .orShould()
        .beAnnotatedWith(DenyAll.class)
        .orShould()
        .beAnnotatedWith("com.vaadin.flow.server.auth.AnonymousAllowed")
        .because("a screen that says nothing is a screen nobody thought about");
  }

  ArchRule beans_can_be_proxied() {
    return classes()
        .that()
        .areAnnotatedWith(ApplicationScoped.class)
        .or()
        .areAnnotatedWith(RequestScoped.class)
        .or()
        .areAnnotatedWith(SessionScoped.class)
        .should(HouseConditions.BE_PROXYABLE)
        .because("the server would find out at its start, or hand out empty fields");
  }
}
