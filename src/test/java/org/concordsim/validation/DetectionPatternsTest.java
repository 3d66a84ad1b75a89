package org.concordsim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * What better detection does to records, and what more of it still adds. Replicates are paired;
 * each claim is Student's t over them, wrong by chance once in ten thousand.
 */
class DetectionPatternsTest {
  private static final int REPLICATES = 30;
  private static final double CRITICAL = PatternRuns.critical(REPLICATES);

  /** The recording paradox: the city looks worse the better it gets. */
  @Test
  void moreDisputesAreRecordedAndFewerEscalateWhereDetectionImproves() {
    double[][] none = outcomes("none", 90, 0.5, "cases-known", "escalations");
    double[][] patrol = outcomes("round-robin", 90, 0.5, "cases-known", "escalations");
    double[] recorded = PatternRuns.difference(patrol[0], none[0]);
    double[] averted = PatternRuns.difference(none[1], patrol[1]);
    Check.tell(
        "recorded %.1f without patrol, %.1f with; escalated %.1f, %.1f; t %.1f, %.1f"
            .formatted(
                PatternRuns.mean(none[0]),
                PatternRuns.mean(patrol[0]),
                PatternRuns.mean(none[1]),
                PatternRuns.mean(patrol[1]),
                PatternRuns.t(recorded),
                PatternRuns.t(averted)));
    assertThat(PatternRuns.t(recorded)).isGreaterThan(CRITICAL);
    assertThat(PatternRuns.t(averted)).isGreaterThan(CRITICAL);
  }

  /** Workers with a full day, of which four times as much goes into patrol from step to step. */
  @Test
  void aFurtherVisitAvertsLessThanThoseBefore() {
    double[] shares = {0.05, 0.2, 0.8};
    double[][] before = outcomes("none", 480, 0, "visits", "escalations");
    Check.tell("no visits, %.1f escalations".formatted(PatternRuns.mean(before[1])));
    double[][] yields = new double[shares.length][REPLICATES];
    for (int step = 0; step < shares.length; step++) {
      double[][] now = outcomes("round-robin", 480, shares[step], "visits", "escalations");
      for (int i = 0; i < REPLICATES; i++) {
        yields[step][i] = (before[1][i] - now[1][i]) / (now[0][i] - before[0][i]);
      }
      Check.tell(
          "%.0f visits, %.1f escalations: each further visit averts %.4f"
              .formatted(
                  PatternRuns.mean(now[0]),
                  PatternRuns.mean(now[1]),
                  PatternRuns.mean(yields[step])));
      before = now;
    }
    for (int step = 1; step < shares.length; step++) {
      double t = PatternRuns.t(PatternRuns.difference(yields[step - 1], yields[step]));
      Check.tell("t of the loss of yield: %.1f".formatted(t));
      assertThat(t).isGreaterThan(CRITICAL);
    }
  }

  private static double[][] outcomes(
      String policy, int minutes, double patrolShare, String... names) {
    TheoryScenario scenario =
        TheoryScenario.shipped(
            "horizon={warmUp: 90, days: 455}",
            "detection.policy=" + policy,
            "resolution.workers.hoursPerDay=" + minutes / 60.0,
            "resolution.workers.patrolShare=" + patrolShare);
    return PatternRuns.outcomes(scenario, REPLICATES, names);
  }
}
