package app.sapa;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;
import org.hibernate.annotations.TenantId;

/** Conditions on a single class. */
final class HouseConditions {
  static final ArchCondition<JavaClass> HAVE_A_TENANT =
      on(
          "have a @TenantId field",
          found ->
              found.getAllFields().stream()
                  .anyMatch(field -> field.isAnnotatedWith(TenantId.class)));

  /** As Jakarta CDI, section "Unproxyable bean types", wants it. */
  static final ArchCondition<JavaClass> BE_PROXYABLE =
      on(
          "be proxyable",
          found ->
              !found.getModifiers().contains(JavaModifier.FINAL)
                  && hasOpenConstructor(found)
                  && found.getMethods().stream().noneMatch(HouseConditions::escapesItsProxy)
                  && found.getFields().stream().noneMatch(HouseConditions::isOpen));

  private HouseConditions() {}

  private static boolean isOpen(JavaField field) {
    return field.getModifiers().contains(JavaModifier.PUBLIC)
        && !field.getModifiers().contains(JavaModifier.STATIC);
  }

  private static boolean hasOpenConstructor(JavaClass found) {
    return found.getConstructors().stream()
        .anyMatch(
            made ->
                made.getRawParameterTypes().isEmpty()
                    && !made.getModifiers().contains(JavaModifier.PRIVATE));
  }

  private static boolean escapesItsProxy(JavaMethod method) {
    var modifiers = method.getModifiers();
    return modifiers.contains(JavaModifier.FINAL)
        && !modifiers.contains(JavaModifier.PRIVATE)
        && !modifiers.contains(JavaModifier.STATIC);
  }

  private static ArchCondition<JavaClass> on(String description, Predicate<JavaClass> holds) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass found, ConditionEvents events) {
        if (!holds.test(found)) {
          events.add(
              SimpleConditionEvent.violated(
                  found, "Class <" + found.getName() + "> does not " + description));
        }
      }
    };
  }
}
