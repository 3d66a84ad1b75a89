package org.concordsim.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.concordsim.results.SweptFactor;
import org.concordsim.statistics.Contrast;
import org.concordsim.sweep.Orders;
import org.concordsim.sweep.SweepDesign;

/**
 * All that a chart may know: an unchanging view of the results of one scenario.
 *
 * <p>Arrays are handed out to be read, never written. A value that has no meaning is NaN; an array
 * of length 0 says that nothing was recorded. Measures are those of {@link
 * org.concordsim.outcome.Measures}.
 */
public interface ChartSource {
  /** Name of the scenario, as a reader should see it. */
  String title();

  /** SHA-256 of the resolved scenario, in hexadecimal. */
  String scenarioHash();

  /** The command that draws the charts again. */
  String redrawCommand();

  /** Days at the beginning that are simulated but not measured. */
  int warmUpDays();

  /** Days simulated in all, the warm-up included. */
  int days();

  /** Names of the arms, in the order of the scenario. */
  List<String> arms();

  /** The arm with which the others are compared, if there is one. */
  Optional<String> baseline();

  /** The baseline, if it is one of the arms and there is another to compare with it. */
  default Optional<String> compared() {
    return baseline().filter(name -> arms().contains(name) && arms().size() > 1);
  }

  /** How arms are compared; the seed keys what is drawn for it. */
  default Contrast contrast() {
    return new Contrast(arms(), baseline().orElse(""), List.of(), Optional.empty(), 0);
  }

  /** One value for each replicate. */
  double[] outcome(String arm, String measure);

  /** One row for each replicate, one column for each day, the warm-up included. */
  double[][] series(String arm, String measure);

  /** Where the cells lie and who lives there. */
  CellTable cellTable();

  /** One value for each cell of {@link #cellTable()}: the mean over replicates of a run's total. */
  double[] cells(String arm, String measure);

  /** Over all replicates, how many detected disputes had 0 to 1, 1 to 2, … days of lead time. */
  long[] leadTimes(String arm);

  /** Name of the design of the sweep; empty without one. */
  default String design() {
    return "";
  }

  /** What a sweep varies, in the order of the scenario; none without one. */
  default List<SweptFactor> factors() {
    return List.of();
  }

  /** The names of the levels of all factors, point by point; one empty point without a sweep. */
  default List<List<String>> levels() {
    return List.of(List.of());
  }

  /** The orders in which a sweep switches factors on, if it does. */
  default Optional<Orders> orders() {
    return Optional.empty();
  }

  /** One value for each replicate at a point. */
  default double[] outcome(String arm, int point, String measure) {
    return outcome(arm, measure);
  }

  /** Whether point 0 is the scenario unvaried. */
  default boolean hasBasePoint() {
    return factors().isEmpty() || design().equals(SweepDesign.ONE_AT_A_TIME.label());
  }

  /** The point of the sweep that somebody wants to see, if any. */
  default OptionalInt chosenPoint() {
    return OptionalInt.empty();
  }

  /** The point of which the methods without a point tell: the chosen one, or else point 0. */
  default int point() {
    return chosenPoint().orElse(0);
  }

  /** Whether that point stands for something: for itself, or for the scenario unvaried. */
  default boolean hasOnePoint() {
    return chosenPoint().isPresent() || hasBasePoint();
  }

  /**
   * Disputes of a fate in the counterfactual ledger, one value for each replicate.
   *
   * @param event escalation or crisis
   * @param fate label of a {@link org.concordsim.statistics.Fate}
   */
  default double[] ledger(String arm, String event, String fate) {
    return new double[0];
  }

  /**
   * Disputes by the stage they reached in the baseline and in the arm, in the order of {@link
   * org.concordsim.statistics.Reached}; means over the replicates.
   */
  default double[][] ledgerFlows(String arm) {
    return new double[0][];
  }
}
