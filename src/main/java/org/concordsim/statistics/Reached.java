package org.concordsim.statistics;

import java.util.Locale;
import org.concordsim.simulation.Courses;

/** The highest stage that a dispute reached for the first time in an arm's measured time. */
public enum Reached {
  /** The dispute never arises in this arm. */
  ABSENT,
  /** It reached no new stage in the measured time. */
  EARLIER,
  /** Stage 0. */
  GRIEVANCE,
  /** Stage 1. */
  CONFRONTATION,
  /** Stage 2. */
  OPEN,
  /** Stage 3. */
  FORMAL,
  /** Stage 4. */
  CRISIS;

  private static final Reached[] ALL = values();

  static Reached of(Courses courses, int i) {
    return i == Matching.NONE
        ? ABSENT
        : ALL[GRIEVANCE.ordinal() + Math.max(-1, courses.highestMeasured(i))];
  }

  /** The one of this name in tables. */
  public static Reached labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }

  /** Its name in tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
