package app.sapa.guard;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * Holds JSON to what a record declares: a component that is not {@code @Nullable} must be there and
 * must not be null, nor may anything inside a list or map. The compiler believes the declaration, so the reader has to enforce it.
 */
class NullsAsDeclared extends JacksonAnnotationIntrospector {
  private static final long serialVersionUID = 1L;

  @Override
  public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
    return mustBeThere(member) ? Boolean.TRUE : super.hasRequiredMarker(config, member);
  }

  @Override
  public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
    var value = mustBeThere(annotated) ? Nulls.FAIL : Nulls.DEFAULT;
    return isComponent(annotated)
        ? JsonSetter.Value.forValueNulls(value, Nulls.FAIL)
        : super.findSetterInfo(config, annotated);
  }

  private static boolean mustBeThere(Annotated annotated) {
    if (!(annotated instanceof AnnotatedParameter parameter) || !isComponent(annotated)) {
      return false;
    }
    var component = parameter.getDeclaringClass().getRecordComponents()[parameter.getIndex()];
    return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static boolean isComponent(Annotated annotated) {
    return annotated instanceof AnnotatedParameter parameter
        && parameter.getDeclaringClass().isRecord()
        && parameter.getOwner().getParameterCount()
            == parameter.getDeclaringClass().getRecordComponents().length;
  }
}
