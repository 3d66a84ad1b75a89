package org.concordsim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Waits explode near full use of mediators: with fewer and fewer of them the wait grows slowly at
 * first and then steeply. That each step costs more days of wait for a unit of use than the one
 * before is Student's t over twenty replicates, wrong by chance once in ten thousand.
 */
class LoadTest {
  private static final int REPLICATES = 20;
  private static final int[] RESIDENTS_PER_MEDIATOR = {2000, 3500, 5000, 7000};

  @Test
  void waitsExplodeNearFullUseOfMediators() {
    double[] slopeBefore = new double[REPLICATES];
    double[][] before = outcomes(RESIDENTS_PER_MEDIATOR[0]);
    for (int step = 1; step < RESIDENTS_PER_MEDIATOR.length; step++) {
      double[][] now = outcomes(RESIDENTS_PER_MEDIATOR[step]);
      double[] slope = new double[REPLICATES];
      for (int i = 0; i < REPLICATES; i++) {
        slope[i] = (now[1][i] - before[1][i]) / (now[0][i] - before[0][i]);
        assertThat(now[0][i]).isGreaterThan(before[0][i]);
      }
      double t = PatternRuns.t(PatternRuns.difference(slope, slopeBefore));
      Check.tell("days of wait for a unit of use grow with t %.1f".formatted(t));
      assertThat(t).isGreaterThan(PatternRuns.critical(REPLICATES));
      slopeBefore = slope;
      before = now;
    }
  }

  /** Use and wait of the committees. */
  private static double[][] outcomes(int residentsPerMediator) {
    TheoryScenario scenario =
        TheoryScenario.shipped(
            "city.synthetic={width: 16, height: 16, cellsPerCommunity: 64,"
                + " communitiesPerStreet: 2}",
            "horizon={warmUp: 90, days: 455}",
            "detection.policy=round-robin",
            "resolution.community.workingDays=7",
            "resolution.community.residentsPerMediator=" + residentsPerMediator);
    double[][] found =
        PatternRuns.outcomes(scenario, REPLICATES, "utilisation-community", "wait-community");
    Check.tell(
        "%d residents for a mediator: use %.3f, wait %.2f days"
            .formatted(
                residentsPerMediator, PatternRuns.mean(found[0]), PatternRuns.mean(found[1])));
    return found;
  }
}
