package org.concordsim.detection;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares which records about residents a detection policy decides from or an institution makes
 * use of; each must declare it, be it none. What everybody has who answers a call or hears a case
 * is not meant.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Uses {
  /** The kinds, no kind twice. */
  Observation[] value();
}
