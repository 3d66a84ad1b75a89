package org.concordsim.sweep;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which points of the space of factors are run. */
public enum SweepDesign {
  /** Every level of each factor with every level of all others; the last factor varies fastest. */
  FACTORIAL,
  /** What the scenario has, which is point 0, and every level of each factor alone. */
  ONE_AT_A_TIME,
  /**
   * So many points that each of as many equal slices of every factor holds exactly one (McKay,
   * Beckman and Conover 1979); the slices are shuffled by the scenario's seed.
   */
  LATIN_HYPERCUBE,
  /**
   * The sequence of Sobol with the direction numbers of Joe and Kuo (2008), which fills the space
   * evenly; the origin, its first point, is left out. Most even at one less than a power of two.
   */
  SOBOL,
  /** The rows of a table. */
  TABLE;

  /** Its name in scenarios. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it takes its levels from spans and not from lists. */
  public boolean isContinuous() {
    return this == LATIN_HYPERCUBE || this == SOBOL;
  }

  /** All names. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(SweepDesign::label).toList();
  }
}
