package org.concordsim.cli;

import java.util.List;
import org.concordsim.results.RunTable;
import org.concordsim.statistics.Interval;

/**
 * What the workers of an arm did with their hours at a point: equal hours say what arms may spend,
 * not what they spend.
 *
 * @param arm name of the arm
 * @param hours hours on all tasks, mean over the replicates; NaN if not known
 * @param share of the time that they were to work; overtime can take it beyond 1
 */
record HoursSpent(String arm, double hours, double share) {
  private static final String HOURS = "worker-hours";
  private static final String SHARE = "worker-utilisation";

  /** The outcomes it needs. */
  static final List<String> OUTCOMES = List.of(HOURS, SHARE);

  static List<HoursSpent> of(List<String> arms, int point, RunTable runs) {
    return arms.stream()
        .map(
            arm ->
                new HoursSpent(
                    arm,
                    Interval.ofMean(runs.values(arm, point, HOURS)).estimate(),
                    Interval.ofMean(runs.values(arm, point, SHARE)).estimate()))
        .toList();
  }

  /** In words: the arm, its hours, and how large a part of its time they are. */
  String text() {
    String part =
        Double.isFinite(share) ? " (%s %%)".formatted(new Numbers(0).text(100 * share)) : "";
    return arm + " " + Numbers.grouped(hours) + part;
  }
}
