package org.concordsim.sweep;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which points of the space of factors are run. */
public enum SweepDesign {
  /** All combinations. */
  FACTORIAL(
      "Every level of each factor with every level of all others; the last factor varies fastest"),
  /** One factor after the other. */
  ONE_AT_A_TIME(
      "What the scenario has, which is point 0, and then every level of each factor alone"),
  /** McKay, Beckman and Conover (1979). */
  LATIN_HYPERCUBE(
      "So many points that each of as many equal slices of every factor's range holds exactly one;"
          + " the slices are shuffled by the scenario's seed"),
  /** Direction numbers of Joe and Kuo (2008). */
  SOBOL(
      "The first points of Sobol's sequence, which fills the ranges evenly, but for the origin; most"
          + " even at one less than a power of two"),
  /** Castro, Gómez and Tejada (2009), with each order reversed too. */
  PERMUTATIONS(
      "None of the factors, all of them, and what lies between in so many orders in which they are"
          + " switched on one by one; the orders are drawn by the scenario's seed, every second one"
          + " the reverse of the one before"),
  /** Any points. */
  TABLE("The rows of a CSV file with one column a path");

  private final String summary;

  SweepDesign(String summary) {
    this.summary = summary;
  }

  /** What it is, in a sentence without its full stop. */
  public String summary() {
    return summary;
  }

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
