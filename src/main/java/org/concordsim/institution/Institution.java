package org.concordsim.institution;

import java.util.Optional;
import java.util.Set;

/**
 * A named mechanism of governance: an immutable record of its parameters. Where it is in force it
 * changes how things are done (times, chances, utilities, delays, rates), never an outcome itself.
 */
public interface Institution {
  /** Where it is in force, from when on, and what it costs. */
  Scope scope();

  /**
   * Kinds that contradict this one, so that no place can have both; it is enough if one says so.
   */
  default Set<Class<? extends Institution>> excludes() {
    return Set.of();
  }

  /** Whether this and the other contradict each other at some place. */
  default boolean clashesWith(Institution other) {
    boolean contradict =
        excludes().contains(other.getClass()) || other.excludes().contains(getClass());
    return contradict && scope().mayMeet(other.scope());
  }

  /**
   * How things are done where it is in force; a pure function, applied in the order of the
   * registry. What {@link Practice} calls city-wide stays as it is.
   */
  default Practice shape(Practice usual) {
    return usual;
  }

  /** What is wrong with its parameters together, if anything is. */
  default Optional<Fault> fault() {
    return Optional.empty();
  }
}
