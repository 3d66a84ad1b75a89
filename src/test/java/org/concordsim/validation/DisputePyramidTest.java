package org.concordsim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * The dispute pyramid: most grievances become claims, fewer disputes, few go formal. The ranges are
 * those of the targets, after Miller and Sarat 1981. 20,000 grievances lie behind each share, so
 * that the standard error is below 0.004 and the nearest end of a range over four away: a model in
 * the range is refused once in ten thousand seeds at most.
 */
class DisputePyramidTest {
  @Test
  void fewerAndFewerDisputesClimb() {
    TheoryScenario scenario =
        TheoryScenario.shipped("horizon={warmUp: 90, days: 455}", "detection.policy=none");
    double[][] counts =
        PatternRuns.outcomes(
            scenario, 10, "grievances", "confrontations", "open-disputes", "formal-disputes");
    double[] sums = PatternRuns.each(counts, row -> PatternRuns.mean(row) * row.length);
    double claims = sums[1] / sums[0];
    double disputes = sums[2] / sums[0];
    double formal = sums[3] / sums[0];
    Check.tell(
        "pyramid of %.0f grievances: claims %.3f, disputes %.3f, formal %.3f; formal of disputes %.3f"
            .formatted(sums[0], claims, disputes, formal, sums[3] / sums[2]));
    assertThat(claims).isBetween(0.65, 0.80);
    assertThat(disputes).isBetween(0.38, 0.52);
    assertThat(formal).isBetween(0.07, 0.13);
  }
}
