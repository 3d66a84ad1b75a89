package org.concordsim.detection;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares which records about residents a detection policy decides from or an institution makes
 * use of. Without it: none. What everybody has who answers a call is not meant.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Uses {
  /** The kinds, none twice. */
  Observation[] value();
}
