package app.sapa;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.regex.Pattern;

/**
 * A medium's subpackage is its own affair. One way in is meant: what a web chat asks of the
 * conversation, which the conversation answers.
 */
final class KnowsNoMedium extends ArchCondition<JavaClass> {
  private final Pattern medium;
  private final Pattern asked;
  private final String answering;

  KnowsNoMedium(String root) {
    super("know no channel's medium but their own");
    var channel = Pattern.quote(root + ".channel.");
    medium = Pattern.compile("(" + channel + "(?!api\\b)[a-z]+)(\\..*)?");
    asked = Pattern.compile(channel + "webchat\\.(VisitorThread(\\$.*)?|Visit)");
    answering = root + ".conversation";
  }

  @Override
  public void check(JavaClass found, ConditionEvents events) {
    for (var dependency : found.getDirectDependenciesFromSelf()) {
      var target = dependency.getTargetClass().getBaseComponentType();
      var inMedium = medium.matcher(target.getPackageName());
      if (inMedium.matches()
          && !(found.getPackageName() + ".").startsWith(inMedium.group(1) + ".")
          && !isAsked(found, target)) {
        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
      }
    }
  }

  private boolean isAsked(JavaClass found, JavaClass target) {
    return found.getPackageName().equals(answering) && asked.matcher(target.getName()).matches();
  }
}
