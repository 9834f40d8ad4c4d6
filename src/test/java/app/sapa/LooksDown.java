package app.sapa;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/** The map of the packages, from the ground up. */
final class LooksDown extends ArchCondition<JavaClass> {
  private static final String APART = "database";

  private static final List<String> MAP =
      List.of(
          "base",
          "kit",
          "guard",
          "workspace",
          "work",
          "live",
          "people",
          "audit",
          "channel",
          "contact",
          "conversation",
          "assignment",
          "notification",
          "inbox",
          "search",
          "bulk",
          "report",
          "automation",
          "provisioning",
          "shell");

  /** They meet by address, never by class. */
  private static final Set<String> SIBLINGS =
      Set.of("assignment", "notification", "inbox", "search", "bulk", "report", "automation");

  private final String root;

  LooksDown(String root) {
    super("know only packages before their own on the map");
    this.root = root;
  }

  @Override
  public void check(JavaClass found, ConditionEvents events) {
    var own = capability(found);
    if (!own.equals(APART) && !MAP.contains(own)) {
      events.add(
          SimpleConditionEvent.violated(
              found, "Class <" + found.getName() + "> is in a package that is not on the map"));
    }
    for (var dependency : found.getDirectDependenciesFromSelf()) {
      if (isInHouse(dependency.getTargetClass()) && !mayKnow(own, dependency)) {
        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
      }
    }
  }

  private boolean mayKnow(String own, Dependency dependency) {
    var other = capability(dependency.getTargetClass());
    if (own.equals(other) || other.equals(APART) || own.equals(APART)) {
      return true;
    }
    return MAP.indexOf(other) < MAP.indexOf(own)
        && !(SIBLINGS.contains(own) && SIBLINGS.contains(other));
  }

  private boolean isInHouse(JavaClass found) {
    return found.getBaseComponentType().getPackageName().startsWith(root + ".");
  }

  private String capability(JavaClass found) {
    var name = found.getBaseComponentType().getPackageName();
    var inside = name.length() > root.length() ? name.substring(root.length() + 1) : "";
    int dot = inside.indexOf('.');
    return dot < 0 ? inside : inside.substring(0, dot);
  }
}
