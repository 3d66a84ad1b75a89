package org.concordsim.institution;

import java.util.Optional;
import org.concordsim.detection.DetectionPolicy;
import org.concordsim.parameter.Fault;

/**
 * A named mechanism of governance: an immutable record of its parameters. Where it is in force it
 * changes how things are done (times, chances, utilities, delays, rates), never an outcome itself.
 */
public interface Institution {
  /** Where it is in force, from when on, and what it costs. */
  Scope scope();

  /**
   * How things are done where it is in force; a pure function, applied in the order of the
   * registry. What {@link Practice} calls city-wide stays as it is.
   */
  default Practice shape(Practice usual) {
    return usual;
  }

  /**
   * The policy that is this very thing under another name, if there is one: no arm can have both,
   * as what they do would count twice.
   */
  default Optional<Class<? extends DetectionPolicy>> asPolicy() {
    return Optional.empty();
  }

  /**
   * Why it is in vain, though nothing is wrong with it: what it would change is not there. Whoever
   * compares it would compare nothing.
   *
   * @param usual how things are done without institutions
   * @param days days until the horizon
   */
  default Optional<Fault> inVain(Practice usual, int days) {
    return Optional.empty();
  }

  /** What is wrong with its parameters together, if anything is. */
  default Optional<Fault> fault() {
    return Optional.empty();
  }
}
