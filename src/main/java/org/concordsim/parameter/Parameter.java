package org.concordsim.parameter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a scenario parameter means: the validator, the schema, the listings and the reference tables
 * are all made from it. On a component whose type is itself a record of numbers (one a stage, one a
 * tier), unit, range and source hold for each of them. Defaults stand in {@code defaults.yaml}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Parameter {
  /** One sentence: what the number stands for in the world. */
  String value();

  /** Unit, for example {@code days}, {@code share} or {@code 1/(1000 resident-years)}. */
  String unit() default "";

  /** Smallest allowed value. */
  double min() default Double.NEGATIVE_INFINITY;

  /** Largest allowed value. */
  double max() default Double.POSITIVE_INFINITY;

  /** Whether {@link #min} itself is refused. */
  boolean above() default false;

  /** Whether {@link #max} itself is refused. */
  boolean below() default false;

  /** Where the default comes from; {@code assumed} where nobody has measured it. */
  String source() default "assumed";
}
