package app.sapa;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the catalogue rules that a test proves: it fails when their behaviour is taken away. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Rule {
  /** One to three IDs of the catalogue, such as {@code SRCH-03}. */
  String[] value();
}
